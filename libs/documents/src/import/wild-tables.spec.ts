import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { countingIds } from '#libs/testing';
import { importGoalTables } from './import-goal-tables.js';

const FOLDER = 'test/data/tables';

function reasons(file: string): string[] {
  const result = importGoalTables(readFileSync(`${FOLDER}/${file}`), { newId: countingIds() });
  if (!result.ok) return result.errors.map(({ code, line }) => `${String(line)} ${code}`);
  return result.tables.flatMap((table) =>
    table.ok ? ['taken'] : table.errors.map(({ code, line }) => `${String(line)} ${code}`),
  );
}

/** Other layouts met in the wild, with every place and reason that each is refused for. */
const TABLES: readonly (readonly [file: string, reasons: readonly string[]])[] = [
  [
    '01-dongguan-2019-transport-approval.txt',
    [
      '3 missing-field',
      '10 indicator-column-missing',
      '11 unknown-first-level',
      '12 indicator-without-category',
      '13 indicator-without-category',
      '14 indicator-without-category',
      '15 unknown-first-level',
      '16 indicator-without-category',
      '17 unknown-first-level',
    ],
  ],
  ['03-qingshan-2020-education-goal.txt', ['3 missing-field']],
  [
    '05-xiangtan-2023-fogcannon-declare.txt',
    ['3 missing-field', '11 indicator-column-missing', '21 unknown-second-level', '22 unknown-first-level'],
  ],
  ['07-guichi-2022-selfeval.txt', ['1 no-table-found']],
  ['09-daying-2023-justice-selfeval.txt', ['1 no-table-found']],
  ['11-huangshi-2019-heritage-monitor.txt', ['1 no-table-found']],
  [
    '13-yueyangxian-2022-farmland-declare.txt',
    [
      '3 missing-field',
      '7 year-missing',
      '7 money-not-a-number',
      '9 year-missing',
      '10 indicator-column-missing',
      '23 unknown-first-level',
    ],
  ],
  ['15-huangshan-2025-police-goals.txt', ['1 no-table-found']],
  [
    '17-jiayuguan-2023-museum-goal.txt',
    ['3 missing-field', '13 indicator-column-missing', '23 unknown-first-level'],
  ],
  ['19-nankai-2018-lab-evaluation.txt', ['1 no-table-found']],
  ['21-suzhou-2021-drcenter-selfeval.txt', ['1 no-table-found']],
];

describe('a table in a layout that the importer does not read', () => {
  it.each(TABLES)('%s is refused with line and reason', (file, expected) => {
    expect([...new Set(reasons(file))]).toEqual(expected);
  });

  it('is every table of the collection', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(TABLES.map(([file]) => file));
  });
});
