import type { DutyStream } from '#libs/application';
import type { Duty } from '#libs/domain';
import type { Row, TableSpec } from '../goal-table/table-spec.js';

/** Duties of every stream: what lists and reminders read, and what the replay proof compares with. */
export const DUTY_TABLE: TableSpec = {
  table: 'duty',
  key: ['id'],
  columns: [
    ['dutyId', 'id', 'uuid'],
    ['streamId', 'stream_id', 'uuid'],
    ['streamType', 'stream_type', 'text'],
    ['kind', 'kind', 'text'],
    ['role', 'role', 'text'],
    ['unitId', 'unit_id', 'uuid'],
    ['assignee', 'assignee', 'uuid'],
    ['openedAt', 'opened_at', 'instant'],
    ['dueOn', 'due_on', 'date'],
    ['dueAt', 'due_at', 'instant'],
    ['legalDueOn', 'legal_due_on', 'date'],
    ['provisional', 'provisional', 'boolean'],
    ['status', 'status', 'text'],
    ['closedAt', 'closed_at', 'instant'],
    ['closedBy', 'closed_by', 'uuid'],
  ],
};

/** The rows that a stream's duties must have. */
export function dutyRowsOf(duties: readonly Duty[], stream: DutyStream): readonly Row[] {
  return duties.map((duty) => ({ ...duty, ...stream }));
}
