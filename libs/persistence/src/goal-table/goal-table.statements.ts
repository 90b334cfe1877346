import type { NamedStatement } from '../unit-of-work/transaction.js';
import type { PartName } from './state-tables.js';
import { HEAD, PARTS, PART_NAMES } from './state-tables.js';
import type { TableSpec } from './table-spec.js';
import { selectList, updateText, upsertText } from './table-spec.js';

/** Takes the lock of the table: everything else waits here. */
export const LOCK_HEAD: NamedStatement = {
  name: 'goal-table-lock',
  text: 'SELECT version FROM pifu.goal_table WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
};

/** Reads the head row. */
export const SELECT_HEAD: NamedStatement = {
  name: 'goal-table-head',
  text: `SELECT ${selectList(HEAD, 'g')} FROM pifu.goal_table g WHERE g.tenant_id = $1 AND g.id = $2`,
};

/** Asked after the parts: another version than before them means that somebody wrote in between. */
export const SELECT_VERSION: NamedStatement = {
  name: 'goal-table-version',
  text: 'SELECT version FROM pifu.goal_table WHERE tenant_id = $1 AND id = $2',
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
const ORDER: Readonly<Record<PartName, string>> = {
  versions: 'p.no',
  cases: 'p.position',
  rounds: 'p.position',
  tasks: 'p.position',
  decisions: 'p.position',
  participants: 'p.case_id, p.person_id',
  roundDeciders: 'p.round_id, p.person_id',
};

/** Which rows of a part belong to the table in $2. */
const BELONGS: Readonly<Partial<Record<PartName, string>>> = {
  participants:
    'p.case_id IN (SELECT id FROM pifu.approval_case WHERE tenant_id = $1 AND goal_table_id = $2)',
  roundDeciders:
    'p.round_id IN (SELECT id FROM pifu.approval_round WHERE tenant_id = $1 AND goal_table_id = $2)',
};

/** One statement per part that reads its rows. */
export const SELECT_PARTS = eachPart((name, spec) => ({
  name: `goal-table-read-${spec.table}`,
  text: `SELECT ${selectList(spec, 'p')} FROM pifu.${spec.table} p
    WHERE p.tenant_id = $1 AND ${BELONGS[name] ?? 'p.goal_table_id = $2'} ORDER BY ${ORDER[name]}`,
}));

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
