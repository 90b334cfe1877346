import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import type { CheckFacts } from './check-policy.js';
import type { RuleId, Verdict } from './finding.js';

function verdicts(
  rule: RuleId,
  rows: readonly CheckRow[],
  header: Partial<GoalTableContent> = {},
  facts: CheckFacts = {},
): Verdict[] {
  return verdictsOf(rule, tableOf(rows, header), facts);
}

const [quantity] = SOUND_ROWS as [CheckRow, CheckRow, CheckRow, CheckRow, CheckRow, CheckRow];

describe('G14 last year', () => {
  const against = (
    now: string,
    approved: string | null,
    actual: string | null = null,
    name = '里程',
  ): Verdict[] =>
    verdicts('G14', [['数量指标', name, now]], {}, { lastYear: [{ lineageId: 'row-1', approved, actual }] });

  it.each([
    ['≥90公里', '≥100公里'],
    ['90公里', '100公里'],
    ['≥89.9%', '≥90%'],
    ['>90%', '>91%'],
    ['5次', '6次'],
    ['≥0', '≥1'],
  ])('advises: %s after %s', (now, last) => {
    expect(against(now, last)).toEqual(['advice']);
  });
  it.each([
    ['≤6起', '≤5起', '事故数'],
    ['6起', '5起', '事故数'],
    ['≤3天', '≤2天', '办结时间'],
    ['≤1.1%', '≤1%', '结余率'],
  ])('advises where less is better: %s after %s', (now, last, name) => {
    expect(against(now, last, null, name)).toEqual(['advice']);
  });
  it.each([
    ['≥100公里', '≥100公里'],
    ['≥110公里', '100公里'],
    ['100%', '99.9%'],
    ['≤5起', '≤6起'],
    ['≤5起', '≤5起'],
    ['1,200人', '1100人'],
    ['≥7', '≥6'],
    ['≥90%', '≥0%'],
    ['3次', '2次'],
    ['≥1.10', '≥1.1'],
  ])('passes: %s after %s', (now, last) => {
    expect(against(now, last)).toEqual(['pass']);
  });
  it('compares with what was achieved as well', () => {
    expect(against('≥90公里', '≥80公里', '95公里')).toEqual(['pass', 'advice']);
  });
  it.each([
    ['良好', '≥90%'],
    ['≥90%', '良好'],
    ['≥90%', '90公里'],
    ['=90%', '=95%'],
    ['', '5公里'],
  ])('has not enough data: %s after %s', (now, last) => {
    expect(against(now, last)).toEqual(['not-enough-data']);
  });
  it('has not enough data without last year', () => {
    expect(verdicts('G14', [quantity])).toEqual(['not-enough-data']);
    expect(verdicts('G14', [quantity], {}, { lastYear: [] })).toEqual(['not-enough-data']);
    expect(against('5次', null)).toEqual(['not-enough-data']);
  });
});
