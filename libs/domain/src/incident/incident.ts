import type { StreamState } from '../streams/stream.js';

/** What nobody has moved for four working days after it was due: a line in a list, which mails nobody. */
export interface IncidentState extends StreamState {
  readonly taskId: string | null;
  readonly dutyId: string | null;
  /** The unit whose office it is. */
  readonly unitId: string;
  /** How the task or duty is called; no name of a project. */
  readonly label: string;
  readonly dueOn: string;
  readonly status: 'open' | 'closed';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

/** What an incident is about. */
export type IncidentSubject = Pick<IncidentState, 'taskId' | 'dutyId' | 'unitId' | 'label' | 'dueOn'>;

/** Every event of an incident, by its persisted name. */
export interface IncidentEventData {
  /** 逾期四个工作日仍未办理 still not done four working days after it was due */
  readonly 'incident.opened': IncidentSubject;
  /** 事项已办结或撤销 the task or duty was closed */
  readonly 'incident.closed': { readonly as: 'done' | 'cancelled' };
}

/** One event of an incident. */
export type IncidentEvent = {
  readonly [T in keyof IncidentEventData]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: IncidentEventData[T];
  };
}[keyof IncidentEventData];

/** The only writer of an incident's state. */
export function evolveIncident(
  before: IncidentState | null,
  event: IncidentEvent,
  id: string,
): IncidentState {
  if (event.type === 'incident.opened') {
    if (before !== null) throw new Error(`incident ${id} opens twice`);
    const { taskId, dutyId, unitId, label, dueOn } = event.data;
    return {
      ...{ id, fiscalYear: 0, version: 1, duties: [], taskId, dutyId, unitId, label, dueOn },
      ...{ status: 'open', openedAt: event.occurredAt, closedAt: null, closedBy: null },
    };
  }
  if (before?.status !== 'open') throw new Error(`incident ${id} is not open`);
  const closed = { closedAt: event.occurredAt, closedBy: event.actorId };
  return { ...before, ...closed, status: 'closed', version: before.version + 1 };
}
