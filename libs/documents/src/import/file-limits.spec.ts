import { describe, expect, it } from '@jest/globals';
import { officialTable, officialText } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import { IMPORT_LIMITS } from '../text/limits.data.js';
import { importGoalTables } from './import-goal-tables.js';
import { placeSourceCells } from './place-source-cells.js';

function outcome(file: string | Uint8Array): string[] {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const result = importGoalTables(bytes, { newId: countingIds() });
  if (!result.ok) return result.errors.map(({ code, line }) => `${code} ${String(line)}`);
  return result.tables.map((table) => (table.ok ? 'taken' : table.errors.map(({ code }) => code).join()));
}

describe('a file that holds no table', () => {
  it.each([
    ['an empty file', ''],
    ['a mark and nothing else', '\uFEFF'],
    ['blank lines', '\n\n\t\t\n'],
    ['another text', '会议纪要\n一、绩效目标的编制\n'],
    ['a sentence about the form', '请填写项目绩效目标表（申报）\t谢谢\n'],
  ])('%s', (_name, text) => {
    expect(outcome(text)).toEqual(['no-table-found 1']);
  });

  it('has no cells to place either', () => {
    expect(placeSourceCells(Buffer.from('x'))).toEqual([]);
    expect(placeSourceCells(Uint8Array.of(0))).toEqual([]);
  });
});

describe('a file that is too much', () => {
  it('stops at a line of 10 MB', () => {
    const line = Buffer.alloc(10_000_000, 'x');
    expect(outcome(Buffer.concat([Buffer.from(`${officialText()}\n`), line]))).toEqual(['line-too-long 73']);
  });

  it('stops at a line of a million tabs and more', () => {
    expect(outcome(`${officialText()}\n${'\t'.repeat(IMPORT_LIMITS.lineCharacters + 1)}`)).toEqual([
      'line-too-long 73',
    ]);
  });

  it('stops at more than 10 MB', () => {
    expect(outcome(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual(['file-too-large 1']);
  });

  it('stops at ten million lines', () => {
    expect(outcome('\n'.repeat(10_000_000))).toEqual([`too-many-lines ${String(IMPORT_LIMITS.lines + 1)}`]);
  });

  it('stops at more titles than a batch may hold', () => {
    expect(outcome('项目绩效目标表（申报）\n'.repeat(IMPORT_LIMITS.tables + 1))).toEqual([
      'too-many-tables 1',
    ]);
  });

  it('refuses a table of more rows than a form can have, and that table alone', () => {
    const endless = `项目绩效目标表（申报）\n${'\t产出指标\n'.repeat(IMPORT_LIMITS.rowsPerTable + 1)}`;
    const [first, second] = outcome(`${endless}${officialTable(3)}`);
    expect(first).toContain('too-many-rows');
    expect(second).toBe('taken');
  });

  it('takes as many tables as a batch may hold', () => {
    const tables = Array.from({ length: IMPORT_LIMITS.tables }, () => officialTable(3)).join('\n');
    expect(outcome(tables)).toEqual(Array.from({ length: IMPORT_LIMITS.tables }, () => 'taken'));
  });
});
