import { describe, expect, it } from '@jest/globals';
import { roundRegion, roundRequest } from '#libs/fixtures';
import type { RoundWindow } from './round-dates.js';
import type { RoundRequest } from './round-plan.js';
import { planRound, roundDateFault } from './round-plan.js';

function planned(cutOff: string, more: Partial<RoundRequest> = {}, window: RoundWindow | null = null) {
  return planRound(roundRequest(cutOff, more), roundRegion({ window }), 'town-2024');
}

describe('the rounds of a town', () => {
  it('report until 2024-07-12 for the half-year', () => {
    expect(planned('2024-06-30')).toEqual({
      name: '上半年绩效运行监控',
      kind: 'ordinary',
      fiscalYear: 2024,
      cutOff: '2024-06-30',
      reportFrom: '2024-07-01',
      reportUntil: '2024-07-12',
      closesOn: '2024-07-19',
      warnDays: 3,
      opensAt: '2024-07-01T00:30:00.000Z',
      warnsAt: '2024-07-09T01:00:00.000Z',
      closesAt: '2024-07-19T09:30:00.000Z',
      provisional: false,
      policy: 'town-2024',
      typed: { reportFrom: null, reportUntil: null },
    });
  });

  it('report until 2024-10-18 for nine months: past National Day and a Saturday at work', () => {
    expect(planned('2024-09-30')).toMatchObject({
      name: '前三季度绩效运行监控',
      reportUntil: '2024-10-18',
      // the day after the cut-off is a rest day: nobody is asked before the 8th
      reportFrom: '2024-10-01',
      opensAt: '2024-10-08T00:30:00.000Z',
    });
  });

  it('report until a day that the desk names, as the central preset does for 1–7月', () => {
    const { name, reportUntil, closesOn } = planned('2024-07-31', { reportUntil: '2024-08-16' });
    expect([name, reportUntil, closesOn]).toEqual([
      '截至 2024-07-31 绩效运行监控',
      '2024-08-16',
      '2024-08-23',
    ]);
  });

  it.each([
    ['2024-07-01', '2024-07-12', '2024-07-19'],
    ['2024-08-01', '2024-08-14', '2024-08-21'],
    ['2024-08-03', '2024-08-16', '2024-08-23'],
  ])('that begin on %s end their reports on %s, and themselves on %s', (reportFrom, until, end) => {
    const { reportUntil, closesOn } = planned('2024-06-30', { reportFrom });
    expect([reportUntil, closesOn]).toEqual([until, end]);
  });

  it('are provisional where no calendar has been published', () => {
    expect(planned('2027-06-30').provisional).toBe(true);
    expect(planned('2025-06-30').provisional).toBe(false);
  });

  it.each<[string, Partial<RoundRequest>, string, string]>([
    ['in the window of their year', {}, '2024-07-08', '2024-07-26'],
    [
      'in the window, up to the day that the desk names',
      { reportUntil: '2024-07-19' },
      '2024-07-08',
      '2024-07-19',
    ],
    [
      'from the day on that the desk names, for its term',
      { reportFrom: '2024-07-16' },
      '2024-07-16',
      '2024-07-29',
    ],
    ['before the window, where the desk says so', { reportUntil: '2024-07-08' }, '2024-07-01', '2024-07-08'],
  ])('report %s', (_, more, from, until) => {
    const window = { opensOn: '2024-07-08', closesOn: '2024-07-26', provisional: false };
    const plan = planned('2024-06-30', more, window);
    expect([plan.reportFrom, plan.reportUntil]).toEqual([from, until]);
    const { reportFrom = null, reportUntil = null } = more;
    expect(plan.typed).toEqual({ reportFrom, reportUntil });
  });

  it('are as provisional as the window that they follow', () => {
    const window = { opensOn: '2024-07-08', closesOn: '2024-07-26', provisional: true };
    expect(planned('2024-06-30', {}, window).provisional).toBe(true);
    expect(planned('2024-06-30', { reportUntil: '2024-07-19' }, window).provisional).toBe(false);
  });

  it('keep a name and a warning that were given', () => {
    const { name, warnsAt } = planned('2024-06-30', { name: '重点项目监控', warnDays: 0 });
    expect([name, warnsAt]).toEqual(['重点项目监控', '2024-07-12T01:00:00.000Z']);
  });
});

describe('dates that no round can run by', () => {
  it.each<[string, Partial<RoundRequest>, ReturnType<typeof roundDateFault>]>([
    ['2024-06-30', {}, null],
    ['2024-06-31', {}, 'cutOff'],
    ['2024-06-30', { fiscalYear: 2025 }, 'cutOff'],
    ['2024-06-30', { reportFrom: '2024-06-30' }, 'reportFrom'],
    ['2024-06-30', { reportFrom: '2024-07-01' }, null],
    ['2024-06-30', { reportFrom: 'soon' }, 'reportFrom'],
    ['2024-06-30', { reportUntil: '2024-06-29' }, 'reportUntil'],
    ['2024-06-30', { reportFrom: '2024-07-08', reportUntil: '2024-07-08' }, 'reportUntil'],
    ['2024-06-30', { reportFrom: '2024-07-08', reportUntil: '2024-07-09' }, null],
    ['2024-06-30', { warnDays: -1 }, 'warnDays'],
    ['2024-06-30', { warnDays: 21 }, 'warnDays'],
    ['2024-06-30', { warnDays: 0.5 }, 'warnDays'],
    ['2024-06-30', { warnDays: 20 }, null],
  ])('%s with %j: %j', (cutOff, more, expected) => {
    expect(roundDateFault(roundRequest(cutOff, more))).toBe(expected);
  });
});
