import type { LocalDate } from '../calendar/local-date.js';
import { isLocalDate } from '../calendar/local-date.js';
import { parseTerm } from '../calendar/term.js';
import type { CountedWindow } from './plan-windows.js';
import type { WindowFault } from './refusals.js';
import type { WindowKind, WindowPlan } from './year-window.js';

/** Windows that follow from the date of the people's congress. */
const STATUTORY: readonly WindowKind[] = ['approval', 'unit-approval', 'publication'];

/** Whether the law sets a window of this kind, so that nobody plans it. */
export function isStatutory(kind: WindowKind): boolean {
  return STATUTORY.includes(kind);
}

/** The first thing that is wrong with plans by themselves, before any calendar is asked; null when nothing is. */
export function planFault(plans: readonly WindowPlan[], fiscalYear: number): WindowFault | null {
  const keys = new Set<string>();
  for (const plan of plans) {
    const { key } = plan;
    if (keys.has(key)) return { code: 'window-key-twice', key };
    keys.add(key);
    const fault = faultOf(plan, fiscalYear);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf(plan: WindowPlan, fiscalYear: number): WindowFault | null {
  const { key, kind, opensOn, closesOn, closesAfter, countsFrom } = plan;
  if (isStatutory(kind) || kind === 'mid-year' || plan.unitId !== null)
    return { code: 'window-not-plannable', key };
  const days = [opensOn, closesOn, countsFrom].filter((day) => day !== null);
  if (!days.every(isLocalDate)) return { code: 'window-days-invalid', key };
  if (closesOn !== null && closesOn < opensOn) return { code: 'window-days-invalid', key };
  const [from, to] = spanOf(fiscalYear);
  if (days.some((day) => day < from || to < day)) return { code: 'window-outside-year', key, from, to };
  if ((closesOn === null) === (closesAfter === null)) return { code: 'window-end-unclear', key };
  if (closesAfter !== null && parseTerm(closesAfter) === null) return { code: 'window-end-unclear', key };
  return cutOffFault(plan, fiscalYear);
}

/** A monitoring round looks back at a day of its year; nothing else has such a day. */
function cutOffFault({ key, kind, opensOn, countsFrom }: WindowPlan, fiscalYear: number): WindowFault | null {
  const fault = { code: 'window-cut-off-invalid', key } as const;
  if (kind !== 'monitoring') return countsFrom === null ? null : fault;
  const inYear = countsFrom?.startsWith(`${String(fiscalYear)}-`) === true;
  return inYear && countsFrom < opensOn ? null : fault;
}

/** The days on which something of a budget year can happen: it is declared the year before, evaluated the year after. */
export function spanOf(fiscalYear: number): readonly [LocalDate, LocalDate] {
  return [`${String(fiscalYear - 1)}-01-01`, `${String(fiscalYear + 1)}-12-31`];
}

/** Two windows of one kind and unit that share a day, or one that ends before it begins; null when there is none. */
export function countedFault(windows: readonly CountedWindow[]): WindowFault | null {
  for (const [index, window] of windows.entries()) {
    const { key } = window;
    if (window.closesOn < window.opensOn) return { code: 'window-days-invalid', key };
    const other = windows.slice(0, index).find((earlier) => overlap(earlier, window));
    if (other !== undefined) return { code: 'window-overlap', key, other: other.key };
  }
  return null;
}

function overlap(a: CountedWindow, b: CountedWindow): boolean {
  const alike = a.kind === b.kind && a.unitId === b.unitId;
  return alike && a.opensOn <= b.closesOn && b.opensOn <= a.closesOn;
}
