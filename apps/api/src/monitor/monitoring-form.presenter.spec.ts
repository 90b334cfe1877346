import { describe, expect, it } from '@jest/globals';
import type { ReportView } from '#libs/application';
import { monitoringFormHtml, monitoringFormText } from '#libs/documents';
import type { MonitoringRoundState, ProgressReportState } from '#libs/domain';
import { askedReport, midYearReports } from '#libs/fixtures';
import { monitoringFormOf } from './monitoring-form.presenter.js';

const [STAFF] = midYearReports();
const ROUND: MonitoringRoundState = {
  ...{ id: 'round-1', version: 3, name: '上半年绩效运行监控', kind: 'ordinary', status: 'open', duties: [] },
  ...{ fiscalYear: 2024, cutOff: '2024-06-30', reportFrom: '2024-07-01', reportUntil: '2024-07-12' },
  ...{ closesOn: '2024-07-19', warnDays: 3, opensAt: 'a', warnsAt: 'b', closesAt: 'c', provisional: false },
  ...{ policy: 'town-2024', plannedBy: 'chen', plannedAt: 'd', openedAt: 'e', tables: 3, warnedAt: null },
  ...{ closedAt: null, counts: null, noticeHash: null },
};

function viewOf(state: Partial<ProgressReportState>, more: Partial<ReportView> = {}): ReportView {
  return {
    ...{ state: { ...askedReport(STAFF!), ...state }, round: ROUND, content: STAFF!.table, sent: null },
    ...{ opinion: null, departmentOpinion: null, awaited: 'awaited', dropped: [], correctionId: null },
    ...{ actions: [], attachments: [] },
    ...more,
  };
}

describe('the form of a report', () => {
  it('is that of its round, its table and its status, and of what was sent', () => {
    const said = { opinion: '属实。', departmentOpinion: '已核对考勤。' };
    const view = viewOf({ status: 'verified' }, { sent: STAFF!.report, ...said });
    expect(monitoringFormOf(view, true)).toEqual({
      ...{ table: STAFF!.table, status: 'verified', report: STAFF!.report, lights: null, ...said },
      round: { name: ROUND.name, cutOff: '2024-06-30', policy: ROUND.policy },
      ...{ reportedOn: null, dropped: [], demo: true },
    });
  });

  it.each([
    ['in the afternoon', '2024-07-10T08:00:00.000Z', '2024-07-10'],
    ['in the small hours of the next day', '2024-07-10T16:30:00.000Z', '2024-07-11'],
    ['never', null, null],
  ])('names the day of the town on which it was sent: %s', (_, reportedAt, day) => {
    expect(monitoringFormOf(viewOf({ reportedAt }), false).reportedOn).toBe(day);
  });

  it('names what was dropped since the round before', () => {
    const dropped = [
      { lineageId: 'a', name: '设备更新', actual: '1' },
      { lineageId: 'b', name: '夜间巡查次数', actual: null },
    ];
    const form = monitoringFormOf(viewOf({}, { dropped }), false);
    expect(monitoringFormText(form)).toContain('已调整取消\t上期指标：设备更新、夜间巡查次数\n');
  });

  it('tells nobody who reported or checked it', () => {
    const state = { reportedBy: 'person-lin', reporters: ['person-lin'], checkedBy: 'person-chen' };
    const form = monitoringFormOf(viewOf(state, { sent: STAFF!.report }), false);
    expect(monitoringFormHtml(form)).not.toMatch(/person-/u);
  });
});
