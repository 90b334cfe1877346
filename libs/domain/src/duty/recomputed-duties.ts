import type { TaskDue } from '../approval/task.js';
import type { DueDates } from '../approval/facts.js';
import type { CountedBy, Duty } from './duty.js';
import { guessedTerm } from './guessed-term.js';

/** When an open duty is due now that more of the calendar is known. */
export interface DutyDueAnew extends TaskDue {
  readonly dutyId: string;
  /** Where it is a guess still, but counted from another day than before. */
  readonly counted?: CountedBy;
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
 * @param dueOf how a duty is counted now
 */
export function dutiesDueAnew(
  duties: readonly Duty[],
  dueOf: (duty: Duty) => TaskDue,
): readonly DutyDueAnew[] {
  return duties
    .filter(({ status, provisional }) => status === 'open' && provisional)
    .flatMap((duty) => {
      const due = dueOf(duty);
      const same = due.dueAt === duty.dueAt && due.legalDueOn === duty.legalDueOn && due.provisional;
      return same ? [] : [{ dutyId: duty.dutyId, ...due }];
    });
}

/** What a stream says when the calendar that its duties wait for is there. */
export interface DutiesRecounted {
  readonly type: 'duty-dates.recomputed';
  readonly actorId: string;
  readonly occurredAt: string;
  readonly data: { readonly dueAnew: readonly DutyDueAnew[] };
}

/** What duties are counted again with. */
export interface RecountFacts {
  readonly actorId: string;
  readonly now: string;
  readonly dueDates: DueDates;
  /** Counts over what was known before: how the days were guessed. */
  readonly guesses: DueDates;
}

/** Counts the provisional duties of any stream again, each as it was counted first; null when no date has changed. */
export function recountDuties(
  duties: readonly Duty[],
  { actorId, now, dueDates, guesses }: RecountFacts,
): DutiesRecounted | null {
  const dueAnew = dutiesDueAnew(duties, (duty) => {
    const { term, from } = duty.counted ?? guessedTerm(duty, guesses);
    return dueDates.dueFrom(term, from);
  });
  if (dueAnew.length === 0) return null;
  return { type: 'duty-dates.recomputed', actorId, occurredAt: now, data: { dueAnew } };
}
