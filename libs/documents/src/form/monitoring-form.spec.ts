import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { IndicatorReport, ProgressReport, TableLights } from '#libs/domain';
import { cutOffOn, judgeTable, REPORT_STATUS_LABELS, REPORT_STATUSES, TOWN_MONITORING } from '#libs/domain';
import type { ReportedTable } from '#libs/fixtures';
import { midYearReports, totalRow } from '#libs/fixtures';
import { displayText } from './display-text.js';
import type { MonitoringForm } from './monitoring-form.js';
import { monitoringFormHtml, monitoringFormText } from './render-monitoring-form.js';

const CUT_OFF = '2024-06-30';
const [STAFF, GRID, UNIFORMS] = midYearReports() as [ReportedTable, ReportedTable, ReportedTable];

function lightsOf(one: ReportedTable, report: ProgressReport): TableLights {
  return judgeTable({ ...one, report, cutOff: cutOffOn(CUT_OFF, 2024), policy: TOWN_MONITORING });
}

/** The form of a table as its unit has reported it and finance has verified it. */
function formOf(
  one: ReportedTable,
  change: Partial<MonitoringForm> = {},
  report: ProgressReport = one.report,
): MonitoringForm {
  return {
    ...{ table: one.table, report, lights: lightsOf(one, report), status: 'verified' },
    round: { name: '2024年上半年绩效运行监控', cutOff: CUT_OFF, policy: TOWN_MONITORING.key },
    ...{ reportedOn: '2024-07-10', opinion: null, departmentOpinion: null, dropped: [], demo: false },
    ...change,
  };
}

/** The first indicator of the grid centre, reported otherwise. */
function gridWith(change: Partial<IndicatorReport>, money = GRID.report.money): ProgressReport {
  const [first, ...rest] = GRID.report.indicators;
  return { money, moneyNote: '', indicators: [{ ...first!, ...change }, ...rest] };
}

const DOUBTFUL = gridWith(
  {
    ...{ actual: '50', forecast: '85', likelihood: 'possible', causes: ['funds', 'staff'] },
    ...{ causeNote: '网格员缺编 6 人。', measure: '七月补聘，逐月通报。' },
  },
  [
    totalRow('75.36', '20', { adjusted: '70', forecast: '65.5' }),
    { source: 'general-public-budget', budget: '60', adjusted: '55', executed: '20', forecast: '55' },
    { source: 'other', budget: '15.36', adjusted: null, executed: '0', forecast: null },
  ],
);

/** The cells of each line; tables have no line break within a cell here. */
const linesOf = (form: MonitoringForm): readonly (readonly string[])[] =>
  monitoringFormText(form)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const rowOf = (form: MonitoringForm, start: string): readonly string[] =>
  linesOf(form).find((cells) => cells.includes(start)) ?? [];
const FIRST = '智网工作任务完成率';

const GONE = ['设备更新', '夜间巡查次数'];

