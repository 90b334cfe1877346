import { describe, expect, it } from '@jest/globals';
import { leadWords } from './lead-words.js';

function lead(text: string): readonly unknown[] {
  const { comparators, weak, per, notes, rest } = leadWords(text);
  return [comparators.join(''), weak, per, notes.map(({ code }) => code).join(' '), rest];
}

describe('signs before a number', () => {
  it.each([
    ['≥90%', '≥', null, '90%'],
    ['不低于90%', '≥', null, '90%'],
    ['≥不低于90%', '≥≥', null, '90%'],
    ['≥≤90%', '≥≤', null, '90%'],
    ['最高不超过50', '≤≤', null, '50'],
    ['控制在5%', '', '≤', '5%'],
    ['控制到5%', '', '≤', '5%'],
    ['达到95%', '', '≥', '95%'],
    ['达95%', '', '≥', '95%'],
    ['力争达到95%', '', '≥', '95%'],
    ['确保不低于95%', '≥', null, '95%'],
    ['90%', '', null, '90%'],
  ])('%s', (text, comparators, weak, rest) => {
    expect(lead(text)).toEqual([comparators, weak, null, '', rest]);
  });

  it.each([
    ['二100', '=', '二 → ='],
    ['之95%', '≥', '之 → ≥'],
    ['乏95%', '≥', '乏 → ≥'],
    ['三95%', '≥', '三 → ≥'],
    ['Z95%', '≥', 'Z → ≥'],
    ['z95%', '≥', 'z → ≥'],
    ['》95%', '>', '》 → >'],
    ['〉95%', '>', '〉 → >'],
    ['《5%', '<', '《 → <'],
    ['〈5%', '<', '〈 → <'],
  ])('%s was misread', (text, sign, detail) => {
    const { comparators, notes, rest } = leadWords(text);
    expect([comparators, notes, rest]).toEqual([[sign], [{ code: 'ocr-suspected', detail }], text.slice(1)]);
  });

  it.each(['二次', '之前', '三项', '《办法》', 'Z轴'])('%s was not misread', (text) => {
    expect(leadWords(text).notes).toEqual([]);
  });
});

describe('what the number is divided by', () => {
  it.each([
    ['每年2次', '年', '2次'],
    ['每年度2次', '年', '2次'],
    ['每半年1次', '半年', '1次'],
    ['每季度1次', '季度', '1次'],
    ['每季1次', '季', '1次'],
    ['每月4次', '月', '4次'],
    ['每个月4次', '月', '4次'],
    ['平均每月4次', '月', '4次'],
    ['每周3次', '周', '3次'],
    ['每天2次', '天', '2次'],
    ['每日2次', '日', '2次'],
    ['每人500元', '人', '500元'],
    ['每户500元', '户', '500元'],
    ['每亩1600元', '亩', '1600元'],
    ['每2年1次', '2年', '1次'],
    ['每两年1次', '2年', '1次'],
    ['每三年1次', '3年', '1次'],
    ['每人每月800元', '人·月', '800元'],
    ['每人每年1000元', '人·年', '1000元'],
    ['每月每两年1次', '月', '1次'],
    ['人均300元', '人', '300元'],
    ['户均300元', '户', '300元'],
    ['亩均300元', '亩', '300元'],
    ['日均100人', '日', '100人'],
    ['月均4次', '月', '4次'],
    ['年均4次', '年', '4次'],
    ['一年两次', '年', '两次'],
    ['1年2次', '年', '2次'],
    ['1天1次', '天', '1次'],
    ['2天1次', '2天', '1次'],
    ['一周三次', '周', '三次'],
    ['一季度一次', '季度', '一次'],
    ['一月一次', '月', '一次'],
    ['两年一次', '2年', '一次'],
    ['三年一次', '3年', '一次'],
  ])('%s', (text, per, rest) => {
    expect(lead(text)).toEqual(['', null, per, '', rest]);
  });

  it('stands before a sign as well as behind it', () => {
    expect(lead('每年不少于2次')).toEqual(['≥', null, '年', '', '2次']);
    expect(lead('一年不少于两次')).toEqual(['≥', null, '年', '', '两次']);
  });

  it.each(['1月2次', '1季度1次', '一年级', '两年半', '每个'])('%s has none', (text) => {
    expect(leadWords(text).per).toBeNull();
  });
});

describe('words of change', () => {
  it.each([
    ['增长5%', '增长'],
    ['提高5%', '提高'],
    ['提升5%', '提升'],
    ['增加5人', '增加'],
    ['上升5%', '上升'],
    ['下降5%', '下降'],
    ['降低5%', '降低'],
    ['减少5人', '减少'],
    ['压减5%', '压减'],
    ['缩短3天', '缩短'],
    ['提前3天', '提前'],
    ['延长3天', '延长'],
    ['增幅5%', '增幅'],
    ['降幅5%', '降幅'],
    ['下浮5%', '下浮'],
    ['上浮5%', '上浮'],
    ['↑5%', '↑'],
    ['↓5%', '↓'],
    ['同比增长5%', '增长'],
    ['环比下降5%', '下降'],
    ['年均增长5%', '增长'],
    ['平均增长5%', '增长'],
    ['比上年增长5%', '增长'],
    ['较上年度增长5%', '增长'],
    ['较去年增长5%', '增长'],
    ['比2023年增长5%', '增长'],
    ['较2023年度增长5%', '增长'],
    ['比上年同期增长5%', '增长'],
    ['增长率5%', '增长'],
    ['下降幅度5%', '下降'],
    ['增长了5%', '增长'],
  ])('%s is an amount', (text, word) => {
    expect(leadWords(text).notes).toEqual([{ code: 'change-amount', detail: word }]);
    expect(leadWords(text).rest).toMatch(/^\d/u);
  });

  it.each(['提高到95%', '提升至95%', '降至5%', '增长为5%', '缩短至3天', '减少到3天'])(
    '%s is no amount',
    (text) => {
      expect(leadWords(text).notes).toEqual([]);
    },
  );
});

describe('words that change nothing', () => {
  it.each([
    '总共5',
    '共计5',
    '合计5',
    '总计5',
    '累计5',
    '预计5',
    '计划5',
    '确保5',
    '力争5',
    '实现5',
    '保持5',
    '保持在5',
    '维持5',
    '维持在5',
    '全年5',
    '年度5',
    '本年5',
    '当年5',
    '共5',
    '为5',
    '在5',
    '全年共5',
    '新增5',
    '完成5',
    '开展5',
    '举办5',
    '购置5',
    '培训5',
    '全年共开展5',
  ])('%s', (text) => {
    expect(lead(text)).toEqual(['', null, null, '', '5']);
  });

  it.each(['约5', '大约5', '大概5', '将近5', '接近5', '近5', '≈5', '≒5'])('%s is approximate', (text) => {
    expect(lead(text)).toEqual(['', null, null, 'approximate', '5']);
  });

  it.each([
    ['2024年5场', '5场'],
    ['2024年完成5场', '5场'],
    ['2024年度≥5场', '5场'],
    ['2024年1,200人', '1,200人'],
  ])('the year of %s is not the number', (text, rest) => {
    expect(leadWords(text).rest).toBe(rest);
  });

  it.each(['2024年5月', '2024年12', '2024年底', '2024年'])('the year of %s is part of a date', (text) => {
    expect(leadWords(text).rest).toBe(text);
  });

  it('know whether a verb introduced the number', () => {
    expect([leadWords('开展三场').afterVerb, leadWords('共三场').afterVerb]).toEqual([true, false]);
  });
});
