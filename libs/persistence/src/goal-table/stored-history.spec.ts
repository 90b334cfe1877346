import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GoalTableState } from '#libs/domain';
import { seed, sized, walks } from '#libs/fixtures';
import { changedRows } from './changed-rows.js';
import { rowsOf } from './rows-of.js';
import { stateOf } from './state-of.js';
import type { PartName } from './state-tables.js';
import { HEAD, PART_NAMES, PARTS } from './state-tables.js';
import type { Row } from './table-spec.js';

/** A step of a walk that was taken. */
interface Step {
  readonly before: GoalTableState | null;
  readonly after: GoalTableState;
}

/** The rows of every part by their keys, as tables keep them. */
type Kept = Readonly<Record<PartName, ReadonlyMap<string, Row>>>;

const EMPTY = Object.fromEntries(PART_NAMES.map((part) => [part, new Map()])) as unknown as Kept;

function keyIn(part: PartName, row: Row): string {
  const { key, columns } = PARTS[part];
  const named = columns.filter(([, column]) => key.includes(column));
  return named.map(([property]) => String(row[property])).join(' ');
}

/** What is written takes the place of what has its key; the text of a version stays while its hash is the same. */
function stored(
  part: PartName,
  rows: readonly Row[],
  kept: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Row> {
  const next = new Map(kept);
  for (const row of rows) {
    const before = next.get(keyIn(part, row));
    const keeps = part === 'versions' && before?.['contentHash'] === row['contentHash'];
    next.set(keyIn(part, row), keeps ? { ...row, content: before?.['content'] } : row);
  }
  return next;
}

const named = (columns: readonly (readonly string[])[]): readonly (string | undefined)[] =>
  columns.map(([property]) => property).sort();

describe('after every step of any history', () => {
  const taken = walks().map((walk) =>
    walk.flatMap(({ decision, before, after }) => (decision.ok && after !== null ? [{ before, after }] : [])),
  );
  const always = (property: (steps: readonly Step[]) => void): void => {
    fc.assert(fc.property(taken, property), { seed: seed(), numRuns: sized(15, 1_000) });
  };

  it('what was written makes the tables hold all of the state and no more', () => {
    always((steps) => {
      const tables = new Map<string, Kept>();
      for (const { before, after } of steps) {
        let kept = tables.get(after.id) ?? EMPTY;
        for (const [part, rows] of changedRows(before, after)) {
          kept = { ...kept, [part]: stored(part, rows, kept[part]) };
        }
        tables.set(after.id, kept);
        const held = Object.fromEntries(PART_NAMES.map((part) => [part, [...kept[part].values()]]));
        expect(held).toEqual(rowsOf(after).parts);
      }
    });
  });

  it('the rows are the state again, every property in its column and no column without one', () => {
    always((steps) => {
      for (const { after } of steps) {
        const { head, parts } = rowsOf(after);
        expect(stateOf(head, parts)).toEqual(after);
        expect(Object.keys(head).sort()).toEqual(named(HEAD.columns));
        for (const part of PART_NAMES) {
          for (const row of parts[part]) expect(Object.keys(row).sort()).toEqual(named(PARTS[part].columns));
        }
      }
    });
  });
});
