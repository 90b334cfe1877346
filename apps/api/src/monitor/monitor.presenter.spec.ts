import { describe, expect, it } from '@jest/globals';
import type { ReportView } from '#libs/application';
import type {
  Light,
  LightColour,
  MonitoringRoundState,
  ProgressReportState,
  ReportFinding,
} from '#libs/domain';
import { COLOUR_WORDS, countReports, ROLE_LABELS } from '#libs/domain';
import { ProblemWriter } from '#libs/platform';
import { askedReport, boughtInOctober, midYearReports, totalRow } from '#libs/fixtures';
import {
  presentBody,
  presentFinding,
  presentPlan,
  presentReport,
  presentReportRow,
  presentRound,
} from './monitor.presenter.js';

const NO_COUNTS = countReports([]);
const WRITER = new ProblemWriter(ROLE_LABELS);
const ZH = { language: 'zh-CN', personId: 'lin' } as const;
const EN = { language: 'en', personId: 'lin' } as const;
const [STAFF, , UNIFORMS] = midYearReports();
const ASKED = askedReport(STAFF!);

const ROUND: MonitoringRoundState = {
  ...{ id: 'round-1', version: 3, name: '上半年绩效运行监控', kind: 'ordinary', status: 'open', duties: [] },
  ...{ fiscalYear: 2024, cutOff: '2024-06-30', reportFrom: '2024-07-01', reportUntil: '2024-07-12' },
  ...{ closesOn: '2024-07-19', warnDays: 3, opensAt: 'a', warnsAt: 'b', closesAt: 'c', provisional: false },
  ...{ policy: 'town-2024', plannedBy: 'chen', plannedAt: 'd', openedAt: 'e', tables: 3, warnedAt: null },
  ...{ closedAt: null, counts: null, noticeHash: null },
};

function light(colour: LightColour): Light {
  const { zh, en } = COLOUR_WORDS[colour];
  const because = { zh: `定性指标 → ${zh}`, en: `an aim in words → ${en}` };
  return { colour, rule: 'tier', because, ratio: null, asksExplanation: false, policy: 'town-2024' };
}

/** A report whose first indicator is red, whose money is yellow, and whose other indicators have no light. */
function reported(more: Partial<ProgressReportState> = {}): ProgressReportState {
  const { lineageId, level1 } = STAFF!.table.indicators[0]!;
  const verdict = { lineageId, level1, accrual: 'linear', light: light('red') } as const;
  return {
    ...ASKED,
    ...{ version: 2, status: 'reported', reportedAt: '2024-07-02T01:00:00.000Z', reportedBy: 'lin' },
    lights: { money: light('yellow'), indicators: [verdict], project: 'red', quadrant: 'both-behind' },
    ...more,
  };
}

function viewOf(state: ProgressReportState, more: Partial<ReportView> = {}): ReportView {
  return {
    ...{ state, round: ROUND, content: STAFF!.table, sent: null, opinion: null, awaited: 'awaited' },
    ...{ departmentOpinion: null, dropped: [], correctionId: null, actions: [], attachments: [] },
    ...more,
  };
}

describe('a round', () => {
  it('is shown with its label and its counts, and without what it runs by inside', () => {
    const shown = presentRound({ round: ROUND, counts: NO_COUNTS });
    expect(shown).toMatchObject({ id: 'round-1', status: 'open', statusLabel: '报送中', counts: NO_COUNTS });
    for (const inside of ['duties', 'opensAt', 'warnsAt', 'plannedBy', 'tables']) {
      expect(Object.keys(shown)).not.toContain(inside);
    }
  });

  it.each([
    ['planned', '待启动'],
    ['open', '报送中'],
    ['closing', '结束中'],
    ['closed', '已结束'],
  ] as const)('that is %s is called %s', (status, label) => {
    expect(presentRound({ round: { ...ROUND, status }, counts: NO_COUNTS }).statusLabel).toBe(label);
  });
});

describe('a row of reports', () => {
  it('has no light while nothing was reported', () => {
    const row = presentReportRow({ reportId: ASKED.id, unitName: '网格管理中心', state: ASKED });
    expect(row).toEqual({
      ...{ id: 'report-1', version: 1, goalTableId: 'table-1', projectName: STAFF!.table.projectName },
      ...{ unitId: ASKED.unitId, unitName: '网格管理中心', status: 'due', statusLabel: '待报送' },
      ...{ light: null, moneyLight: null, quadrant: null, quadrantLabel: null, reportedAt: null },
    });
  });

  it('has the lights of project and money, and where it stands between them', () => {
    const row = presentReportRow({ reportId: ASKED.id, unitName: '网格管理中心', state: reported() });
    expect(row).toMatchObject({
      ...{ light: 'red', moneyLight: 'yellow', quadrant: 'both-behind', quadrantLabel: '双滞后' },
      ...{ status: 'reported', statusLabel: '已报送', reportedAt: '2024-07-02T01:00:00.000Z' },
    });
  });

  it('stands in no quadrant while one side has no light', () => {
    const state = reported({ lights: { ...reported().lights!, quadrant: null } });
    expect(presentReportRow({ reportId: 'r', unitName: '', state })).toMatchObject({
      ...{ quadrant: null, quadrantLabel: null, light: 'red' },
    });
  });
});

