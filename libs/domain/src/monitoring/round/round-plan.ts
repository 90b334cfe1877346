import { wholeNumber } from '#libs/shared';
import type { LocalDate } from '../../calendar/local-date.js';
import { isLocalDate } from '../../calendar/local-date.js';
import type { RoundRegion } from './count-round.js';
import { countRound } from './count-round.js';
import type { RoundDates, TypedDays } from './round-dates.js';
import type { RoundKind } from './round-presets.data.js';

/** What a finance desk asks for; what it leaves open follows from the window of the year, else from the preset. */
export interface RoundRequest extends TypedDays {
  readonly name: string | null;
  readonly kind: RoundKind;
  readonly fiscalYear: number;
  readonly cutOff: LocalDate;
  readonly warnDays: number | null;
}

/** A round with every date that it runs by, written into its first event; the calendar alone moves what it counted. */
export interface RoundPlan extends RoundDates {
  readonly name: string;
  readonly kind: RoundKind;
  readonly fiscalYear: number;
  readonly cutOff: LocalDate;
  readonly warnDays: number;
  /** Key of the thresholds by which the lights are given. */
  readonly policy: string;
  /** Which of its days a person has typed, so that no calendar moves them; older releases kept no note. */
  readonly typed?: TypedDays;
}

/** Which date of a request cannot be. */
export type RoundDateFault = 'cutOff' | 'reportFrom' | 'reportUntil' | 'warnDays';

/** The first date of a request that no round can run by, or null. */
export function roundDateFault(request: RoundRequest): RoundDateFault | null {
  const { cutOff, reportFrom, reportUntil, fiscalYear, warnDays } = request;
  if (!isLocalDate(cutOff) || wholeNumber(cutOff.slice(0, 4)) !== fiscalYear) return 'cutOff';
  if (reportFrom !== null && !(isLocalDate(reportFrom) && reportFrom > cutOff)) return 'reportFrom';
  if (reportUntil !== null && !(isLocalDate(reportUntil) && reportUntil > (reportFrom ?? cutOff))) {
    return 'reportUntil';
  }
  return warnDays === null || (Number.isInteger(warnDays) && warnDays >= 0 && warnDays <= 20)
    ? null
    : 'warnDays';
}

/** Counts the dates of a round, and notes which of them were typed. */
export function planRound(request: RoundRequest, region: RoundRegion, policy: string): RoundPlan {
  const { kind, fiscalYear, cutOff, reportFrom, reportUntil } = request;
  const { preset } = region;
  const warnDays = request.warnDays ?? preset.warnDays;
  const typed = { reportFrom, reportUntil };
  return {
    name: request.name ?? preset.names[cutOff.slice(5)] ?? `截至 ${cutOff} 绩效运行监控`,
    ...{ kind, fiscalYear, cutOff, warnDays },
    ...countRound({ cutOff, warnDays, typed }, region),
    ...{ policy, typed },
  };
}
