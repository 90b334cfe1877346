import { describe, expect, it } from '@jest/globals';
import { totalRow } from '#libs/fixtures';
import type { ClosingLine } from './closing-report.js';
import { closingReport, executedShare } from './closing-report.js';

function line(unitName: string, projectName: string, more: Partial<ClosingLine> = {}): ClosingLine {
  return {
    ...{ unitName, projectName, status: 'verified', light: 'green', moneyLight: 'green' },
    ...{ quadrant: 'both-met', money: totalRow('10', '5'), red: 0, yellow: 0 },
    ...more,
  };
}

const missed = { status: 'missed', light: null, moneyLight: null, quadrant: null, money: null } as const;

describe('the report of a closed round', () => {
  const lines = [
    line('甲', '绿'),
    line('乙', '红', { light: 'red', red: 2 }),
    line('甲', '缺', missed),
    line('乙', '灰', { light: 'grey' }),
    line('甲', '黄', { light: 'yellow', yellow: 1 }),
    line('丙', '蓝', { light: 'blue', money: totalRow('20', '3', { adjusted: '12' }) }),
  ];

  it('shows the worst project first, and 未报送 right after red', () => {
    expect(closingReport(lines).lines.map(({ projectName }) => projectName)).toEqual([
      ...['红', '缺', '黄', '灰', '蓝', '绿'],
    ]);
  });

  it('shows the unit first that has most to look at', () => {
    expect(closingReport(lines).units.map(({ unitName }) => unitName)).toEqual(['乙', '甲', '丙']);
  });

  it('puts money against goals per unit, over what was reported', () => {
    const [second, first, third] = closingReport(lines).units;
    expect(first).toMatchObject({
      tables: 3,
      missed: 1,
      lights: { green: 1, yellow: 1, red: 0, blue: 0, grey: 0 },
      budget: '20',
      executed: '10',
      rate: '50.00',
    });
    expect(second).toMatchObject({ lights: { red: 1, grey: 1 } });
    // the adjusted budget is what counts
    expect(third).toMatchObject({ budget: '12', executed: '3', rate: '25.00' });
  });

  it('shows equals by unit and name, and does not take a light for a missed report', () => {
    const equals = [
      line('乙', '二'),
      line('甲', '乙'),
      line('甲', '丁'),
      line('丙', '未判', { light: null }),
      line('丙', '缺', { ...missed, light: 'green' }),
    ];
    expect(closingReport(equals).lines.map(({ projectName }) => projectName)).toEqual([
      ...['未判', '缺', '二', '丁', '乙'],
    ]);
  });

  it('puts units with as many reds by what is missing, then by yellows, then by name', () => {
    const red = { light: 'red', red: 1 } as const;
    const yellow = { light: 'yellow', yellow: 1 } as const;
    const units = closingReport([
      ...[line('丁', '一', red), line('丁', '二', yellow)],
      ...[line('丙', '一', red), line('丙', '二', yellow), line('丙', '三', yellow)],
      ...[line('乙', '一', red), line('乙', '二', missed)],
      ...[line('甲', '一', red), line('甲', '二', yellow)],
    ]).units;
    expect(units.map(({ unitName }) => unitName)).toEqual(['乙', '丙', '丁', '甲']);
  });

  it('of a round without tables is empty', () => {
    expect(closingReport([])).toEqual({ units: [], lines: [] });
  });

  it('does not depend on the order of its lines', () => {
    expect(closingReport([...lines].reverse())).toEqual(closingReport(lines));
  });
});

describe('执行率', () => {
  it.each([
    ['872.64', '436.32', '50.00'],
    ['3', '1', '33.33'],
    ['3', '2', '66.67'],
    ['0', '1', null],
    ['-1', '1', null],
    ['', '1', null],
    ['100', '100.5', '100.50'],
  ])('of %s and %s is %s', (budget, executed, share) => {
    expect(executedShare(budget, executed)).toBe(share);
  });
});
