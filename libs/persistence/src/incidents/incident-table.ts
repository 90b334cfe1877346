import { INCIDENT_KIND } from '#libs/application';
import { streamTable } from '../streams/stream-table.js';

/** Incidents, by what they are about and whether they are open. */
export const INCIDENT_TABLE = streamTable(
  INCIDENT_KIND,
  'incident',
  [
    ['taskId', 'task_id', 'uuid'],
    ['dutyId', 'duty_id', 'uuid'],
    ['unitId', 'unit_id', 'uuid'],
    ['label', 'label', 'text'],
    ['dueOn', 'due_on', 'date'],
    ['status', 'status', 'text'],
    ['openedAt', 'opened_at', 'instant'],
    ['closedAt', 'closed_at', 'instant'],
  ],
  ({ taskId, dutyId, unitId, label, dueOn, status, openedAt, closedAt }) => {
    return { taskId, dutyId, unitId, label, dueOn, status, openedAt, closedAt };
  },
);
