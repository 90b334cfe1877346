import { describe, expect, it } from '@jest/globals';
import { tailWords } from './tail-words.js';

function tail(rest: string, known: boolean): readonly unknown[] {
  const { comparator, unknownUnit, notes, text } = tailWords(rest, known);
  return [comparator, unknownUnit, notes.map(({ code }) => code).join(' '), text];
}

describe('what stands after a number and its unit', () => {
  it.each([
    ['', null, '', ''],
    ['以上', '≥', '', ''],
    ['(含)以上', '≥', '', ''],
    ['以上(含)', '≥', '', ''],
    ['(含)', null, '', ''],
    ['(不含)', null, 'text-after-number', '(不含)'],
    ['(含本数)', null, '', ''],
    ['以上(不含本数)', '>', '', ''],
    ['(不含)以下', '<', '', ''],
    ['以内(不含)', '<', '', ''],
    ['以上(含)(含)', '≥', '', ''],
    ['的(含)', null, 'text-after-number', '的(含)'],
    ['培训左右', null, 'text-after-number', '培训左右'],
    ['前完成', null, 'text-after-number', '前完成'],
    ['以内', '≤', '', ''],
    ['及其以下', '≤', '', ''],
    ['左右', null, 'approximate', ''],
    ['上下', null, 'approximate', ''],
    ['以上左右', '≥', 'approximate', ''],
    ['完成', null, '', '完成'],
    ['内解决', '≤', '', '解决'],
    ['达标', null, '', '达标'],
    ['的培训', null, 'text-after-number', '的培训'],
    ['完成培训', null, 'text-after-number', '完成培训'],
    ['前', null, 'text-after-number', '前'],
    ['间', null, 'text-after-number', '间'],
    ['且无投诉', null, 'extra-condition', '且无投诉'],
    [',无投诉', null, 'extra-condition', ',无投诉'],
    ['以上且无投诉', '≥', 'extra-condition', '且无投诉'],
    ['(优)', null, 'text-after-number', '(优)'],
  ])('%p after a known unit', (rest, comparator, codes, text) => {
    expect(tail(rest, true)).toEqual([comparator, null, codes, text]);
  });

  it.each([
    ['魔方', '魔方', null, ''],
    ['魔方以上', '魔方', '≥', ''],
    ['魔方及以上', '魔方', '≥', ''],
    ['魔方以内', '魔方', '≤', ''],
    ['USD', 'USD', null, ''],
    ['以上', null, '≥', ''],
    ['完成', null, null, '完成'],
    ['左右', null, null, ''],
    ['', null, null, ''],
    ['很长很长的文字', null, null, '很长很长的文字'],
    ['x', null, null, 'x'],
  ])('%p where no unit is known', (rest, unit, comparator, text) => {
    expect(tail(rest, false)).toMatchObject([comparator, unit, expect.anything(), text]);
  });

  it('keeps the condition in its remark', () => {
    expect(tailWords('且无投诉', true).notes).toEqual([{ code: 'extra-condition', detail: '无投诉' }]);
    expect(tailWords('的培训', true).notes).toEqual([{ code: 'text-after-number', detail: '的培训' }]);
  });
});
