import { describe, expect, it } from '@jest/globals';
import { annualGoalLabel, budgetLabel, isOverallGoalLabel } from './labelled-year.js';

describe('labels that carry the fiscal year', () => {
  it.each([
    ['2024年预算金额', { year: 2024, bracket: '' }],
    ['２０２４年 预算金额：', { year: 2024, bracket: '' }],
    ['2024年度预算金额（万元）', { year: 2024, bracket: '万元' }],
    ['2024年预算金额(元)', { year: 2024, bracket: '元' }],
    ['预算金额', { year: null, bracket: '' }],
    ['24年预算金额', null],
    ['2024年预算', null],
    ['上年预算金额', null],
  ])('budget: %s', (label, expected) => {
    expect(budgetLabel(label)).toEqual(expected);
  });

  it.each([
    ['2024年度目标', 2024],
    ['2024 年度 目标', 2024],
    ['2024年度绩效目标：', 2024],
    ['年度目标', null],
  ])('annual goal: %s', (label, year) => {
    expect(annualGoalLabel(label)).toEqual({ year, bracket: '' });
  });

  it.each(['绩效目标', '目标', '总体绩效目标', '实施周期总目标', '2024年度目标完成情况'])(
    'not the annual goal: %s',
    (label) => {
      expect(annualGoalLabel(label)).toBeNull();
    },
  );

  it('knows the label of the whole period', () => {
    expect(isOverallGoalLabel('实施周期 总目标：')).toBe(true);
    expect(isOverallGoalLabel('总体绩效目标')).toBe(false);
  });
});
