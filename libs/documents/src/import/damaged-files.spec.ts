import { describe, expect, it } from '@jest/globals';
import { officialText } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import fc from 'fast-check';
import { exportGoalTable } from '../form/export-goal-table.js';
import { layOutForm } from '../form/lay-out-form.js';
import { formCells } from '../form/render-text.js';
import { importGoalTables } from './import-goal-tables.js';
import type { AcceptedTable, ImportResult } from './import-result.js';

const source = officialText();
const read = (bytes: Uint8Array): ImportResult => importGoalTables(bytes, { newId: countingIds() });

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: source.length }),
  removed: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 40 })),
  inserted: fc.oneof(
    fc.constantFrom(
      '',
      '\t',
      '\n',
      '"',
      '|',
      '\r',
      '\t\t',
      '\n\n',
      '-',
      '"\n',
      '满意度指标',
      '项目绩效目标表\n',
      '\0',
    ),
    fc.string({ maxLength: 3, unit: 'binary' }),
  ),
});

function damaged(edits: readonly Edit[]): string {
  return edits.reduce(
    (text, { at, removed, inserted }) => text.slice(0, at) + inserted + text.slice(at + removed),
    source,
  );
}

/** Every entry of an accepted table stands in its export, or a notice speaks of its line. */
function expectNothingLost(table: AcceptedTable): void {
  const printed = new Set(formCells(layOutForm(table.content, { titleSuffix: '批复' })).flat());
  const spoken = new Set(table.notices.map(({ line }) => line));
  const kept = new Set(['批复文号', '批复日期', table.approvalNumber, table.approvalDate]);
  for (const { line, cells } of table.source) {
    if (spoken.has(line)) continue;
    for (const cell of cells.filter((text) => text.trim() !== '')) {
      expect(
        printed.has(cell) || kept.has(cell) || table.line === line ? '' : `${String(line)}: ${cell}`,
      ).toBe('');
    }
  }
}

function expectWhole(result: ImportResult): void {
  if (!result.ok) {
    expect(result.errors.length).toBeGreaterThan(0);
    return;
  }
  for (const table of result.tables) {
    if (!table.ok) {
      expect(table.errors.length).toBeGreaterThan(0);
      continue;
    }
    const { content } = table;
    const required = [content.projectName, content.projectType, content.unitName, content.annualGoal];
    expect(required.every((text) => text.trim() !== '')).toBe(true);
    expect(content.annualBudget).toMatch(/^\d{1,16}\.\d{2}$/u);
    expect(content.periodStartYear).toBeLessThanOrEqual(content.periodEndYear);
    expect(content.indicators.every((row) => row.name.trim() !== '' && row.level2 !== '')).toBe(true);
    expectNothingLost(table);
  }
}

describe('a damaged file', () => {
  it('never gives a half table', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        expectWhole(read(new TextEncoder().encode(damaged(edits))));
      }),
      { seed: 20240130, numRuns: 800 },
    );
  });

  it('never gives a half table when its bytes are damaged', () => {
    const bytes = new TextEncoder().encode(source);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }))), (hits) => {
        const copy = bytes.slice();
        for (const [at, byte] of hits) copy[at] = byte;
        expectWhole(read(copy));
      }),
      { seed: 20240131, numRuns: 300 },
    );
  });

  it('leaves the tables alone that the damage does not touch', () => {
    const second = source.indexOf('智慧网格');
    const end = source.indexOf('项目绩效目标表', second);
    const untouched = read(new TextEncoder().encode(source));
    fc.assert(
      fc.property(
        fc.integer({ min: second, max: end - 2 }),
        fc.constantFrom('', '\t', '\n', 'x', '"'),
        (at, put) => {
          const text = source.slice(0, at) + put + source.slice(at + 1);
          const [first, , third] = tablesOf(read(new TextEncoder().encode(text)));
          const [firstBefore, , thirdBefore] = tablesOf(untouched);
          expect(first).toEqual(firstBefore);
          expect(third).toBe(thirdBefore);
        },
      ),
      { seed: 20240201, numRuns: 300 },
    );
  });

  it('of any bytes at all never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read(bytes)).toMatchObject({ ok: false });
      }),
      { seed: 20240202, numRuns: 300 },
    );
  });
});

function tablesOf(result: ImportResult): string[] {
  if (!result.ok) throw new Error('the file is readable');
  return result.tables.map((table) =>
    table.ok
      ? exportGoalTable(table.content, { titleSuffix: '批复' })
      : table.errors.map(({ code }) => code).join(),
  );
}
