import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { machongTables } from '#libs/fixtures';
import { acceptedTables, anonymous, cellsOf, differences, idsOf, withTarget } from '#libs/testing';
import { exportGoalTable } from './form/export-goal-table.js';
import { importGoalTables } from './import/import-goal-tables.js';
import { placeSourceCells } from './import/place-source-cells.js';

const bytes = readFileSync('test/data/machong-2024.txt');
const source = placeSourceCells(bytes);
const imported = acceptedTables(bytes);

describe('reading the three official tables of 2024', () => {
  it('finds exactly the contents that stand in the file', () => {
    const expected = machongTables().map((table) => anonymous(table));
    expect(imported.map(({ content }) => anonymous(content))).toEqual(expected);
  });

  it('gives every indicator an identity of its own', () => {
    const ids = imported.flatMap(({ content }) => content.indicators.map((row) => row.lineageId));
    expect(new Set(ids).size).toBe(20);
  });

  it('reads kind and place of each title', () => {
    expect(imported.map(({ titleSuffix, line }) => [titleSuffix, line])).toEqual([
      ['批复', 3],
      ['批复', 27],
      ['批复', 50],
    ]);
  });

  it('reports the two shifted 满意度 rows with their lines, and nothing else', () => {
    const notices = imported.flatMap((table) => table.notices);
    expect(notices.map(({ code, line }) => [code, line])).toEqual([
      ['row-shifted', 25],
      ['row-shifted', 72],
    ]);
    expect(notices[0]?.zh).toBe('本行向左错开 1 列，已按栏目含义归位：满意度指标');
  });

  it('keeps text recognition, absence and blanks apart', () => {
    const uniform = imported[2]?.content.indicators ?? [];
    expect(uniform.map((row) => row.annualTarget)).toContain('$\\geq 90\\%$');
    expect(uniform.every((row) => row.periodTarget === '无')).toBe(true);
    expect(imported[0]?.content.indicators.some((row) => row.level1 === '满意度指标')).toBe(false);
  });
});

describe('placing the cells of the source by what they mean', () => {
  it('moves the shifted rows under their columns and leaves the others alone', () => {
    expect(source[0]?.at(-1)).toEqual(['', '满意度指标', '服务对象满意度指标']);
    expect(source[1]?.at(-1)).toEqual([
      '',
      '满意度指标',
      '服务对象满意度指标',
      '受访对象满意度',
      '无',
      '≥90%',
    ]);
    expect(source[2]?.at(-1)).toEqual([
      '',
      '满意度指标',
      '服务对象满意度指标',
      '使用人满意度',
      '无',
      '$\\geq 90\\%$',
    ]);
    expect(source[2]?.at(-6)).toEqual(['', '', '', '预算执行率（%）', '无', '$\\geq 90\\%$']);
  });

  it('keeps every character of the file', () => {
    const text = bytes.toString('utf8').replace(/[\t\n]/gu, '');
    expect(source.flat(2).join('')).toBe(text);
  });
});

describe('writing the three tables', () => {
  it.each([0, 1, 2])('equals the source cell by cell: table %i', (index) => {
    const content = imported[index]?.content;
    expect(content).toBeDefined();
    expect(cellsOf(exportGoalTable(content!, { titleSuffix: '批复' }))).toEqual(source[index]);
  });

  it('writes a table that never was a file alike', () => {
    const keyedIn = machongTables().map((content) =>
      cellsOf(exportGoalTable(content, { titleSuffix: '批复' })),
    );
    expect(keyedIn).toEqual(source);
  });

  it('is no echo: one changed target changes exactly that cell', () => {
    for (const [index, content] of machongTables().entries()) {
      content.indicators.forEach((row, position) => {
        const changed = withTarget(content, position, '≥ 21');
        const cells = cellsOf(exportGoalTable(changed, { titleSuffix: '批复' }));
        expect(differences(source[index] ?? [], cells)).toEqual([[row.annualTarget, '≥ 21']]);
      });
    }
  });

  it('comes back from its own text with the same content and no notice', () => {
    for (const { content } of imported) {
      const text = exportGoalTable(content, { titleSuffix: '申报' });
      const [again] = acceptedTables(Buffer.from(text), idsOf(content));
      expect(again?.content).toEqual(content);
      expect(again?.notices).toEqual([]);
      expect(again?.titleSuffix).toBe('申报');
    }
  });
});

it('reads the same file from an upload that came in GB18030, UTF-16 and with CRLF', () => {
  const text = bytes.toString('utf8');
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const crlf = Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  for (const variant of [utf16, utf16.swap16.call(Buffer.from(utf16)), crlf]) {
    expect(placeSourceCells(variant)).toEqual(source);
    expect(importGoalTables(variant, { newId: () => 'x' })).toMatchObject({ ok: true, notices: [] });
  }
});
