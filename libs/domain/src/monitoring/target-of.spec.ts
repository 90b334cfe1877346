import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '../goal-table/content.js';
import { parseTargetValue } from '../target-values/parse-target-value.js';
import { targetOf } from './target-of.js';

const PATROLS: Indicator = {
  ...{ lineageId: 'l1', level1: '产出指标', level2: '数量指标', name: '巡查次数' },
  ...{ periodTarget: '无', annualTarget: '≥ 200', unit: null, weight: null },
};

/** As it is read by itself, by whoever has read nothing before. */
function readAlone({ name: indicatorName, level1, level2, annualTarget, unit }: Indicator, year: number) {
  return parseTargetValue({ raw: annualTarget, unit }, { indicatorName, level1, level2, fiscalYear: year });
}

describe('the target of an indicator', () => {
  it('is read once for the same words, whosever indicator it is', () => {
    const other = { ...PATROLS, lineageId: 'l2', periodTarget: '≥ 600', weight: '10' };
    expect(targetOf(other, 2024)).toBe(targetOf(PATROLS, 2024));
  });

  it.each<[string, Partial<Indicator>, number]>([
    ['another number', { annualTarget: '≥ 300' }, 2024],
    ['a unit of its own', { unit: '万次' }, 2024],
    ['another name', { name: '单价' }, 2024],
    ['another first level', { level1: '效益指标' }, 2024],
    ['another second level', { level2: '成本指标' }, 2024],
    ['a day without a year', { annualTarget: '6月30日前' }, 2024],
    ['the same day of another year', { annualTarget: '6月30日前' }, 2025],
  ])('is read by its own words: %s', (_, change, year) => {
    targetOf(PATROLS, year);
    const indicator = { ...PATROLS, ...change };
    expect(targetOf(indicator, year).value).toEqual(readAlone(indicator, year));
  });

  it('is the same after more targets than anybody remembers', () => {
    const before = targetOf(PATROLS, 2024);
    for (let n = 0; n < 4_000; n += 1) targetOf({ ...PATROLS, annualTarget: `≥ ${String(1_000 + n)}` }, 2024);
    const after = targetOf(PATROLS, 2024);
    expect(after).not.toBe(before);
    expect(after).toEqual(before);
  });
});
