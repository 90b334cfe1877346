import type { GoalTableState } from '#libs/domain';
import { rowsOf } from './rows-of.js';
import type { PartName } from './state-tables.js';
import { PART_NAMES } from './state-tables.js';
import type { Row } from './table-spec.js';

/** What a command has to write, part by part, in the order in which it can be written. */
export type ChangedRows = readonly (readonly [part: PartName, rows: readonly Row[]])[];

/** `evolve` hands on what it does not change, so what is the same object need not be written again. */
export function changedRows(before: GoalTableState | null, after: GoalTableState): ChangedRows {
  const rows = rowsOf(after).parts;
  const then = before === null ? null : rowsOf(before).parts;
  return PART_NAMES.map((part) => [part, changedOf(part)] as const).filter(
    ([, changed]) => changed.length > 0,
  );

  function changedOf(part: PartName): readonly Row[] {
    if (before === null || then === null) return rows[part];
    if (part === 'participants' || part === 'roundDeciders') return missingFrom(then[part], rows[part]);
    return rows[part]
      .filter((_, index) => before[part][index] !== after[part][index])
      .map((row) => (part === 'versions' ? withoutKnownContent(row, before) : row));
  }
}

/** The long text of a version stays as it is stored while its hash is the same: then it need not travel. */
function withoutKnownContent(row: Row, before: GoalTableState): Row {
  const stored = before.versions.find(({ id }) => id === row['id']);
  return stored?.contentHash === row['contentHash'] ? { ...row, content: null } : row;
}

function missingFrom(known: readonly Row[], rows: readonly Row[]): readonly Row[] {
  const spelled = new Set(known.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !spelled.has(JSON.stringify(row)));
}
