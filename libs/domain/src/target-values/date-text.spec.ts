import { describe, expect, it } from '@jest/globals';
import { isoDate } from './calendar-date.js';
import { dateAtStart, digitsForDates } from './date-text.js';

function found(text: string, year: number | null = 2024): readonly unknown[] {
  const date = dateAtStart(text, year);
  return date === null
    ? [null]
    : [isoDate(date.parts), date.rest, date.notes.map(({ code }) => code).join(' ')];
}

describe('numerals of a date as digits', () => {
  it.each([
    ['二〇二四年十二月', '2024年12月'],
    ['二○二四年六月', '2024年6月'],
    ['二O二四年', '2024年'],
    ['二0二四年', '2024年'],
    ['十二月三十一日', '12月31日'],
    ['十月五号', '10月5号'],
    ['三季度', '3季度'],
    ['第四季度', '第4季度'],
    ['Q3', '第3季度'],
    ['q1前', '第1季度前'],
    ['2024Q4', '2024年第4季度'],
    ['2024年Q2前', '2024年第2季度前'],
    ['一次', '一次'],
    ['Q5', 'Q5'],
    ['FAQ3', 'FAQ3'],
    ['三○', '三○'],
  ])('%s is read as %s', (words, digits) => {
    expect(digitsForDates(words)).toBe(digits);
  });
});

describe('a date with its year', () => {
  it.each([
    ['2024年', '2024', ''],
    ['2024年度', '2024', ''],
    ['2024年12月', '2024-12', ''],
    ['2024年12月份', '2024-12', ''],
    ['2024年12月31日前', '2024-12-31', '前'],
    ['2024年12月31号', '2024-12-31', ''],
    ['2024年2月底', '2024-02-29', ''],
    ['2023年2月底', '2023-02-28', ''],
    ['2024年12月末', '2024-12-31', ''],
    ['2024年12月上旬', '2024-12-10', ''],
    ['2024年12月中旬', '2024-12-20', ''],
    ['2024年12月下旬', '2024-12-31', ''],
    ['2024年的12月', '2024-12', ''],
    ['2024年第1季度', '2024-03-31', ''],
    ['2024年2季度末', '2024-06-30', ''],
    ['2024年3季度底前', '2024-09-30', '前'],
    ['2024年4季', '2024-12-31', ''],
    ['2024年上半年', '2024-06-30', ''],
    ['2024年下半年', '2024-12-31', ''],
    ['2024年底', '2024-12-31', ''],
    ['2024年末', '2024-12-31', ''],
    ['2024年年底', '2024-12-31', ''],
    ['2024年内', '2024-12-31', ''],
    ['2024年内完成', '2024-12-31', '完成'],
    ['2024年全年', '2024-12-31', ''],
    ['2024-12-31', '2024-12-31', ''],
    ['2024/6/3', '2024-06-03', ''],
    ['2024.6.30前', '2024-06-30', '前'],
    ['2024-12', '2024-12', ''],
    ['2024.12前', '2024-12', '前'],
    ['2024.12底', '2024-12-31', ''],
    ['2024.12月', '2024-12', ''],
    ['2024.12月底', '2024-12-31', ''],
    ['2024-12月', '2024-12', ''],
    ['20241231', '2024-12-31', ''],
    ['202412前', '2024-12', '前'],
    ['9999年12月31日', '9999-12-31', ''],
    ['2100年', '2100', ''],
    ['2024年13月', '2024-13', ''],
  ])('%s', (text, date, rest) => {
    expect(found(text, null)).toEqual([date, rest, '']);
  });

  it.each([
    ['2024年12月初', '2024-12-10'],
    ['2024年12月中', '2024-12-15'],
  ])('%s is vague', (text, date) => {
    expect(found(text)).toEqual([date, '', 'ambiguous-date']);
  });
});

describe('a date that borrows its year', () => {
  it.each([
    ['12月31日前', '2024-12-31', '前', '--12-31'],
    ['12月', '2024-12', '', '--12'],
    ['第3季度', '2024-09-30', '', '--09-30'],
    ['上半年', '2024-06-30', '', '--06-30'],
    ['年底', '2024-12-31', '', '--12-31'],
    ['当年12月', '2024-12', '', '--12'],
    ['每年12月底前', '2024-12-31', '前', '--12-31'],
    ['本年度12月', '2024-12', '', '--12'],
  ])('%s', (text, date, rest, yearless) => {
    expect(found(text)).toEqual([date, rest, 'year-assumed']);
    expect(found(text, null)).toEqual([yearless, rest, '']);
  });

  it.each([
    ['次年3月底', '2025-03-31'],
    ['明年6月', '2025-06'],
    ['下一年6月', '2025-06'],
  ])('%s lies in the next year', (text, date) => {
    expect(found(text)).toEqual([date, '', 'year-assumed']);
    expect(dateAtStart(text, null)?.notes).toEqual([{ code: 'year-unknown' }]);
  });

  it('may name its century only by habit', () => {
    expect(found('24年12月', null)).toEqual(['2024-12', '', 'year-assumed']);
    expect(found('24年底', null)).toEqual(['2024-12-31', '', 'year-assumed']);
  });

  it.each([
    ['当年完成', '2024', '完成'],
    ['本年度', '2024', ''],
    ['本年度内', '2024-12-31', ''],
    ['今年建成', '2024', '建成'],
    ['次年完成', '2025', '完成'],
  ])('%s is the whole year', (text, date, rest) => {
    expect(found(text)).toEqual([date, rest, 'year-assumed']);
  });

  it.each(['当年完成', '本年度', '今年'])('%s is none where no year is known', (text) => {
    expect(found(text, null)).toEqual([null]);
  });
});

it.each([
  '',
  '底',
  '末',
  '内完成',
  '全年',
  '本年工作',
  '5个',
  '24年',
  '2024',
  '1999.5.5.5',
  '20241331',
  '年',
  '3年内',
])('%p begins with no date', (text) => {
  expect(found(text)).toEqual([null]);
});

it.each([
  ['年内', true],
  ['2024年内', true],
  ['2024年底', false],
  ['12月31日', false],
])('%s lets every day of it: %s', (text, within) => {
  expect(dateAtStart(text, 2024)?.within).toBe(within);
});
