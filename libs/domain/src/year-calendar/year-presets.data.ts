import type { TermText } from '../workflow/process-definition.js';
import type { WindowKind } from './year-window.js';

/** A day of a budget year: how many years before or after it, and `MM-DD`. */
export type YearDay = readonly [yearsAfter: -1 | 0 | 1, monthDay: string];

/** A window as a preset proposes it for any year. */
export interface PresetWindow {
  readonly key: string;
  readonly kind: WindowKind;
  readonly opens: YearDay;
  readonly closes: YearDay | TermText;
  /** The cut-off of a monitoring round, from which its term is counted. */
  readonly cutOff?: YearDay;
}

const BUDGET: readonly PresetWindow[] = [
  { key: 'first-declaration', kind: 'first-declaration', opens: [-1, '07-01'], closes: [-1, '09-30'] },
  { key: 'control-figures', kind: 'control-figures', opens: [-1, '10-01'], closes: [-1, '11-30'] },
  { key: 'second-declaration', kind: 'second-declaration', opens: [-1, '11-01'], closes: [-1, '12-31'] },
];

const EVALUATION: PresetWindow = {
  key: 'self-evaluation',
  kind: 'self-evaluation',
  opens: [1, '01-01'],
  closes: [1, '03-31'],
};

/** How a year usually runs, to begin with; every district sets its own days (domain.md §3). */
export const YEAR_PRESETS = {
  town: [
    ...BUDGET,
    { key: 'monitoring-1', kind: 'monitoring', opens: [0, '07-01'], closes: '10wd', cutOff: [0, '06-30'] },
    { key: 'monitoring-2', kind: 'monitoring', opens: [0, '10-01'], closes: '10wd', cutOff: [0, '09-30'] },
    EVALUATION,
  ],
  central: [
    ...BUDGET,
    {
      ...{ key: 'monitoring-1', kind: 'monitoring', cutOff: [0, '07-31'] },
      ...{ opens: [0, '08-01'], closes: [0, '08-31'] },
    },
    EVALUATION,
  ],
} as const satisfies Readonly<Record<string, readonly PresetWindow[]>>;

/** Names of the presets. */
export type YearPreset = keyof typeof YEAR_PRESETS;

/** The terms that the law sets once the people's congress has approved the budget (预算法 §§14, 52). */
export const STATUTORY_TERMS = { approval: '20cd', unitApproval: '15cd', publication: '20cd' } as const;
