import { SELF_EVALUATION } from '#libs/application';
import { streamTable } from '../streams/stream-table.js';

/** Self-evaluations, with what lists show of each. */
export const SELF_EVALUATION_TABLE = streamTable(
  SELF_EVALUATION,
  'self_evaluation',
  [
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['unitId', 'unit_id', 'uuid'],
    ['projectName', 'project_name', 'text'],
    ['status', 'status', 'text'],
    ['total', 'total', 'text'],
    ['grade', 'grade', 'text'],
    ['sampled', 'sampled', 'boolean'],
  ],
  ({ goalTableId, unitId, table, status, scored, sampled }) => ({
    ...{ goalTableId, unitId, projectName: table.projectName, status },
    ...{ total: scored?.total ?? null, grade: scored?.grade ?? null, sampled: sampled !== null },
  }),
);
