import { describe, expect, it } from '@jest/globals';
import { agree, comparatorAfter, comparatorAlone, comparatorBefore } from './comparators.js';
import type { Comparator } from './target-value.js';

const BEFORE: readonly (readonly [Comparator, string])[] = [
  ['≥', '≥ 不低于 不少于 不小于 不短于 不足于 不早于 应不低于 不得低于 不能少于 不应低于 应不得少于'],
  ['≥', '大于等于 大于或等于 大于和等于 高于等于 高于或等于 至少 至少达到 至少完成 最少 最低'],
  ['≥', '达到 达 力争达到 确保达到 不下于 下限'],
  ['≤', '≤ 不超过 不高于 不大于 不多于 不超出 不突破 不长于 不晚于 不迟于 不超 不得超过 不能高于 应不超过'],
  ['≤', '小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于 未超过 至多 最多 最高 最大'],
  ['≤', '控制在 控制到 限额 上限'],
  ['>', '> 大于 超过 高于 多于 超出'],
  ['<', '< 小于 低于 少于 不足 不到 不满'],
  ['=', '= 等于'],
];
const AFTER: readonly (readonly [Comparator, string])[] = [
  ['>', '(不含)以上 (不含本数)以上 (不含)及以上 以上(不含) 以上(不含本数)'],
  ['<', '(不含)以下 (不含本数)以内 (不含)及其以下 以下(不含) 以内(不含本数)'],
  ['≥', '以上 及以上 及其以上 (含)以上 含以上 含及以上 (含)及以上 以上(含) 以上(含本数) 起步 或以上 或更多'],
  ['≤', '以下 及以下 及其以下 (含)以下 含以下 以下(含) 以下(含本数) 以内 之内 范围内 内 或以下 封顶 或更少'],
];

function spelled(table: typeof BEFORE): (readonly [string, Comparator])[] {
  return table.flatMap(([sign, words]) => words.split(' ').map((word) => [word, sign] as const));
}

describe('a sign before a number', () => {
  it.each(spelled(BEFORE))('%s is %s', (word, comparator) => {
    expect(comparatorBefore(`${word}90%`)).toEqual({ comparator, written: word, rest: '90%' });
    expect(comparatorAlone(word)).toBe(comparator);
    expect(comparatorAlone(`${word}90`)).toBeNull();
  });

  it.each(['', '90%', '约90', '及时', '每年', '不', '不错', '合格率≥90', '±5', '≠5'])(
    '%p has none',
    (text) => {
      expect(comparatorBefore(text)).toBeNull();
      expect(comparatorAlone(text)).toBeNull();
    },
  );
});

describe('a word after a number', () => {
  it.each(spelled(AFTER))('%s is %s', (word, comparator) => {
    expect(comparatorAfter(`${word}完成`)).toEqual({ comparator, written: word, rest: '完成' });
  });

  it.each(['', '左右', '完成', '%以上', '以来', '以外', '≥'])('%p has none', (text) => {
    expect(comparatorAfter(text)).toBeNull();
  });
});

describe('two signs for one target', () => {
  it.each<[Comparator, Comparator, boolean]>([
    ['≥', '≥', true],
    ['≥', '>', true],
    ['>', '≥', true],
    ['≤', '<', true],
    ['<', '≤', true],
    ['=', '=', true],
    ['≥', '≤', false],
    ['>', '<', false],
    ['≥', '=', false],
    ['=', '≤', false],
  ])('%s and %s: %s', (first, second, both) => {
    expect(agree(first, second)).toBe(both);
  });
});
