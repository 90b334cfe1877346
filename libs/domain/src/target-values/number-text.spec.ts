import { describe, expect, it } from '@jest/globals';
import { numberAtStart } from './number-text.js';

function found(text: string): readonly unknown[] {
  const number = numberAtStart(text);
  return [number?.number, number?.rest, number?.notes.map(({ code }) => code).join(' '), number?.inWords];
}

describe('a number in digits at the start of a text', () => {
  it.each([
    ['90%', '90', '%', ''],
    ['90.5%以上', '90.5', '%以上', ''],
    ['.5个', '0.5', '个', ''],
    ['007人', '7', '人', ''],
    ['+5%', '5', '%', ''],
    ['-5%', '-5', '%', 'negative-number'],
    ['负5%', '-5', '%', 'negative-number'],
    ['零下18℃', '-18', '℃', 'negative-number'],
    ['-0', '0', '', ''],
    ['1,234元', '1234', '元', ''],
    ['1,234,567.89元', '1234567.89', '元', ''],
    ['1,23元', '123', '元', 'thousands-doubtful'],
    ['12345,678元', '12345678', '元', 'thousands-doubtful'],
    ['1,00人', '100', '人', 'thousands-doubtful'],
    ['5,', '5', ',', ''],
    ['5,,6', '56', '', 'thousands-doubtful'],
    ['5.', '5', '.', ''],
    ['5..6', '5', '..6', ''],
    ['5-10', '5', '-10', ''],
  ])('%s', (text, number, rest, codes) => {
    expect(found(text)).toEqual([number, rest, codes, false]);
  });
});

describe('parts of a hundred, a thousand, ten thousand', () => {
  it.each([
    ['百分之九十五', '95', '%'],
    ['百分之九十五以上', '95', '%以上'],
    ['百分之95以上', '95', '%以上'],
    ['百分之95.5', '95.5', '%'],
    ['百分之九十五点五', '95.5', '%'],
    ['百分之零点二五', '0.25', '%'],
    ['百分之百', '100', '%'],
    ['百分百', '100', '%'],
    ['百分百完成', '100', '%完成'],
    ['千分之三', '3', '‰'],
    ['千分之0.5', '0.5', '‰'],
    ['万分之五', '5', '‱'],
  ])('%s is %s %s', (text, number, rest) => {
    expect(found(text)).toEqual([number, rest, 'numeral-in-words', false]);
  });
});

describe('a number in words at the start of a text', () => {
  it.each([
    ['三次', '3', '次'],
    ['一百二十人', '120', '人'],
    ['两个以上', '2', '个以上'],
    ['零点五公里', '0.5', '公里'],
    ['两点五倍', '2.5', '倍'],
    ['三', '3', ''],
    ['三四个', '3', '四个'],
    ['一百一十万元', '1100000', '元'],
  ])('%s is %s', (text, number, rest) => {
    expect(found(text)).toEqual([number, rest, 'numeral-in-words', true]);
  });

  it('a fraction in words needs a unit, and single digits behind the point', () => {
    expect(found('三点五')).toEqual(['3', '点五', 'numeral-in-words', true]);
    expect(found('八点三十开始')).toEqual(['8', '点三十开始', 'numeral-in-words', true]);
  });
});

it.each(['', '个', '%', '-', '.', '百人', '万元', '约5', '≥5', '百分之', '千分之好', 'x5'])(
  '%p begins with none',
  (text) => {
    expect(numberAtStart(text)).toBeNull();
  },
);
