import { describe, expect, it } from '@jest/globals';
import { halfAtStart, quantityAtStart } from './quantity.js';

function read(text: string): readonly unknown[] {
  const quantity = quantityAtStart(text);
  return [
    quantity?.number,
    quantity?.unit,
    quantity?.rest,
    quantity?.notes.map(({ code }) => code).join(' '),
  ];
}

describe('a number with its unit', () => {
  it.each([
    ['90%以上', '90', '%', '以上', ''],
    ['2085元/人', '2085', '元/人', '', ''],
    ['20', '20', null, '', ''],
    ['20魔方', '20', null, '魔方', ''],
    ['3.5万元以内', '3.5', '万元', '以内', ''],
    ['400多人', '400', '人', '', 'approximate'],
    ['3000余人次', '3000', '人次', '', 'approximate'],
    ['1.2万余人次', '1.2', '万人次', '', 'approximate'],
    ['3万多元', '3', '万元', '', 'approximate'],
    ['20多', '20', null, '多', ''],
    ['20余', '20', null, '余', ''],
    ['1个半小时', '1.5', '小时', '', 'numeral-in-words'],
    ['2个半月内', '2.5', '个月', '内', 'numeral-in-words'],
    ['1个半工作日', '1.5', '工作日', '', 'numeral-in-words'],
    ['3年半', '3.5', '年', '', 'numeral-in-words'],
    ['两年半', '2.5', '年', '', 'numeral-in-words numeral-in-words'],
    ['2天半', '2.5', '天', '', 'numeral-in-words'],
    ['1.5年半', '1.5', '年', '半', ''],
    ['三次', '3', '次', '', 'numeral-in-words'],
    ['十万元', '100000', '元', '', 'numeral-in-words'],
    ['三名', '3', '名', '', 'numeral-in-words'],
    ['五人', '5', '人', '', 'numeral-in-words'],
    ['两家', '2', '家', '', 'numeral-in-words'],
    ['三条', '3', '条', '', 'numeral-in-words'],
    ['三日内', '3', '日', '内', 'numeral-in-words'],
    ['三十日以内', '30', '日', '以内', 'numeral-in-words'],
    ['九成以上', '9', '成', '以上', 'numeral-in-words'],
    ['两人以上', '2', '人', '以上', 'numeral-in-words'],
    ['五村及以上', '5', '村', '及以上', 'numeral-in-words'],
  ])('%s', (text, number, unit, rest, codes) => {
    expect(read(text)).toEqual([number, unit, rest, codes]);
  });

  it.each([
    '三方',
    '十分满意',
    '一级',
    '二级以上',
    '一类',
    '五门',
    '三日',
    '四时',
    '两点',
    '一部',
    '两名优秀',
    '三条红线',
    '两家公司',
    '一批',
    '一对一',
    '及时',
    '',
    '元',
  ])('%p is none', (text) => {
    expect(quantityAtStart(text)).toBeNull();
  });
});

describe('a half in one word', () => {
  it.each([
    ['半年', '年', ''],
    ['半年内', '年', '内'],
    ['半个月', '个月', ''],
    ['半天', '天', ''],
    ['半小时内', '小时', '内'],
    ['半个小时', '个小时', ''],
    ['半个工作日', '个工作日', ''],
  ])('%s', (text, unit, rest) => {
    expect(halfAtStart(text)).toMatchObject({ number: '0.5', unit, rest, inWords: true });
    expect(halfAtStart(text)?.notes.map(({ code }) => code)).toEqual(['numeral-in-words']);
  });

  it.each(['半数以上', '过半年', '半', '半径5米'])('%s is none', (text) => {
    expect(halfAtStart(text)).toBeNull();
  });
});
