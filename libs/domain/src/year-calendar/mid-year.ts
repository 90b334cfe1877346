import { isLocalDate } from '../calendar/local-date.js';
import type { OpenMidYear } from './commands.js';
import type { ChangedAt } from './past-guard.js';
import type { WindowFault } from './refusals.js';
import type { WindowPlan, YearWindow } from './year-window.js';

/** The leave of one unit as a window of its own, or what is wrong with it: it lies inside the year and is to come. */
export function midYearPlan(
  { unitId, opensOn, closesOn }: OpenMidYear,
  before: readonly YearWindow[],
  fiscalYear: number,
  { today }: ChangedAt,
): WindowPlan | WindowFault {
  const key = `mid-year-${String(before.filter(({ kind }) => kind === 'mid-year').length + 1)}`;
  if (!isLocalDate(opensOn) || !isLocalDate(closesOn) || closesOn < opensOn) {
    return { code: 'window-days-invalid', key };
  }
  const [from, to] = [`${String(fiscalYear)}-01-01`, `${String(fiscalYear)}-12-31`];
  if (opensOn < from || closesOn > to) return { code: 'window-outside-year', key, from, to };
  if (opensOn < today) return { code: 'window-past', key };
  return { key, kind: 'mid-year', unitId, opensOn, closesOn, closesAfter: null, countsFrom: null };
}
