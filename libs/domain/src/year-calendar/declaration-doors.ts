import type { Instant, LocalDate } from '../calendar/local-date.js';
import { openWindows } from './boundaries.js';
import type { YearCalendarState } from './state.js';
import type { WindowKind, YearWindow } from './year-window.js';

/** Whether tables may be declared now, and when if not. */
export interface DeclarationDoor {
  readonly open: boolean;
  /** The last day of the window that closed last; null when none has. */
  readonly closedOn: LocalDate | null;
  /** The first day of the next one; null when none is planned. */
  readonly opensOn: LocalDate | null;
}

/** The two ways into a budget: with the budget request, and by a leave of finance in the middle of the year. */
export interface DeclarationDoors {
  readonly initial: DeclarationDoor;
  readonly midYear: DeclarationDoor;
}

const DECLARATION: readonly WindowKind[] = ['first-declaration', 'second-declaration'];

/**
 * What the calendar of a year lets a unit declare at a moment. A district that has set no window for declaring is
 * asked at any time; 年中追加 needs a leave whatever has been set.
 */
export function declarationDoors(
  state: Pick<YearCalendarState, 'windows'> | null,
  unitId: string,
  now: Instant,
): DeclarationDoors {
  const windows = state?.windows ?? [];
  const declaring = windows.filter(({ kind }) => DECLARATION.includes(kind));
  const leaves = windows.filter((window) => window.kind === 'mid-year' && window.unitId === unitId);
  const anyTime = { open: true, closedOn: null, opensOn: null };
  return {
    initial: declaring.length === 0 ? anyTime : doorOf(declaring, now),
    midYear: doorOf(leaves, now),
  };
}

function doorOf(windows: readonly YearWindow[], now: Instant): DeclarationDoor {
  const past = windows.filter(({ closesAt }) => closesAt <= now).map(({ closesOn }) => closesOn);
  const coming = windows.filter(({ opensAt }) => opensAt > now).map(({ opensOn }) => opensOn);
  return {
    open: openWindows({ windows }, now).length > 0,
    closedOn: past.toSorted().at(-1) ?? null,
    opensOn: coming.toSorted().at(0) ?? null,
  };
}
