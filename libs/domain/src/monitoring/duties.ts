import { addDays } from '../calendar/local-date.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Role } from '../directory/role.js';
import type { Duty, DutyDue, DutyKind } from '../duty/duty.js';
import type { DutyDueAnew } from '../duty/recomputed-duties.js';
import { foldDueAnew } from '../duty/recomputed-duties.js';
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
  readonly due: DutyDue;
}

/** A new duty. */
export function owe({ kind, role, unitId, assignee, due }: Owed, newId: () => string): DutyOpening {
  const { dueOn, dueAt, legalDueOn, provisional, counted } = due;
  return {
    ...{ dutyId: newId(), kind, role, unitId, assignee: assignee ?? null },
    ...{ dueOn, dueAt, legalDueOn, provisional },
    ...(provisional && { counted }),
  };
}

/** Due on a fixed day, or on the next working day where offices rest on it. */
export function dueOnDay(day: LocalDate, { dueDates }: Pick<MonitorFacts, 'dueDates'>): DutyDue {
  const counted = { term: '1wd', from: addDays(day, -1) } as const;
  return { ...dueDates.dueFrom(counted.term, counted.from), counted };
}

/** Due a term from today. */
export function dueAfter(
  term: `${number}wd`,
  { dueDates, now }: Pick<MonitorFacts, 'dueDates' | 'now'>,
): DutyDue {
  const from = dueDates.localDateOf(now);
  return { ...dueDates.dueFrom(term, from), counted: { term, from } };
}

/** Ends whatever is still open. */
export function closeDuties(duties: readonly Duty[], as: DutyClosing['as']): readonly DutyClosing[] {
  return duties.filter(({ status }) => status === 'open').map(({ dutyId }) => ({ dutyId, as }));
}

/** Folds the duties that an event opened, closed, or gave another date. */
export function foldDuties(
  before: readonly Duty[],
  event: { readonly actorId: string; readonly occurredAt: string; readonly data: object },
): readonly Duty[] {
  if ('dueAnew' in event.data) {
    return foldDueAnew(before, (event.data as { readonly dueAnew: readonly DutyDueAnew[] }).dueAnew);
  }
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
