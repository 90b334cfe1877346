import { describe, expect, it } from '@jest/globals';
import { parseTargetValue } from './parse-target-value.js';

/** Kind, sign, number or bounds or days, unit and remarks of a value under a plain name, in one line. */
function read(raw: string): string {
  const context = { indicatorName: '培训内容', level1: '产出指标', level2: '数量指标', fiscalYear: 2024 };
  const { kind, comparator, number, range, date, period, unit, findings } = parseTargetValue(
    { raw },
    context,
  );
  const bounds =
    range === null
      ? null
      : `${range.lowOpen ? '(' : '['}${range.low},${range.high}${range.highOpen ? ')' : ']'}`;
  const days = period === null ? date : `${period.from}..${period.to}`;
  const remarks = findings
    .filter(({ code }) => code !== 'unit-missing')
    .map(({ code, detail }) => (detail === null ? code : `${code}:${detail}`));
  const parts = [comparator, number ?? bounds ?? days, unit, ...remarks].filter((part) => part !== null);
  return [kind, ...parts].join(' ');
}

describe('values as they are met, read as a clerk reads them', () => {
  it.each([
    ['≥90%(含)', 'numeric ≥ 90 %'],
    ['90%(含本数)以上', 'numeric ≥ 90 %'],
    ['90%(不含)以上', 'numeric > 90 %'],
    ['90%以上(不含本数)', 'numeric > 90 %'],
    ['10%(不含)以下', 'numeric < 10 %'],
    ['≥90%以上(不含本数)', 'numeric ≥ 90 % comparator-conflict:≥ / >'],
    ['≥90%以上', 'numeric ≥ 90 % comparator-twice'],
    ['超过90%以上', 'numeric > 90 % comparator-twice'],
    ['90%(不含)', 'numeric 90 % text-after-number:(不含)'],
    ['5场(含)左右', 'numeric 5 场 approximate'],
    ['约5场', 'numeric 5 场 approximate'],
    ['5余场', 'numeric 5 场 approximate'],
    ['百余人', 'numeric 1 百人 numeral-in-words:百 approximate'],
    ['不少于千余户', 'numeric ≥ 1 千户 numeral-in-words:千 approximate'],
    ['十余人', 'numeric 10 人 numeral-in-words:十 approximate'],
    ['1个半月', 'numeric 1.5 个月 numeral-in-words:半'],
    ['一次', 'numeric 1 次 numeral-in-words:一'],
    ['提前3天', 'numeric 3 天 change-amount:提前'],
    ['3天内完成', 'numeric ≤ 3 天'],
    ['每人每年5元', 'numeric 5 元/人·年'],
    ['每月5次', 'numeric 5 次/月'],
    ['5元每人每月', 'numeric 5 元/人·月'],
    ['5(元/人)', 'numeric 5 元/人'],
    ['5人/次', 'numeric 5 人次 unit-ambiguous:人/次 → 人次'],
    ['3m3', 'numeric 3 立方米'],
    ['5km2', 'numeric 5 平方公里'],
    ['15A', 'numeric 15 A'],
    ['1,200', 'numeric 1200'],
    ['5,其中', 'numeric 5 extra-condition:其中'],
    ['3附录', 'numeric 3 附录 unit-unknown:附录'],
  ])('one number: %s', (raw, reading) => {
    expect(read(raw)).toBe(reading);
  });

  it.each([
    ['介于5与10之间', 'range [5,10]'],
    ['介于5%和10%之间', 'range [5,10] %'],
    ['5≤x<10', 'range [5,10)'],
    ['5%<合格率≤10%', 'range (5,10] %'],
    ['[5%,10%]', 'range [5,10] %'],
    ['[-5,10.55)', 'range [-5,10.55) negative-number'],
    ['(5.25,10]', 'range (5.25,10]'],
    ['5(含)至10(含)', 'range [5,10]'],
    ['5-10个不等', 'range [5,10] 个'],
    ['5个~10个完成', 'range [5,10] 个'],
    ['≥5且≤10', 'range [5,10]'],
    ['≥5,≤10', 'range [5,10]'],
    ['>5且<10', 'range (5,10)'],
    ['5以上10以下', 'range [5,10]'],
    ['5以上、10以下', 'range [5,10]'],
    ['两到三次', 'range [2,3] 次 numeral-in-words:两 numeral-in-words:三'],
    ['[10,5]', 'unclear range-reversed:[10,5]'],
  ])('two numbers: %s', (raw, reading) => {
    expect(read(raw)).toBe(reading);
  });

  it.each([
    ['2024.1-12', 'period 2024-01..2024-12'],
    ['2024.10-2024.12', 'period 2024-10..2024-12'],
    ['2024/1/5-3/8', 'period 2024-01-05..2024-03-08'],
    ['2024.1.5-12.31', 'period 2024-01-05..2024-12-31'],
    ['2024.11.15-12.3', 'period 2024-11-15..2024-12-03'],
    ['1-12月', 'period 2024-01..2024-12 year-assumed:2024'],
    ['10-12月', 'period 2024-10..2024-12 year-assumed:2024'],
    ['2月1日至7日', 'period 2024-02-01..2024-02-07 year-assumed:2024'],
    ['2月1日至27日', 'period 2024-02-01..2024-02-27 year-assumed:2024'],
    ['自2024年1月起至2024年12月止', 'period 2024-01..2024-12'],
    ['从2024年3月开始至5月', 'period 2024-03..2024-05'],
    ['2024年全年1-6月', 'period 2024-01..2024-06'],
    ['2024年1-6月期间', 'period 2024-01..2024-06'],
    ['2024年1月-2099年12月', 'period 2024-01..2099-12 open-ended'],
    ['10月-2月', 'unclear range-reversed:2024-10 > 2024-02'],
  ])('days: %s', (raw, reading) => {
    expect(read(raw)).toBe(reading);
  });

  it.each([
    ['见附件1', 'qualitative number-in-text:1'],
    ['附表3', 'qualitative number-in-text:3'],
    ['5A', 'qualitative number-in-text:5A'],
    ['第3名', 'qualitative ordinal:第3名'],
    ['前3名', 'qualitative ordinal:前3名'],
    ['千家万户', 'qualitative'],
    ['百姓满意', 'qualitative'],
    ['2×3', 'unclear expression:2×3'],
    ['2 × 3', 'unclear expression:2×3'],
    ['1e5', 'unclear expression:1e5'],
    ['1e+5', 'unclear expression:1e+5'],
    ['1.2.3', 'unclear expression:1.2.3'],
    ['12.34.56', 'unclear expression:12.34.56'],
    ['1..2', 'unclear expression:1..2'],
    ['12、13', 'unclear two-numbers:12、13'],
    ['12;3;45', 'unclear two-numbers:12;3;45'],
    ['3  5', 'unclear two-numbers:3 5'],
    ['1,,200', 'unclear thousands-doubtful:1,,200'],
    ['A5', 'unclear unreadable:A5'],
    ['5A级', 'unclear unreadable:5A级'],
  ])('no single number: %s', (raw, reading) => {
    expect(read(raw)).toBe(reading);
  });
});