describe('绩效运行监控表 of the three tables of 2024', () => {
  it.each<[string, MonitoringForm]>([
    ['staff', formOf(STAFF)],
    ['grid', formOf(GRID, { opinion: '属实，请按期补聘。', dropped: GONE, demo: true }, DOUBTFUL)],
    ['uniforms-missed', formOf(UNIFORMS, { report: null, lights: null, status: 'missed', reportedOn: null })],
  ])('is printed as it was agreed on: %s', (name, form) => {
    const printed = { txt: monitoringFormText(form), html: monitoringFormHtml(form) };
    for (const [kind, text] of Object.entries(printed)) {
      const file = `test/golden/monitoring-forms/${name}.${kind}`;
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
  });

  it.each([STAFF, GRID, UNIFORMS])('has a row for each indicator, in its order, with its light', (one) => {
    const lines = linesOf(formOf(one));
    const at = lines.findIndex(([head]) => head === '一级指标') + 2;
    const rows = lines.slice(at, at + one.table.indicators.length);
    const lights = lightsOf(one, one.report).indicators;
    expect(rows.map((cells) => [...cells.slice(0, 4), cells[16]])).toEqual(
      one.table.indicators.map(({ level1, level2, name, annualTarget }, index) => {
        return [level1, level2, name, displayText(annualTarget), lights[index]?.light.because.zh];
      }),
    );
    expect(lines[at + rows.length]?.[0]).toBe('审核意见');
  });
});

describe('the money on it', () => {
  const money = (rows: ProgressReport['money']) => {
    const lines = linesOf(formOf(GRID, {}, gridWith({}, rows)));
    const at = lines.findIndex((cells) => cells.includes('资金来源'));
    return lines
      .slice(at, at + 1 + rows.length)
      .map((cells) => cells.slice(2, 12).filter((one) => one !== ''));
  };
  const heads = ['资金来源', '年初预算数', '1–6月执行数', '1–6月执行率', '全年预计执行数'];

  it('has a column for what was adjusted only where something was', () => {
    expect(money([totalRow('75.36', '37.68')])[0]).toEqual(heads);
    expect(money(DOUBTFUL.money)[0]).toEqual(heads.toSpliced(2, 0, '调整预算数'));
  });

  it.each<[string, ProgressReport['money'], readonly string[]]>([
    ['as it was approved', [totalRow('75.36', '37.68')], ['75.36', '37.68', '50.00%']],
    [
      'as adjusted, of which the rate is',
      [totalRow('75.36', '20', { adjusted: '70' })],
      ['75.36', '70', '20', '28.57%'],
    ],
    ['with what is expected', [totalRow('75.36', '20', { forecast: '75' })], ['75.36', '20', '26.54%', '75']],
    ['spent beyond it', [totalRow('75.36', '80')], ['75.36', '80', '106.16%']],
    ['of nothing, which has no rate', [totalRow('0', '0')], ['0', '0']],
  ])('stands there %s', (_, rows, cells) => {
    expect(money(rows)[1]).toEqual(['年度资金总额', ...cells]);
  });

  it('stands there by its sources', () => {
    expect(money(DOUBTFUL.money).slice(2)).toEqual([
      ['其中：一般公共预算', '60', '55', '20', '36.36%', '55'],
      ['其他资金', '15.36', '0', '0.00%'],
    ]);
  });

  it('is explained by the unit first and by the rule then', () => {
    const report = { ...DOUBTFUL, moneyNote: '合同六月签订。' };
    const [, said] =
      /"(合同六月签订。\n[^"]*红灯 ■)"/u.exec(monitoringFormText(formOf(GRID, {}, report))) ?? [];
    expect(said?.split('\n')[1]).toBe(lightsOf(GRID, report).money.because.zh);
  });
});

describe('what the unit says of an indicator', () => {
  const ticks = (change: Partial<IndicatorReport>) =>
    rowOf(formOf(GRID, {}, gridWith(change)), FIRST)
      .slice(6, 15)
      .map((one) => (one === '' ? '·' : one));

  it.each<[IndicatorReport['causes'], string]>([
    [[], '·····'],
    [['funds'], '√····'],
    [['rules'], '·√···'],
    [['staff'], '··√··'],
    [['equipment'], '···√·'],
    [['other'], '····√'],
    [['other', 'funds', 'equipment'], '√··√√'],
  ])('has a tick in the column of each cause: %j', (causes, shown) => {
    expect(ticks({ causes, causeNote: '缺编' }).join('')).toBe(`${shown}缺编√··`);
  });

  it.each([
    ['certain', '√··'],
    ['possible', '·√·'],
    ['impossible', '··√'],
  ] as const)('has one tick for how likely it is: %s', (likelihood, shown) => {
    expect(ticks({ likelihood }).slice(6).join('')).toBe(shown);
  });

  it.each<[string, Partial<IndicatorReport>, string, string]>([
    ['numbers in the unit of the target', { actual: '91', forecast: '95.5' }, '91%', '95.5%'],
    ['numbers with a unit as they are', { actual: '91%', forecast: '约95%' }, '91%', '约95%'],
    ['nothing where nothing can be said yet', { actual: null, forecast: null }, '', ''],
  ])('shows %s', (_, change, actual, forecast) => {
    expect(rowOf(formOf(GRID, {}, gridWith(change)), FIRST).slice(4, 6)).toEqual([actual, forecast]);
  });

  it('shows for 预算执行率 what the money tells, of the budget as adjusted', () => {
    expect(rowOf(formOf(GRID), '预算执行率（%）')[4]).toBe('50.00%');
    expect(rowOf(formOf(GRID, {}, DOUBTFUL), '预算执行率（%）')[4]).toBe('28.57%');
    const none = gridWith({}, [totalRow('0', '0')]);
    expect(rowOf(formOf(GRID, {}, none), '预算执行率（%）')[4]).toBe('');
  });
});

