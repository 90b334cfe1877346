import { wholeNumber } from '#libs/shared';
import type { OfficePolicy } from '../calendar/due-dates.js';
import { dueDates } from '../calendar/due-dates.js';
import type { LocalDate } from '../calendar/local-date.js';
import { instantAt } from '../calendar/local-date.js';
import { statutoryDue } from '../calendar/statutory-due.js';
import { STATUTORY_TERMS, YEAR_PRESETS } from './year-presets.data.js';
import type { PresetWindow, YearDay, YearPreset } from './year-presets.data.js';
import type { WindowPlan, YearWindow } from './year-window.js';

/** The days and moments of a window, without what has become of it. */
export type CountedWindow = Omit<YearWindow, 'status' | 'openedAt' | 'closedAt'>;

/**
 * Counts a window over the district's calendar: it opens as its first day begins, and closes when offices close on
 * its last one, which is when a day's business ends.
 */
export function countWindow(plan: WindowPlan, office: OfficePolicy): CountedWindow {
  const { offsetMinutes, closesAt } = office;
  const { closesOn, legalDueOn, provisional } = lastDayOf(plan, office);
  return {
    ...plan,
    ...{ closesOn, legalDueOn, provisional },
    opensAt: instantAt(plan.opensOn, '00:00', offsetMinutes),
    closesAt: instantAt(closesOn, closesAt, offsetMinutes),
  };
}

function lastDayOf(plan: WindowPlan, office: OfficePolicy) {
  const { closesAfter, closesOn, countsFrom, opensOn } = plan;
  if (closesAfter === null) return { closesOn: closesOn ?? opensOn, legalDueOn: null, provisional: false };
  const { dueOn, legalDueOn, provisional } = dueDates(office).dueFrom(closesAfter, countsFrom ?? opensOn);
  return { closesOn: dueOn, legalDueOn, provisional };
}

/** What a preset proposes for one fiscal year. */
export function presetPlans(preset: YearPreset, fiscalYear: number): readonly WindowPlan[] {
  const windows: readonly PresetWindow[] = YEAR_PRESETS[preset];
  return windows.map(({ key, kind, opens, closes, cutOff }) => ({
    ...{ key, kind, unitId: null },
    opensOn: dayOf(opens, fiscalYear),
    closesOn: typeof closes === 'string' ? null : dayOf(closes, fiscalYear),
    closesAfter: typeof closes === 'string' ? closes : null,
    countsFrom: cutOff === undefined ? null : dayOf(cutOff, fiscalYear),
  }));
}

function dayOf([yearsAfter, monthDay]: YearDay, fiscalYear: number): LocalDate {
  return `${String(fiscalYear + yearsAfter)}-${monthDay}`;
}

/**
 * What follows from the day on which the people's congress approved the budget: 批复 within 20 days; from a 批复 of
 * the last of them, 15 days to the units and 20 to the public. A table that is approved earlier has its own, earlier
 * dates, which its tasks carry.
 */
export function statutoryPlans(congressOn: LocalDate, office: OfficePolicy): readonly WindowPlan[] {
  const { approval, unitApproval, publication } = STATUTORY_TERMS;
  const lastApproval = statutoryDue(
    office.calendar,
    congressOn,
    wholeNumber(approval.slice(0, -2)),
  ).legalDueOn;
  const window = { unitId: null, opensOn: congressOn, closesOn: null } as const;
  return [
    { ...window, key: 'approval', kind: 'approval', closesAfter: approval, countsFrom: congressOn },
    {
      ...window,
      key: 'unit-approval',
      kind: 'unit-approval',
      closesAfter: unitApproval,
      countsFrom: lastApproval,
    },
    {
      ...window,
      key: 'publication',
      kind: 'publication',
      closesAfter: publication,
      countsFrom: lastApproval,
    },
  ];
}
