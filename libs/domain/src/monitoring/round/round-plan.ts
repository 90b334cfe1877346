import type { Instant, LocalDate } from '../../calendar/local-date.js';
import { addDays, instantAt, isLocalDate } from '../../calendar/local-date.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { addWorkingDays, rollToWorkingDay } from '../../calendar/working-calendar.js';
import type { RoundKind, RoundPreset } from './round-presets.data.js';

/** What a finance desk asks for; what it leaves open follows from the preset. */
export interface RoundRequest {
  readonly name: string | null;
  readonly kind: RoundKind;
  readonly fiscalYear: number;
  readonly cutOff: LocalDate;
  readonly reportFrom: LocalDate | null;
  readonly reportUntil: LocalDate | null;
  readonly warnDays: number | null;
}

/** A round with every date that it runs by, written into its first event and never counted again. */
export interface RoundPlan {
  readonly name: string;
  readonly kind: RoundKind;
  readonly fiscalYear: number;
  readonly cutOff: LocalDate;
  readonly reportFrom: LocalDate;
  readonly reportUntil: LocalDate;
  readonly closesOn: LocalDate;
  readonly warnDays: number;
  readonly opensAt: Instant;
  readonly warnsAt: Instant;
  readonly closesAt: Instant;
  /** True when a day outside the loaded calendar was consulted. */
  readonly provisional: boolean;
  /** Key of the thresholds by which the lights are given. */
  readonly policy: string;
}

/** The offices over whose days a round is counted; times are `HH:mm`. */
export interface RoundOffice {
  readonly calendar: WorkingCalendar;
  readonly offsetMinutes: number;
  readonly opensAt: string;
  readonly sendsAt: string;
  readonly closesAt: string;
}

/** Which date of a request cannot be. */
export type RoundDateFault = 'cutOff' | 'reportFrom' | 'reportUntil' | 'warnDays';

/** The first date of a request that no round can run by, or null. */
export function roundDateFault(request: RoundRequest): RoundDateFault | null {
  const { cutOff, reportFrom, reportUntil, fiscalYear, warnDays } = request;
  if (!isLocalDate(cutOff) || Number(cutOff.slice(0, 4)) !== fiscalYear) return 'cutOff';
  if (reportFrom !== null && !(isLocalDate(reportFrom) && reportFrom > cutOff)) return 'reportFrom';
  if (reportUntil !== null && !(isLocalDate(reportUntil) && reportUntil > (reportFrom ?? cutOff))) {
    return 'reportUntil';
  }
  return warnDays === null || (Number.isInteger(warnDays) && warnDays >= 0 && warnDays <= 20)
    ? null
    : 'warnDays';
}

/** Counts the dates of a round over the district's calendar: nothing of it begins or ends on a rest day by itself. */
export function planRound(
  request: RoundRequest,
  preset: RoundPreset,
  office: RoundOffice,
  policy: string,
): RoundPlan {
  const { calendar, offsetMinutes } = office;
  const { kind, fiscalYear, cutOff } = request;
  const warnDays = request.warnDays ?? preset.warnDays;
  const reportFrom = request.reportFrom ?? addDays(cutOff, 1);
  const opening = rollToWorkingDay(calendar, reportFrom, 'forward');
  // a first day that was put off puts off the last one: no round may end before it begins
  const until = addWorkingDays(calendar, addDays(reportFrom, -1), preset.reportTerm);
  const reportUntil = request.reportUntil ?? until.date;
  const warning = addWorkingDays(calendar, reportUntil, -warnDays);
  const closing = addWorkingDays(calendar, reportUntil, preset.closingTerm);
  const at = (date: LocalDate, time: string): Instant => instantAt(date, time, offsetMinutes);
  return {
    name: request.name ?? preset.names[cutOff.slice(5)] ?? `截至 ${cutOff} 绩效运行监控`,
    ...{ kind, fiscalYear, cutOff, reportFrom, reportUntil, closesOn: closing.date, warnDays },
    opensAt: at(opening.date, office.opensAt),
    warnsAt: at(warning.date, office.sendsAt),
    closesAt: at(closing.date, office.closesAt),
    provisional: opening.provisional || until.provisional || closing.provisional,
    policy,
  };
}
