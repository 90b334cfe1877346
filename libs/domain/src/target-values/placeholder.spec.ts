import { describe, expect, it } from '@jest/globals';
import { isPlaceholder, isSpreadsheetError } from './placeholder.js';

const BLANKS = [
  '待定 待填 待填写 待补充 待补 待明确 待确定 待核定 未定 未填 未填写 请填写 请输入 填写 tbd TBD todo .. ...... … ……',
  '请填写指标值 请填报数值 (填写) 【待定】 《待定》 “待定” 待定。',
  'XX xx XXX ×× ≥XX% XX个 ** ＊＊ __ ___ ?? ？？ ○○ 〇〇 ◯◯ △△ □□ ■■ ## ●●个 ◆◆ NN ≥**株 ≤**元/株',
  '≥X ≥x% ≥× ≥n个 ≥N个 ≤* =_ >? <○ ≥□',
  '20XX年 20**年12月 19__年 20○○-12 20??.6 20□□/1',
  'X个 x% X‰ ≥X个 X人次 X万元 X年X月X日 2024年X月 2024年12月X日 X月X日',
];
const REAL = [
  '≥90% 5个 及时 无 □是□否 是 X光机 XL XX1 2×24 7×24小时 A4 N95口罩 90% 20年 2020年12月 * □ ? X n X射线 小X 待遇提高 填写率100%',
  '请填写5个 定期 ≥90分',
];

describe('a blank of the template that nobody filled in', () => {
  it.each(BLANKS.flatMap((line) => line.split(' ')))('%s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(REAL.flatMap((line) => line.split(' ')))('%s is none', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it.each(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ref!', '数量#REF!'])(
    '%s is a spreadsheet error',
    (text) => {
      expect([isPlaceholder(text), isSpreadsheetError(text)]).toEqual([true, true]);
    },
  );

  it.each(['N/A', '#1', 'REF', '≥XX', ''])('%p is no spreadsheet error', (text) => {
    expect(isSpreadsheetError(text)).toBe(false);
  });
});
