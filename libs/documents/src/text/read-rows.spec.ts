import { describe, expect, it } from '@jest/globals';
import { readRows } from './read-rows.js';

const cells = (text: string): string[][] => readRows(text).map((row) => [...row.cells]);

describe('cutting a text into rows', () => {
  it('cuts at tabs and drops the empty cells at the end only', () => {
    expect(cells('项目名称\t智慧网格\t\t\n\t\t质量\t\n')).toEqual([
      ['项目名称', '智慧网格'],
      ['', '', '质量'],
      [],
    ]);
  });

  it('keeps blanks inside cells', () => {
    expect(cells(' a \t≤ 2085 元/人\t ')).toEqual([[' a ', '≤ 2085 元/人', ' ']]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines ended by %s', (_name, end) => {
    expect(readRows(`a${end}${end}b`)).toEqual([
      { line: 1, cells: ['a'] },
      { line: 2, cells: [] },
      { line: 3, cells: ['b'] },
    ]);
  });

  it('takes a cell with line breaks as one cell and still counts its lines', () => {
    expect(readRows('a\t"x\ny"\tb\nc')).toEqual([
      { line: 1, cells: ['a', 'x\ny', 'b'] },
      { line: 3, cells: ['c'] },
    ]);
  });

  it('does not let a stray quote swallow the rows below', () => {
    expect(cells('a\t"x\nb\ty"\nc')).toEqual([['a', '"x'], ['b', 'y"'], ['c']]);
  });
});

describe('a table drawn with pipes', () => {
  it('is cut at pipes with or without a border', () => {
    const expected = [['表'], ['项目名称', '智慧网格'], ['', '目标']];
    expect(cells('| 表 | |\n| 项目名称 | 智慧网格 |\n| | 目标 |')).toEqual(expected);
    expect(cells('表||\n项目名称|智慧网格|\n|目标|')).toEqual(expected);
  });

  it('skips the line under its head and keeps the line numbers', () => {
    expect(readRows('| 项目名称 | A |\n|---|:--|\n| b | c |')).toEqual([
      { line: 1, cells: ['项目名称', 'A'] },
      { line: 3, cells: ['b', 'c'] },
    ]);
  });

  it('is not assumed where a tab follows 项目名称', () => {
    expect(cells('项目名称\tA|B\n说明|x\ty')).toEqual([
      ['项目名称', 'A|B'],
      ['说明|x', 'y'],
    ]);
  });
});
