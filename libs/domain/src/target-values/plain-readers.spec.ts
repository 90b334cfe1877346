import { describe, expect, it } from '@jest/globals';
import { compactText, normaliseText } from './normalise-text.js';
import { readAbsence, readChoice, readPlaceholder, readYesNo } from './plain-readers.js';
import type { Cell } from './reading.js';

function cellOf(raw: string): Cell {
  const normalised = normaliseText(raw);
  return {
    normalised,
    compact: compactText(normalised),
    context: { indicatorName: '', level1: '', level2: '' },
  };
}

describe('nothing', () => {
  it.each(['', ' ', '　', '\n\t', '\u200B'])('%p is blank', (raw) => {
    expect(readAbsence(cellOf(raw))).toEqual({ kind: 'none', absence: 'blank', notes: [] });
  });

  it.each(
    '无 无。 暂无 没有 不适用 不涉及 未设置 未设定 空 (空) （空） (无) N/A n/a NA null nil none NONE / // \\ - -- — —— 、 。 本项目不涉及 项目不适用 暂不涉及 该指标不适用 不涉及此项 均不涉及'.split(
      ' ',
    ),
  )('%s is declared absent', (raw) => {
    expect(readAbsence(cellOf(raw))).toEqual({ kind: 'none', absence: 'declared', notes: [] });
  });

  it.each(['无投诉', '0', '没有事故', '≥', '不涉及个人', '空气质量优良', '是'])('%s is something', (raw) => {
    expect(readAbsence(cellOf(raw))).toBeNull();
  });
});

describe('yes or no', () => {
  it.each('是 有 yes Yes Y √ ✓ ✔ ☑ ☑是□否 ☑是、□否 √是/否 ■是□否 是☑否□ 是√/否□ 有☑无□'.split(' '))(
    '%s is yes',
    (raw) => {
      expect(readYesNo(cellOf(raw))).toEqual({ kind: 'yes-no', yesNo: true, notes: [] });
    },
  );

  it.each('否 no N ✗ ✘ ☒ □是☑否 □是/√否 是□否☑ 是/否√ □有☑无 是□/否■'.split(' '))('%s is no', (raw) => {
    expect(readYesNo(cellOf(raw))).toEqual({ kind: 'yes-no', yesNo: false, notes: [] });
  });

  it.each('是/否 是否 有无 有/无 yes/no Y/N □是□否 是□否□ ☑是☑否 是√否 □是/□否 是或否 是、否'.split(' '))(
    '%s was not chosen',
    (raw) => {
      expect(readYesNo(cellOf(raw))).toBeNull();
      expect(readChoice(cellOf(raw))).toEqual({ kind: 'unclear', notes: [{ code: 'choice-not-made' }] });
    },
  );

  it.each(['是的确实', '否决', '有效', '无', '90%', '', '是否完成'])('%p is no choice', (raw) => {
    expect([readYesNo(cellOf(raw)), readChoice(cellOf(raw))]).toEqual([null, null]);
  });
});

describe('a blank of the template', () => {
  it.each([
    ['≥XX%', 'placeholder'],
    ['待定', 'placeholder'],
    ['#REF!', 'spreadsheet-error'],
  ])('%s: %s', (raw, code) => {
    expect(readPlaceholder(cellOf(raw))).toEqual({ kind: 'placeholder', notes: [{ code }] });
  });

  it('is no value', () => {
    expect(readPlaceholder(cellOf('≥90%'))).toBeNull();
  });
});
