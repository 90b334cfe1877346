import { describe, expect, it } from '@jest/globals';
import { calmReport, goldenLines, midYearReports, tableOf, totalRow } from '#libs/fixtures';
import type { ReportedTable } from '#libs/fixtures';
import { cutOffOn } from './cut-off.js';
import type { TableLights } from './judge-table.js';
import { judgeTable } from './judge-table.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';
import { proposePlan } from './progress-plan.js';
import type { ProgressReport } from './progress-report.js';
import { reportState } from './report-state.js';

const MID_YEAR = cutOffOn('2024-06-30', 2024);

function judged(one: ReportedTable, cutOff = MID_YEAR): TableLights {
  return judgeTable({ ...one, cutOff, policy: TOWN_MONITORING });
}

/** The lights of one table by the names of its indicators. */
function byName(one: ReportedTable, cutOff = MID_YEAR): Record<string, string> {
  const { indicators } = judged(one, cutOff);
  return Object.fromEntries(
    one.table.indicators.map(({ name }, index) => [name, indicators[index]?.light.colour ?? '']),
  );
}

const [staff, grid, uniforms] = midYearReports() as [ReportedTable, ReportedTable, ReportedTable];

describe('the 20 indicators of the three tables at 2024-06-30', () => {
  const rows = midYearReports().flatMap((one) =>
    judged(one).indicators.map(({ lineageId, light }) => {
      const name = one.table.indicators.find((indicator) => indicator.lineageId === lineageId)?.name;
      const actual = one.report.indicators.find((row) => row.lineageId === lineageId)?.actual;
      return [
        name ?? '',
        actual ?? '',
        light.colour,
        light.rule,
        light.ratio ?? '',
        light.because.zh,
        light.because.en,
      ];
    }),
  );

  it('have the reviewed lights, each with its sentence', () => {
    expect(rows).toHaveLength(20);
    expect(rows).toEqual(goldenLines('monitoring/machong-2024-06-30.tsv'));
  });

  it('184 of 184 people are green in the middle of the year', () => {
    expect(byName(staff)).toMatchObject({ 购买服务人数: 'green' });
  });

  it('half of the money against 90 % is on course: 50 ÷ 45', () => {
    const rate = judged(staff).indicators[4]?.light;
    expect(rate).toMatchObject({ colour: 'green', ratio: '111.11', rule: 'ratio' });
    expect(rate?.because.zh).toContain('50% ÷ 45% = 111.11%');
  });

  it('uniforms that are due in October are not late in June, and neither is what hangs on them', () => {
    const lights = judged(uniforms);
    expect(lights.indicators.slice(0, 5).map(({ light }) => light.rule)).toEqual(Array(5).fill('not-due'));
    expect(lights.indicators[1]?.light.because.zh).toBe('未到考核时点：应于 10 月完成 → 灰灯 ○');
    expect(lights).toMatchObject({
      project: 'grey',
      quadrant: null,
      money: { colour: 'grey', rule: 'not-due' },
    });
  });

  it('satisfaction is asked at the end of the year', () => {
    expect(byName(grid)).toMatchObject({ 受访对象满意度: 'grey' });
    expect(byName(uniforms)).toMatchObject({ 使用人满意度: 'grey' });
  });

  it('the two projects on course are green', () => {
    expect(
      [staff, grid].map((one) => judged(one)).map(({ project, quadrant }) => [project, quadrant]),
    ).toEqual([
      ['green', 'both-met'],
      ['green', 'both-met'],
    ]);
  });
});

describe('a budget of 0', () => {
  it('has no rate: neither the money nor 预算执行率 has a light', () => {
    const lights = judged({ ...staff, report: { ...staff.report, money: [totalRow('0', '0')] } });
    expect(lights.money).toMatchObject({ colour: 'grey', rule: 'budget-zero' });
    expect(lights.indicators[4]?.light).toEqual(lights.money);
    expect(lights.quadrant).toBeNull();
    expect(lights.project).toBe('green');
  });

  it('is the adjusted one where there is one', () => {
    const money = totalRow('0', '30', { adjusted: '60' });
    expect(judged({ ...staff, report: { ...staff.report, money: [money] } }).money.colour).toBe('green');
    const taken = totalRow('60', '0', { adjusted: '0' });
    expect(judged({ ...staff, report: { ...staff.report, money: [taken] } }).money.rule).toBe('budget-zero');
  });
});

describe('a table without a report', () => {
  it('is not red: what is due is 未报送, and what is not due is still not due', () => {
    const lights = judgeTable({ ...staff, report: null, cutOff: MID_YEAR, policy: TOWN_MONITORING });
    expect(lights).toMatchObject({ project: 'grey', quadrant: null, money: { rule: 'not-reported' } });
    expect(lights.indicators.map(({ light }) => light.rule)).toEqual([
      ...Array<string>(5).fill('not-reported'),
      'not-due',
    ]);
    expect(lights.money.because.zh).toContain('未报送');
  });

  it('says so for the one indicator that is missing in a report', () => {
    const report: ProgressReport = { ...staff.report, indicators: staff.report.indicators.slice(1) };
    expect(judged({ ...staff, report }).indicators[0]?.light.rule).toBe('not-reported');
  });
});

describe('the month of the round', () => {
  it.each(['2024-06-01', '2024-06-15', '2024-06-30'])('is that of its cut-off, %s', (day) => {
    expect(judged(staff, cutOffOn(day, 2024))).toEqual(judged(staff));
  });

  it('is not that of the day on which somebody looks: only an absent report grows late', () => {
    expect(
      ['2024-07-01', '2024-07-12', '2024-07-31'].map((day) => reportState(true, '2024-07-12', day)),
    ).toEqual(['reported', 'reported', 'reported']);
    expect(
      ['2024-07-01', '2024-07-12', '2024-07-13'].map((day) => reportState(false, '2024-07-12', day)),
    ).toEqual(['awaited', 'awaited', 'overdue']);
  });

  it('brings the uniforms to their time in October', () => {
    const october = cutOffOn('2024-10-31', 2024);
    const bought = calmReport(uniforms.table, totalRow('4.17', '4.17'), [
      '20',
      '100',
      '达成',
      '2085',
      null,
      null,
      '达成',
      null,
    ]);
    expect(judged({ ...uniforms, report: bought }, october)).toMatchObject({
      project: 'green',
      quadrant: 'both-met',
    });
    expect(judged(uniforms, october)).toMatchObject({ money: { colour: 'red', rule: 'money' } });
  });

  it('judges what waits for the year once it is over', () => {
    const december = cutOffOn('2024-12-31', 2024);
    const report = calmReport(grid.table, totalRow('75.36', '75.36'), [
      '95',
      '100',
      '达成',
      null,
      '部分达成',
      '90',
    ]);
    expect(byName({ ...grid, report }, december)).toMatchObject({
      基层社会治理水平: 'yellow',
      受访对象满意度: 'green',
    });
    expect(judged({ ...grid, report }, december).project).toBe('yellow');
  });
});

describe('a round on a table whose plan says nothing of an indicator', () => {
  it('takes the default accrual', () => {
    const table = tableOf([['数量指标', '培训人次', '≥120人次']]);
    const report = calmReport(table, totalRow('12', '6'), ['60']);
    const plan = { ...proposePlan(table), indicators: [] };
    expect(judged({ table, plan, report }).indicators[0]).toMatchObject({
      accrual: 'linear',
      light: { colour: 'green', ratio: '100.00' },
    });
  });
});
