import type { TaskDue } from '../approval/task.js';
import type { Duty } from './duty.js';

/** When an open duty is due now that more of the calendar is known. */
export interface DutyDueAnew extends TaskDue {
  readonly dutyId: string;
}

/** Folds new due dates into the duties of a stream, whatever kind it is of. */
export function foldDueAnew(duties: readonly Duty[], anew: readonly DutyDueAnew[]): readonly Duty[] {
  return duties.map((duty) => {
    const due = anew.find(({ dutyId }) => dutyId === duty.dutyId);
    return due === undefined ? duty : { ...duty, ...due };
  });
}

/**
 * Counts the provisional dates of open duties again; those that stay as they are are left out.
 * @param dueOf how this kind of stream counts; null for a duty that has no term
 */
export function dutiesDueAnew(
  duties: readonly Duty[],
  dueOf: (duty: Duty) => TaskDue | null,
): readonly DutyDueAnew[] {
  return duties
    .filter(({ status, provisional }) => status === 'open' && provisional)
    .flatMap((duty) => {
      const due = dueOf(duty);
      if (due === null) return [];
      const same = due.dueAt === duty.dueAt && due.legalDueOn === duty.legalDueOn && due.provisional;
      return same ? [] : [{ dutyId: duty.dutyId, ...due }];
    });
}
