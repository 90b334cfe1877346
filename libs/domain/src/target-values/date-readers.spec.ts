import { describe, expect, it } from '@jest/globals';
import { readDate, readPeriod } from './date-readers.js';
import { compactText, normaliseText } from './normalise-text.js';
import type { Cell } from './reading.js';

function cellOf(raw: string, indicatorName = '完成时间'): Cell {
  const normalised = normaliseText(raw);
  const context = { indicatorName, level1: '产出指标', level2: '时效指标', fiscalYear: 2024 };
  return { normalised, compact: compactText(normalised), context };
}

function date(raw: string, name?: string): readonly unknown[] {
  const reading = readDate(cellOf(raw, name));
  if (reading === null) return [null];
  return [
    reading.kind,
    reading.comparator ?? null,
    reading.date ?? null,
    reading.notes.map(({ code }) => code).join(' '),
  ];
}

function period(raw: string): readonly unknown[] {
  const reading = readPeriod(cellOf(raw, '实施周期'));
  if (reading === null) return [null];
  const { period: both, notes } = reading;
  return [
    reading.kind,
    both === undefined ? null : `${both.from}..${both.to}`,
    notes.map(({ code }) => code).join(' '),
  ];
}

describe('a date as the latest, the first or the only day', () => {
  it.each([
    ['2024年12月31日', null, '2024-12-31'],
    ['2024年12月31日前', '≤', '2024-12-31'],
    ['2024年12月31日之前', '≤', '2024-12-31'],
    ['2024年12月31日以前', '≤', '2024-12-31'],
    ['2024年12月31日止', '≤', '2024-12-31'],
    ['2024年12月31日为止', '≤', '2024-12-31'],
    ['2024年12月内', '≤', '2024-12'],
    ['2024年12月以内', '≤', '2024-12'],
    ['2024年内', '≤', '2024-12-31'],
    ['2024年12月完成', '≤', '2024-12'],
    ['2024年12月全面完成', '≤', '2024-12'],
    ['2024年12月竣工', '≤', '2024-12'],
    ['2024年12月建成', '≤', '2024-12'],
    ['2024年12月按期交付', '≤', '2024-12'],
    ['2024年3月后', '≥', '2024-03'],
    ['2024年3月之后', '≥', '2024-03'],
    ['2024年3月起', '≥', '2024-03'],
    ['2024年3月开始', '≥', '2024-03'],
    ['≤2024年12月', '≤', '2024-12'],
    ['<2024年12月', '<', '2024-12'],
    ['=2024年12月', '=', '2024-12'],
    ['不晚于2024年12月', '≤', '2024-12'],
    ['不迟于2024年12月', '≤', '2024-12'],
    ['最迟2024年12月', '≤', '2024-12'],
    ['最晚于2024年12月', '≤', '2024-12'],
    ['截至2024年12月31日', '≤', '2024-12-31'],
    ['截止到2024年12月31日', '≤', '2024-12-31'],
    ['于2024年12月', null, '2024-12'],
    ['预计2024年12月', null, '2024-12'],
    ['计划于2024年12月完成', '≤', '2024-12'],
    ['完成时间:2024年12月', null, '2024-12'],
    ['2024-12-31 00:00:00', null, '2024-12-31'],
    ['2024/12/31 23:59', null, '2024-12-31'],
    ['2024-12-31T00:00', null, '2024-12-31'],
    ['2024', null, '2024'],
    ['2024年启动', null, '2024'],
    ['2024年底前完成', '≤', '2024-12-31'],
  ])('%s', (raw, comparator, day) => {
    expect(date(raw)).toEqual(['date', comparator, day, '']);
  });

  it.each([
    ['12月31日前', '≤', '2024-12-31', 'year-assumed'],
    ['12月', null, '2024-12', 'year-assumed ambiguous-date'],
    ['12.31', null, '2024-12-31', 'year-assumed ambiguous-date'],
    ['12.31前', '≤', '2024-12-31', 'year-assumed ambiguous-date'],
    ['≤6.30', '≤', '2024-06-30', 'year-assumed ambiguous-date'],
    ['2024年10月前投入正常使用', '≤', '2024-10', 'text-after-number'],
    ['12月31日前完成支付', '≤', '2024-12-31', 'year-assumed text-after-number'],
  ])('%s is read with a remark', (raw, comparator, day, codes) => {
    expect(date(raw)).toEqual(['date', comparator, day, codes]);
  });

  it.each([
    ['6月31日前', 'impossible-date'],
    ['2023年2月29日', 'impossible-date'],
    ['13月', 'impossible-date'],
    ['2.31', 'impossible-date'],
  ])('%s does not exist', (raw, code) => {
    expect(date(raw)).toEqual(['unclear', null, null, code]);
  });

  it('次年 needs to know which year this is', () => {
    const cell = { ...cellOf('次年3月底前'), context: { indicatorName: '时间', level1: '', level2: '' } };
    expect(readDate(cell)).toEqual({ kind: 'unclear', notes: [{ code: 'year-unknown' }] });
  });

  it.each([
    '每月15日前',
    '每月的5日',
    '每季度第1月',
    '每周3日',
    '次月10日前',
    '每季度末月20日前',
    '每季首月5日',
  ])('%s recurs', (raw) => {
    expect(date(raw)).toEqual(['qualitative', null, null, 'recurring-date']);
  });

  it.each(['5个', '及时', '2024年5场', '2024年水平', '12.31元', '', '3年内', '2024年12月完成率100%'])(
    '%p is no date',
    (raw) => {
      expect(date(raw)).toEqual([null]);
    },
  );

  it.each([
    ['2024', '数量'],
    ['2023.12', '平均数'],
    ['202412', '数量'],
    ['20241231', '数量'],
    ['12.31', '得分'],
    ['12.31', '响应时间'],
    ['12月', '服务期限'],
    ['6月', '建设工期'],
  ])('%s under %s is a number', (raw, name) => {
    expect(date(raw, name)).toEqual([null]);
  });
});