describe('a report', () => {
  it('shows each indicator with its light, or with how it is expected to grow', () => {
    const { indicators } = presentReport(viewOf(reported()), WRITER, ZH);
    expect(indicators.map(({ light: one }) => one?.colour ?? null)).toEqual([
      'red',
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(indicators[0]).toMatchObject({ accrual: 'linear', light: { because: '定性指标 → 红灯 ■' } });
    expect(indicators.slice(1).map(({ accrual }) => accrual)).toEqual(
      STAFF!.plan.indicators.slice(1).map(({ accrual }) => accrual),
    );
  });

  it('speaks the language of its reader', () => {
    const shown = presentReport(viewOf(reported()), WRITER, EN);
    expect(shown.moneyLight?.because).toBe(`an aim in words → ${COLOUR_WORDS.yellow.en}`);
    expect(presentReport(viewOf(reported()), WRITER, ZH).moneyLight?.because).toBe('定性指标 → 黄灯 ▲');
  });

  it('shows what was sent as it was typed, and nothing before', () => {
    expect(presentReport(viewOf(ASKED), WRITER, ZH)).toMatchObject({
      report: null,
      light: null,
      moneyLight: null,
    });
    const shown = presentReport(viewOf(reported(), { sent: STAFF!.report, opinion: '属实' }), WRITER, ZH);
    expect([shown.report, shown.opinion]).toEqual([STAFF!.report, '属实']);
  });

  it('names its round, its pinned version, and what was dropped since', () => {
    const dropped = [{ lineageId: 'gone', name: '设备更新', actual: '7' }];
    expect(presentReport(viewOf(ASKED, { dropped, correctionId: 'c' }), WRITER, ZH)).toMatchObject({
      ...{ roundId: 'round-1', roundName: ROUND.name, cutOff: '2024-06-30', reportUntil: '2024-07-12' },
      ...{ versionId: 'version-1', contentHash: ASKED.contentHash, dropped, correctionId: 'c' },
    });
  });

  it('says what may be done, and in words why not', () => {
    const actions = [
      { action: 'report', reason: null },
      { action: 'verify', reason: { code: 'report-not-reported', status: 'due' } },
      { action: 'return', reason: { code: 'round-not-open', status: 'closed' } },
    ] as const;
    const { allowedActions } = presentReport(viewOf(ASKED, { actions }), WRITER, ZH);
    expect(allowedActions.map(({ action, label, allowed, code }) => [action, label, allowed, code])).toEqual([
      ['report', '报送', true, null],
      ['verify', '核实', false, 'report-not-reported'],
      ['return', '退回', false, 'round-not-open'],
    ]);
    expect(allowedActions[0]?.reason).toBeNull();
    expect(allowedActions[1]?.reason).toMatch(/\p{Script=Han}/u);
  });

  it('is a copy: whoever changes it changes nothing else', () => {
    const body = presentBody(STAFF!.report);
    body.money.length = 0;
    body.indicators[0]!.causes = ['funds'];
    expect(STAFF!.report.money).toEqual([totalRow('872.64', '436.32')]);
    expect(STAFF!.report.indicators[0]?.causes).toEqual([]);
  });
});

describe('a finding', () => {
  const finding: ReportFinding = {
    ...{ code: 'negative-money', weight: 'must-fix', place: '/money/0/executed', answered: false },
    words: { zh: '金额不能为负：-1', en: 'an amount cannot be negative: -1' },
  };

  it.each([
    ['zh-CN', '金额不能为负：-1'],
    ['en', 'an amount cannot be negative: -1'],
  ] as const)('is said in %s at its place', (language, detail) => {
    expect(presentFinding(finding, language)).toEqual({
      ...{
        code: 'negative-money',
        weight: 'must-fix',
        pointer: '/money/0/executed',
        answered: false,
        detail,
      },
    });
  });
});

describe('a plan', () => {
  it.each([
    ['even', { kind: 'even' }],
    ['once', { kind: 'once', month: 10 }],
    ['by month', { kind: 'by-month', percents: Array<string>(12).fill('8') }],
  ] as const)('of money that is spent %s is shown as it is', (_, money) => {
    const plan = { ...boughtInOctober(UNIFORMS!.table), money };
    const shown = presentPlan({ version: 2, status: 'proposed', plan, confirmed: null });
    expect(shown).toEqual({ version: 2, status: 'proposed', plan, confirmed: null });
    expect(presentPlan({ version: 3, status: 'confirmed', plan, confirmed: plan }).confirmed).toEqual(plan);
  });
});
