import { describe, expect, it } from '@jest/globals';
import { changed, officialTable } from '#libs/fixtures';
import { acceptedTables } from '#libs/testing';
import type { AcceptedTable } from './import-result.js';

const UNIFORM = officialTable(3);
const LAST = '满意度指标\t服务对象满意度指标\t使用人满意度\t无\t$\\geq 90\\%$\t';

function read(text: string): AcceptedTable {
  const [table] = acceptedTables(text);
  if (table === undefined) throw new Error('no table');
  return table;
}

const shifts = (table: AcceptedTable): number[] =>
  table.notices.filter(({ code }) => code === 'row-shifted').map(({ line }) => line);
const names = (table: AcceptedTable): string[] =>
  table.content.indicators.map((row) => `${row.level2} ${row.name}`);

describe('rows whose cells stand in the wrong columns', () => {
  it.each([
    ['where it belongs', `\t${LAST.trimEnd()}`, []],
    ['one column to the left', LAST, [23]],
    ['one column to the right', `\t\t${LAST.trimEnd()}`, [23]],
    ['two columns to the right', `\t\t\t${LAST.trimEnd()}`, [23]],
  ])('the last row %s', (_name, row, expected) => {
    const table = read(changed(UNIFORM, LAST, row));
    expect(table.source.at(-1)?.cells).toEqual(['', ...LAST.trimEnd().split('\t')]);
    expect(shifts(table)).toEqual(expected);
    expect(names(table).at(-1)).toBe('服务对象满意度指标 使用人满意度');
  });

  it('a row that lost the blank of its merged first level', () => {
    const table = read(changed(UNIFORM, '\t\t质量指标', '\t质量指标'));
    expect(shifts(table)).toEqual([15, 23]);
    expect(names(table)[1]).toBe('质量指标 服装质量合格率');
  });

  it('a second indicator goes along with the shifted block above it', () => {
    const table = read(`${UNIFORM.trimEnd()}\n\t\t投诉次数\t无\t≤3`);
    expect(shifts(table)).toEqual([23, 24]);
    expect(table.content.indicators.at(-1)).toMatchObject({
      level1: '满意度指标',
      name: '投诉次数',
      periodTarget: '无',
      annualTarget: '≤3',
    });
  });

  it('a second indicator in its own column does not move', () => {
    const table = read(`${UNIFORM.trimEnd()}\n\t\t\t投诉次数\t无\t≤3`);
    expect(shifts(table)).toEqual([23]);
    expect(names(table).at(-1)).toBe('服务对象满意度指标 投诉次数');
  });

  it('is no reason to guess: a name in the second column of an unshifted block is refused', () => {
    expect(() => read(changed(UNIFORM, '\t\t\t预算执行率（%）', '\t\t预算执行率（%）'))).toThrow(
      '二级指标不在',
    );
  });
});

describe('merged cells reach down', () => {
  it('carries both levels to a further indicator', () => {
    const cost = read(UNIFORM).content.indicators.filter((row) => row.level2 === '成本指标');
    expect(cost.map(({ level1, name }) => [level1, name])).toEqual([
      ['产出指标', '服装单价'],
      ['产出指标', '预算执行率（%）'],
    ]);
  });

  it('takes an indicator that is called like a category as an indicator', () => {
    const table = read(changed(UNIFORM, '预算执行率（%）', '数量指标'));
    expect(names(table)[4]).toBe('成本指标 数量指标');
    expect(shifts(table)).toEqual([23]);
  });

  it('makes no indicator of a blank category', () => {
    expect(names(read(UNIFORM)).join()).not.toContain('经济效益指标');
  });

  it('takes a table without any indicator', () => {
    const rows = ['\t产出指标\t数量指标', '\t\t质量指标', '\t效益指标\t经济效益指标', '\t满意度指标'];
    const [head] = UNIFORM.split('\t产出指标');
    expect(read(`${head ?? ''}${rows.join('\n')}`).content.indicators).toEqual([]);
  });
});

describe('the catalogue is chosen by fit', () => {
  it('reads the categories of 2021 where they stand in the table', () => {
    const [head] = UNIFORM.split('\t产出指标');
    const rows = [
      '\t成本指标\t经济成本指标\t单价\t无\t≤2085元/人',
      '\t产出指标\t数量指标\t人数\t无\t≥20',
      '\t效益指标\t社会效益指标',
      '\t满意度指标\t服务对象满意度指标',
    ];
    const { content } = read(`${head ?? ''}${rows.join('\n')}`);
    expect([content.catalogue, content.indicators.map((row) => row.level2)]).toEqual([
      'national-2021',
      ['经济成本指标', '数量指标'],
    ]);
  });

  it('reads the three tables with the catalogue of 2015', () => {
    expect(read(UNIFORM).content.catalogue).toBe('national-2015');
  });
});
