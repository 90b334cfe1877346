import { describe, expect, it } from '@jest/globals';
import { machongTables } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import { lastYearValues } from './last-year-values.js';
import { runChecks } from './run-checks.js';

const [staff] = machongTables() as [GoalTableContent];

/** The table of the year before, declared by another import: no lineage in common. */
function yearBefore(change: Readonly<Record<string, string>> = {}): GoalTableContent {
  const indicators = staff.indicators.map((one, index) => ({
    ...one,
    lineageId: `before ${String(index)}`,
    annualTarget: change[one.name] ?? one.annualTarget,
  }));
  return { ...staff, fiscalYear: staff.fiscalYear - 1, indicators };
}

describe('last year’s approved values', () => {
  it('are found by name and category when the table was declared anew', () => {
    const values = lastYearValues(staff, yearBefore({ 购买服务人数: '200' }));
    expect(values).toHaveLength(staff.indicators.length);
    expect(values[0]).toEqual({ lineageId: staff.indicators[0]?.lineageId, approved: '200', actual: null });
  });

  it('follow the lineage before the name: a renamed indicator is still the same', () => {
    const [first, ...others] = staff.indicators;
    const renamed = {
      ...yearBefore(),
      indicators: [{ ...first!, name: '派遣人数', annualTarget: '190' }, ...others],
    };
    expect(lastYearValues(staff, renamed)[0]?.approved).toBe('190');
  });

  it.each([
    ['a name that was not there', { name: '新增岗位数' }],
    ['the same name in another category', { level2: '质量指标' }],
  ])('are not invented for %s', (_, change) => {
    const [first, ...others] = staff.indicators;
    const table = { ...staff, indicators: [{ ...first!, lineageId: 'new', ...change }, ...others] };
    expect(lastYearValues(table, yearBefore()).map(({ lineageId }) => lineageId)).not.toContain('new');
  });

  it('do not mind full-width signs and blanks in a name', () => {
    const spaced = yearBefore();
    const [first, ...others] = spaced.indicators;
    const table = { ...spaced, indicators: [{ ...first!, name: '购买 服务人数　' }, ...others] };
    expect(lastYearValues(staff, table)).toHaveLength(staff.indicators.length);
  });

  it.each([
    ['200', 'advice'],
    ['184', 'pass'],
    ['150人', 'not-enough-data'],
    ['150', 'pass'],
  ])('hold 184 people against %s: %s', (approved, verdict) => {
    const lastYear = lastYearValues(staff, yearBefore({ 购买服务人数: approved })).slice(0, 1);
    const found = runChecks(staff, DEFAULT_CHECK_POLICY, { lastYear }).filter(({ rule }) => rule === 'G14');
    expect(found.map((one) => one.verdict)).toEqual([verdict]);
  });
});