describe('the head and the foot', () => {
  it.each([
    ['2024-01-31', '1月'],
    ['2024-02-29', '1–2月'],
    ['2024-09-30', '1–9月'],
    ['2024-12-31', '1–12月'],
    ['2025-01-31', '1–12月'],
  ])('name the months that were over by %s: %s', (cutOff, months) => {
    const form = formOf(GRID, { round: { name: '监控', cutOff, policy: 'p' } });
    expect(rowOf(form, '数据截止日')[6]).toBe(cutOff);
    expect(rowOf(form, '一级指标')[4]).toBe(`${months}完成值`);
    expect(rowOf(form, '资金来源')[5]).toBe(`${months}执行数`);
  });

  it.each(REPORT_STATUSES)('say how far it is: %s', (status) => {
    expect(rowOf(formOf(GRID, { status }), '报送状态')[12]).toBe(REPORT_STATUS_LABELS[status]);
    expect(monitoringFormHtml(formOf(GRID, { status })).includes('>未报送</p>')).toBe(status === 'missed');
  });

  it('say what it comes to, and nothing of a report that is not there', () => {
    expect(rowOf(formOf(GRID, {}, DOUBTFUL), '监控结论')[2]).toBe('项目：红灯 ■；双监控：双滞后');
    expect(rowOf(formOf(UNIFORMS), '监控结论')[2]).toBe('项目：灰灯 ○');
    const nothing = { report: null, lights: lightsOf(GRID, GRID.report), reportedOn: null } as const;
    expect(rowOf(formOf(GRID, { ...nothing, status: 'due' }), '监控结论')).toHaveLength(1);
    expect(rowOf(formOf(GRID, { ...nothing, status: 'missed' }), '监控结论')[2]).toBe('未报送');
    expect(rowOf(formOf(GRID, { ...nothing, status: 'missed' }), FIRST)).toHaveLength(4);
  });

  it('leave room for those who sign, and give no name', () => {
    const [last] = linesOf(formOf(GRID)).slice(-2);
    expect(last?.filter((one) => one !== '')).toEqual([
      ...['填报人（签字）', '单位负责人（签字）', '审核人（签字）', '报送日期', '2024-07-10'],
    ]);
  });
});

describe('the page', () => {
  it('believes nobody, and runs nothing', () => {
    const wild = '<img src=x onerror="alert(1)">&\'';
    const report = {
      ...gridWith({ actual: wild, forecast: wild, causeNote: wild, measure: wild }),
      moneyNote: wild,
    };
    const table = { ...GRID.table, projectName: wild, unitName: wild, annualGoal: wild };
    const round = { name: wild, cutOff: CUT_OFF, policy: wild };
    const html = monitoringFormHtml({ ...formOf(GRID, { table, round, opinion: wild }), report });
    expect(html).not.toMatch(/<img|<script|style=|\son\w+="/u);
    expect(html.split('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;')).toHaveLength(13);
  });

  it('shows formulas of text recognition as signs, and keeps what stood there', () => {
    const html = monitoringFormHtml(formOf(UNIFORMS));
    expect(html).toContain('data-raw="$\\geq 90\\%$">≥90%<');
  });

  it('carries names of any length, whole', () => {
    const projectName = '镇村两级公共服务设施提升改造项目（二期）'.repeat(9);
    const table = { ...GRID.table, projectName };
    expect(rowOf(formOf(GRID, { table }), '项目名称')[2]).toBe(projectName);
    expect(monitoringFormHtml(formOf(GRID, { table }))).toContain(`>${projectName}</td>`);
  });

  it('has every row as wide as its columns', () => {
    const html = monitoringFormHtml(formOf(GRID, {}, DOUBTFUL));
    const covered = Array.from({ length: 40 }, () => 0);
    html.match(/<tr>.*<\/tr>/gu)?.forEach((row, at) => {
      for (const [cell] of row.matchAll(/<t[hd][^>]*>/gu)) {
        const span = (name: string) => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(cell)?.[1] ?? 1);
        for (let down = 0; down < span('rowspan'); down += 1) covered[at + down]! += span('colspan');
      }
    });
    const rows = html.match(/<tr>/gu)?.length ?? 0;
    expect(covered.slice(0, rows)).toEqual(Array.from({ length: rows }, () => 17));
    expect(html.match(/<col /gu)).toHaveLength(17);
  });
});
