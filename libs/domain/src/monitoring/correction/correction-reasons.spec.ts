import { describe, expect, it } from '@jest/globals';
import type { ReportedTable } from '#libs/fixtures';
import { midYearReports, totalRow } from '#libs/fixtures';
import { cutOffOn } from '../cut-off.js';
import { judgeTable } from '../judge-table.js';
import type { LightColour } from '../light.js';
import { TOWN_MONITORING } from '../monitoring-policy.data.js';
import { correctionOrigin, correctionReasons } from './correction-reasons.js';

describe('lights that ask for a correction', () => {
  it.each<[LightColour, LightColour | null, ReturnType<typeof correctionOrigin>]>([
    ['red', null, 'red'],
    ['red', 'yellow', 'red'],
    ['yellow', null, null],
    ['yellow', 'green', null],
    ['yellow', 'red', null],
    ['yellow', 'yellow', 'yellow-twice'],
    ['green', 'yellow', null],
    ['blue', 'yellow', null],
    ['grey', 'red', null],
  ])('%s after %s: %s', (project, previous, origin) => {
    expect(correctionOrigin({ project }, previous)).toBe(origin);
  });

  it('are named, the worst first, with their sentence', () => {
    const [staff] = midYearReports() as [ReportedTable];
    const report = { ...staff.report, money: [totalRow('872.64', '300')] };
    const [first, ...rest] = report.indicators;
    if (first === undefined) throw new Error('the table has indicators');
    const late = { ...report, indicators: [{ ...first, actual: '100' }, ...rest] };
    const lights = judgeTable({
      ...staff,
      report: late,
      cutOff: cutOffOn('2024-06-30', 2024),
      policy: TOWN_MONITORING,
    });
    const reasons = correctionReasons(lights, staff.table);
    expect(reasons.map(({ name, colour }) => [name, colour])).toEqual([
      ['购买服务人数', 'red'],
      ['预算执行率（%）', 'yellow'],
      ['资金执行', 'yellow'],
    ]);
    expect(reasons[0]?.because.zh).toContain('54.34%');
  });
});
