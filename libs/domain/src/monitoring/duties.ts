import { addDays } from '../calendar/local-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { TaskDue } from '../approval/task.js';
import type { Role } from '../directory/role.js';
import type { Duty, DutyKind } from '../duty/duty.js';
import type { MonitorFacts } from './monitor-facts.js';

/** A duty as an event opens it. */
export type DutyOpening = Omit<Duty, 'openedAt' | 'status' | 'closedAt' | 'closedBy'>;

/** A duty that an event ended: done by the actor, or cancelled as a consequence. */
export interface DutyClosing {
  readonly dutyId: string;
  readonly as: 'done' | 'cancelled';
}

/** Duties that came and went with an event. */
export interface DutyConsequences {
  readonly opened: readonly DutyOpening[];
  readonly closed: readonly DutyClosing[];
}

/** Who owes what by when. */
export interface Owed {
  readonly kind: DutyKind;
  readonly role: Role;
  readonly unitId: string;
  readonly assignee?: string | null;
  readonly due: TaskDue;
}

/** A new duty. */
export function owe({ kind, role, unitId, assignee, due }: Owed, newId: () => string): DutyOpening {
  const { dueOn, dueAt, legalDueOn, provisional } = due;
  return {
    ...{ dutyId: newId(), kind, role, unitId, assignee: assignee ?? null },
    ...{ dueOn, dueAt, legalDueOn, provisional },
  };
}

/** Due on a fixed day, or on the next working day where offices rest on it. */
export function dueOnDay(day: LocalDate, { dueDates }: Pick<MonitorFacts, 'dueDates'>): TaskDue {
  return dueDates.dueFrom('1wd', addDays(day, -1));
}

/** Due a term from today. */
export function dueAfter(
  term: `${number}wd`,
  { dueDates, now }: Pick<MonitorFacts, 'dueDates' | 'now'>,
): TaskDue {
  return dueDates.dueFrom(term, dueDates.localDateOf(now));
}

/** Ends whatever is still open. */
export function closeDuties(duties: readonly Duty[], as: DutyClosing['as']): readonly DutyClosing[] {
  return duties.filter(({ status }) => status === 'open').map(({ dutyId }) => ({ dutyId, as }));
}

/** Folds the duties that an event opened and closed. */
export function foldDuties(
  before: readonly Duty[],
  event: { readonly actorId: string; readonly occurredAt: string; readonly data: object },
): readonly Duty[] {
  if (!('opened' in event.data)) return before;
  const { opened, closed } = event.data as DutyConsequences;
  const { actorId, occurredAt } = event;
  const after = before.map((duty): Duty => {
    const closing = closed.find(({ dutyId }) => dutyId === duty.dutyId);
    return closing === undefined
      ? duty
      : { ...duty, status: closing.as, closedAt: occurredAt, closedBy: actorId };
  });
  const fresh = { openedAt: occurredAt, status: 'open', closedAt: null, closedBy: null } as const;
  return [...after, ...opened.map((opening): Duty => ({ ...opening, ...fresh }))];
}