describe('a stretch of time', () => {
  it.each([
    ['2020年1月--2020年11月', '2020-01..2020-11'],
    ['2023.07-2024.01', '2023-07..2024-01'],
    ['202001-202012', '2020-01..2020-12'],
    ['20240101-20241231', '2024-01-01..2024-12-31'],
    ['2024-01-01至2024-12-31', '2024-01-01..2024-12-31'],
    ['2024-01-01~2024-12-31', '2024-01-01..2024-12-31'],
    ['2024.1.1—2024.12.31', '2024-01-01..2024-12-31'],
    ['2024.3.1-10.31', '2024-03-01..2024-10-31'],
    ['2024/3/1-10/31', '2024-03-01..2024-10-31'],
    ['2024.1-12', '2024-01..2024-12'],
    ['2024年1-12月', '2024-01..2024-12'],
    ['2024年全年1-12月', '2024-01..2024-12'],
    ['2024年6-12月', '2024-06..2024-12'],
    ['2024年3月1日-5月31日', '2024-03-01..2024-05-31'],
    ['2024年5月1日至2024年10月', '2024-05-01..2024-10'],
    ['2024年7月1日至7日', '2024-07-01..2024-07-07'],
    ['2023-2025', '2023..2025'],
    ['2023-2025年', '2023..2025'],
    ['2023年至2025年', '2023..2025'],
    ['从2024年3月到2025年2月', '2024-03..2025-02'],
    ['自2024年1月起至2024年12月止', '2024-01..2024-12'],
    ['自2024年1月起至12月止', '2024-01..2024-12'],
    ['2024年1月至12月期间', '2024-01..2024-12'],
    ['2024年1月-3月完成', '2024-01..2024-03'],
    ['=2024年1月-3月', '2024-01..2024-03'],
    ['于2024年1月-3月', '2024-01..2024-03'],
  ])('%s', (raw, both) => {
    expect(period(raw)).toEqual(['period', both, '']);
  });

  it.each([
    ['1-12月', '2024-01..2024-12', 'year-assumed'],
    ['全年1-12月', '2024-01..2024-12', 'year-assumed'],
    ['一月至十二月', '2024-01..2024-12', 'year-assumed'],
    ['3月—10月', '2024-03..2024-10', 'year-assumed'],
    ['1-15日', null, ''],
    ['2022年-2099年', '2022..2099', 'open-ended'],
    ['2022年-9999年12月31日', '2022..9999-12-31', 'open-ended'],
  ])('%s with a remark', (raw, both, codes) => {
    expect(period(raw)).toEqual(both === null ? [null] : ['period', both, codes]);
  });

  it.each([
    ['12月至1月', 'range-reversed'],
    ['2024年12月-2024年1月', 'range-reversed'],
    ['2024年1月1日-2024年2月30日', 'impossible-date'],
    ['2024年13月-2024年14月', 'impossible-date'],
  ])('%s is not believed', (raw, code) => {
    expect(period(raw)).toEqual(['unclear', null, code]);
  });

  it.each([
    '10-20',
    '90%-95%',
    '2024年12月',
    '2024-12-31',
    '2024-12月',
    '及时至高效',
    '2024年1月至',
    '',
    '1-12月每月',
  ])('%p is none', (raw) => {
    expect(period(raw)).toEqual([null]);
  });
});
