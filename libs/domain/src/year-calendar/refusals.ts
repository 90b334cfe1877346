import type { LocalDate } from '../calendar/local-date.js';

/** Why a plan of windows is none. */
export type WindowFault =
  | { readonly code: 'window-key-twice'; readonly key: string }
  | { readonly code: 'window-not-plannable'; readonly key: string }
  | { readonly code: 'window-days-invalid'; readonly key: string }
  | {
      readonly code: 'window-outside-year';
      readonly key: string;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly code: 'window-end-unclear'; readonly key: string }
  | { readonly code: 'window-cut-off-invalid'; readonly key: string }
  | { readonly code: 'window-overlap'; readonly key: string; readonly other: string }
  | { readonly code: 'window-past'; readonly key: string };

/** Why a command on a year's calendar was refused: a closed union with stable codes. */
export type YearCalendarRefusal =
  | WindowFault
  | { readonly code: 'year-planner-missing' }
  | { readonly code: 'year-calendar-exists' }
  | { readonly code: 'windows-unchanged' }
  | { readonly code: 'reason-required' }
  | { readonly code: 'congress-date-invalid'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'congress-unchanged' }
  | { readonly code: 'mid-year-unit-unknown' }
  | { readonly code: 'mid-year-open-already'; readonly key: string }
  | { readonly code: 'mid-year-not-running'; readonly key: string };
