import type { NamedStatement } from '../unit-of-work/transaction.js';
import type { StatePart } from './state-of.js';
import { PROCESS_PARTS, STATE_PARTS } from './state-of.js';
import type { PartName } from './state-tables.js';
import { HEAD, PARTS, PART_NAMES } from './state-tables.js';
import type { TableSpec } from './table-spec.js';
import { selectList, updateText, upsertText } from './table-spec.js';

/** Takes the lock of the table: everything else waits here. */
export const LOCK_HEAD: NamedStatement = {
  name: 'goal-table-lock',
  text: 'SELECT version FROM pifu.goal_table WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
};

const OF_TASK = '(SELECT goal_table_id FROM pifu.task WHERE tenant_id = $1 AND id = $2)';

/** Takes the lock of the table that a task belongs to. */
export const LOCK_HEAD_OF_TASK: NamedStatement = {
  name: 'goal-table-lock-of-task',
  text: `SELECT version FROM pifu.goal_table WHERE tenant_id = $1 AND id = ${OF_TASK} FOR UPDATE`,
};

/** Writes a new head row; answers nothing when the project has been declared already. */
export const INSERT_HEAD: NamedStatement = {
  name: 'goal-table-insert',
  text: `${upsertText({ ...HEAD, grows: true })} ON CONFLICT ON CONSTRAINT goal_table_identity DO NOTHING RETURNING id`,
};

/** Changes the head row if it still has the version that the command was decided on. */
export const UPDATE_HEAD: NamedStatement = { name: 'goal-table-update', text: updateText(HEAD) };

/** The table that a task belongs to. */
export const TABLE_OF_TASK: NamedStatement = {
  name: 'goal-table-of-task',
  text: 'SELECT goal_table_id AS id FROM pifu.task WHERE tenant_id = $1 AND id = $2',
};

/** The table of a project identity. */
export const TABLE_BY_IDENTITY: NamedStatement = {
  name: 'goal-table-by-identity',
  text: `SELECT id FROM pifu.goal_table
    WHERE tenant_id = $1 AND unit_id = $2 AND fiscal_year = $3 AND project_key = $4`,
};

/** Parts are read in the order in which they came to be. */
const ORDER: Readonly<Record<StatePart, string>> = {
  versions: 'p.no',
  cases: 'p.position',
  rounds: 'p.position',
  tasks: 'p.position',
  decisions: 'p.position',
};

/** Reads a whole state, head and parts, in one snapshot: nobody writes in between. */
export const SELECT_STATE = selectState('goal-table-read', '$2');

/** Reads the state of the table that a task belongs to. */
export const SELECT_STATE_OF_TASK = selectState('goal-table-read-of-task', OF_TASK);

/** Reads how far tables are: everything but their contents, of which only the authors matter. */
export const SELECT_PROCESSES: NamedStatement = {
  name: 'goal-table-read-processes',
  text: `SELECT g.id, g.unit_id AS "unitId", ${PROCESS_PARTS.map(partOf).join(', ')},
      (SELECT coalesce(json_agg(json_build_object('authors', v.authors::json)), '[]')
        FROM pifu.goal_table_version v WHERE v.tenant_id = $1 AND v.goal_table_id = g.id) AS versions
    FROM pifu.goal_table g WHERE g.tenant_id = $1 AND g.id = ANY($2)`,
};

function selectState(name: string, id: string): NamedStatement {
  return {
    name,
    text: `SELECT (SELECT to_json(h) FROM (SELECT ${selectList(HEAD, 'g')}) h) AS head, ${STATE_PARTS.map(partOf).join(', ')}
      FROM pifu.goal_table g WHERE g.tenant_id = $1 AND g.id = ${id}`,
  };
}

function partOf(name: StatePart): string {
  const { table } = PARTS[name];
  return `(SELECT coalesce(json_agg(r), '[]') FROM (SELECT ${selectList(PARTS[name], 'p')} FROM pifu.${table} p
    WHERE p.tenant_id = $1 AND p.goal_table_id = g.id ORDER BY ${ORDER[name]}) r) AS ${name}`;
}

/** One statement per part that writes its changed rows. */
export const UPSERT_PARTS = eachPart((_, spec) => ({
  name: `goal-table-write-${spec.table}`,
  text: upsertText(spec),
}));

function eachPart(
  make: (name: PartName, spec: TableSpec) => NamedStatement,
): Readonly<Record<PartName, NamedStatement>> {
  return Object.fromEntries(PART_NAMES.map((name) => [name, make(name, PARTS[name])])) as Record<
    PartName,
    NamedStatement
  >;
}
