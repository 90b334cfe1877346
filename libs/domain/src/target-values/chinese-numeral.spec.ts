import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { CHINESE_NUMERAL, chineseNumber } from './chinese-numeral.js';

describe('a number in Chinese numerals', () => {
  it.each([
    ['零', '0'],
    ['〇', '0'],
    ['一', '1'],
    ['二', '2'],
    ['两', '2'],
    ['三', '3'],
    ['四', '4'],
    ['五', '5'],
    ['六', '6'],
    ['七', '7'],
    ['八', '8'],
    ['九', '9'],
    ['壹', '1'],
    ['贰', '2'],
    ['叁', '3'],
    ['肆', '4'],
    ['伍', '5'],
    ['陆', '6'],
    ['柒', '7'],
    ['捌', '8'],
    ['玖', '9'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['二十五', '25'],
    ['九十九', '99'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['一百二十', '120'],
    ['一百一十二', '112'],
    ['三百六十五', '365'],
    ['两千', '2000'],
    ['一千零一', '1001'],
    ['一千二百三十四', '1234'],
    ['一万', '10000'],
    ['十万', '100000'],
    ['一百八十万', '1800000'],
    ['一千万', '10000000'],
    ['两亿', '200000000'],
    ['三万五千', '35000'],
    ['一万零五十', '10050'],
    ['一亿零三万', '100030000'],
    ['一万亿', '1000000000000'],
    ['一万三千亿', '1300000000000'],
    ['壹佰', '100'],
    ['伍仟', '5000'],
    ['贰拾伍', '25'],
    ['二〇二四', '2024'],
    ['一九九八', '1998'],
    ['〇〇〇五', '5'],
    ['〇〇〇〇', '0'],
  ])('%s is %s', (words, number) => {
    expect(chineseNumber(words)).toBe(number);
  });

  it.each([
    ['', 'nothing'],
    ['百', 'a hundred of what'],
    ['千', 'a thousand of what'],
    ['万', 'no number before 万'],
    ['亿', 'no number before 亿'],
    ['三四', 'two digits in a row'],
    ['一二三', 'three digits in a row'],
    ['一二三四五', 'five digits in a row'],
    ['两两两两', '两 is no digit of a year'],
    ['三万五万', '万 twice'],
    ['一亿亿', '亿 twice'],
    ['三百百', 'a hundred hundreds'],
    ['三十人', 'another word'],
    ['5', 'a digit'],
    ['一百x', 'a letter'],
    ['一千一百一十一万一千一百一十一', 'longer than any target'],
  ])('%s is none: %s', (words) => {
    expect(chineseNumber(words)).toBeNull();
  });

  it('is read back for every number below a hundred', () => {
    const digits = Array.from('零一二三四五六七八九');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), (tens, ones) => {
        const words = `${digits[tens] ?? ''}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
        expect(chineseNumber(words)).toBe(String(tens * 10 + ones));
      }),
      { seed: seed() },
    );
  });

  it('consists of the characters that the pattern names', () => {
    const sign = new RegExp(`^${CHINESE_NUMERAL}$`, 'u');
    expect(
      Array.from('零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟').every((one) => sign.test(one)),
    ).toBe(true);
    expect(Array.from('点分之人半0').some((one) => sign.test(one))).toBe(false);
  });
});
