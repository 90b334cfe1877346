import { describe, expect, it } from '@jest/globals';
import { bareYear, excelDate, monthOrDay, undecided } from './column-dates.js';
import { readColumns } from './columns.js';
import type { Reading } from './reading.js';
import type { TargetContext } from './target-value.js';

const DAY: TargetContext = { indicatorName: '资金到位时间', level1: '', level2: '' };
const SPAN: TargetContext = { indicatorName: '服务期限', level1: '', level2: '' };
const COUNT: TargetContext = { indicatorName: '培训人数', level1: '', level2: '' };

function bare(number: string, more: Partial<Reading> = {}): Reading {
  return { kind: 'numeric', number, notes: [], ...more };
}

function beside(unit: string | null, raw = '1'): ReturnType<typeof readColumns> {
  return readColumns({ raw, unit });
}

describe('a bare number that is a year', () => {
  it.each(['1999', '2024', '2100', '9999'])('%s under a name of time', (number) => {
    expect(bareYear(bare(number), beside(null), DAY)).toEqual({
      kind: 'date',
      comparator: null,
      date: number,
      notes: [],
    });
    expect(bareYear(bare(number), beside('年'), COUNT)).toMatchObject({ kind: 'date', date: number });
  });

  it('keeps its comparator and its remarks', () => {
    const reading = bare('2024', { comparator: '≤', notes: [{ code: 'comparator-twice' }] });
    expect(bareYear(reading, beside(null), SPAN)).toEqual({
      kind: 'date',
      comparator: '≤',
      date: '2024',
      notes: [{ code: 'comparator-twice' }],
    });
  });

  it.each<[string, Reading, string | null, TargetContext]>([
    ['under a count', bare('2024'), null, COUNT],
    ['with a unit of its own', bare('2024', { unit: '元' }), null, DAY],
    ['beside another unit column', bare('2024'), '天', DAY],
    ['of another century', bare('1899'), null, DAY],
    ['with decimals', bare('2024.5'), null, DAY],
    ['of five digits', bare('20245'), null, DAY],
    ['that is no number', { kind: 'range', notes: [] }, null, DAY],
  ])('stays a number: %s', (_, reading, unit, context) => {
    expect(bareYear(reading, beside(unit), context)).toBe(reading);
  });
});

describe("a bare number that is a spreadsheet's day", () => {
  it.each([
    ['44561', '2021-12-31'],
    ['36526', '2000-01-01'],
    ['55153', '2050-12-31'],
  ])('%s is %s', (number, date) => {
    expect(excelDate(bare(number, { comparator: '=' }), beside(null), DAY)).toEqual({
      kind: 'date',
      comparator: '=',
      date,
      notes: [{ code: 'excel-serial', detail: `${number} → ${date}` }],
    });
  });

  it('is told by a unit column that repeats it', () => {
    expect(excelDate(bare('44561'), beside('44,561', '44,561'), COUNT)).toMatchObject({
      kind: 'date',
      date: '2021-12-31',
    });
  });

  it.each<[string, Reading, string | null, TargetContext]>([
    ['under a count', bare('44561'), null, COUNT],
    ['with a unit', bare('44561', { unit: '元' }), null, DAY],
    ['beside a unit column', bare('44561'), '元', DAY],
    ['before 2000', bare('36525'), null, DAY],
    ['after 2050', bare('55154'), null, DAY],
    ['with decimals', bare('44561.5'), null, DAY],
    ['that is words', { kind: 'qualitative', notes: [] }, null, DAY],
  ])('stays a number: %s', (_, reading, unit, context) => {
    expect(excelDate(reading, beside(unit), context)).toBe(reading);
  });
});

describe('a bare number that may be a day or a length', () => {
  it.each<[string, TargetContext]>([
    ['2.5', DAY],
    ['12.31', DAY],
    ['1.1', DAY],
    ['2024.1', DAY],
    ['2024.1', SPAN],
    ['9999.12', SPAN],
    ['202412', SPAN],
    ['20241231', DAY],
  ])('%s is left to a person', (number, context) => {
    expect(undecided(bare(number), beside(null), context)).toEqual({
      kind: 'unclear',
      notes: [{ code: 'ambiguous-date', detail: number }],
    });
  });

  it.each<[string, Reading, string | null, TargetContext]>([
    ['2.5 under a span', bare('2.5'), null, SPAN],
    ['2.5 under a count', bare('2.5'), null, COUNT],
    ['2.5天', bare('2.5', { unit: '天' }), null, DAY],
    ['2.5 beside 天', bare('2.5'), '天', DAY],
    ['13.5', bare('13.5'), null, DAY],
    ['0.5', bare('0.5'), null, DAY],
    ['2.555', bare('2.555'), null, DAY],
    ['30', bare('30'), null, DAY],
    ['202413', bare('202413'), null, DAY],
    ['2024.1 under a count', bare('2024.1'), null, COUNT],
    ['no number', { kind: 'tolerance', number: '2.5', notes: [] }, null, DAY],
  ])('%s is decided', (_, reading, unit, context) => {
    expect(undecided(reading, beside(unit), context)).toBe(reading);
  });
});

describe('a number beside a unit column of months or days', () => {
  it.each([
    ['12', '月'],
    ['1', '月'],
    ['31', '日'],
    ['1', '日'],
    ['29', '日'],
  ])('%s %s under 到位时间 may be a date', (number, unit) => {
    expect(monthOrDay(bare(number), beside(unit), DAY)).toEqual([
      { code: 'ambiguous-date', detail: number + unit },
    ]);
  });

  it.each<[string, Reading, string, TargetContext]>([
    ['13 月', bare('13'), '月', DAY],
    ['32 日', bare('32'), '日', DAY],
    ['0 月', bare('0'), '月', DAY],
    ['12 个月', bare('12'), '个月', DAY],
    ['12 天', bare('12'), '天', DAY],
    ['12 月 under a span', bare('12'), '月', SPAN],
    ['12小时 beside 日', bare('12', { unit: '小时' }), '日', DAY],
    ['a range', { kind: 'range', notes: [] }, '月', DAY],
  ])('%s is none', (_, reading, unit, context) => {
    expect(monthOrDay(reading, beside(unit), context)).toEqual([]);
  });
});
