import { describe, expect, it } from '@jest/globals';
import { importGoalTables } from '#libs/documents';
import { countingIds } from '#libs/testing';
import { placeOfIssue, presentIssue, presentNotice } from './import.presenter.js';

const ISSUE = {
  ...{ line: 7, column: 3, code: 'money-negative', zh: '金额为负', en: 'negative amount' },
  fix: { zh: '请填写非负金额', en: 'give an amount of 0 or more' },
} as unknown as Parameters<typeof presentIssue>[0];

describe('an issue of an imported line', () => {
  it('is told in the reader’s language with its repair', () => {
    expect(presentIssue(ISSUE, 'zh-CN')).toMatchObject({ detail: '金额为负', fix: '请填写非负金额' });
    expect(presentIssue(ISSUE, 'en')).toMatchObject({
      detail: 'negative amount',
      fix: 'give an amount of 0 or more',
    });
  });

  it('names line and column, and no column where the whole line is meant', () => {
    expect(presentIssue(ISSUE, 'en')).toMatchObject({ line: 7, column: 3, code: 'money-negative' });
    const { column: _, ...wholeLine } = ISSUE;
    expect('column' in presentIssue(wholeLine, 'en')).toBe(false);
  });

  it('of the whole file is a place of the problem, cause and repair in one', () => {
    expect(placeOfIssue(ISSUE)).toEqual({
      ...{ line: 7, code: 'money-negative' },
      ...{ zh: '金额为负 请填写非负金额', en: 'negative amount give an amount of 0 or more' },
    });
  });

  it('of a real unreadable file leaves no placeholder open', () => {
    const read = importGoalTables(new TextEncoder().encode('今天天气很好\n'), { newId: countingIds() });
    if (read.ok) throw new Error('the file has no table');
    for (const { zh, en, line } of read.errors.map(placeOfIssue)) {
      expect(`${zh}${en}`).not.toMatch(/[{}]|undefined/u);
      expect(line).toBeGreaterThan(0);
    }
  });
});

describe('a notice', () => {
  it('is told in the reader’s language and by its line', () => {
    const notice = { line: 20, code: 'row-shifted', zh: '本行错开', en: 'shifted' } as const;
    expect(presentNotice(notice, 'zh-CN')).toEqual({ line: 20, code: 'row-shifted', detail: '本行错开' });
    expect(presentNotice(notice, 'en')).toEqual({ line: 20, code: 'row-shifted', detail: 'shifted' });
  });
});
