import { describe, expect, it } from '@jest/globals';
import type { FactsOverride, ReportedTable } from '#libs/fixtures';
import { askedReport, midYearReports, PEOPLE, townFacts, UNITS } from '#libs/fixtures';
import { cutOffOn } from '../cut-off.js';
import { TOWN_MONITORING } from '../monitoring-policy.data.js';
import type { MonitorDecision } from '../monitor-decision.js';
import type { ProgressReport } from '../progress-report.js';
import type { ReportEvent } from './report-events.js';
import type { ProgressReportState } from './report-state.js';
import { decideJudged, decideMissed, decideReport } from './report.decide.js';
import { evolveReport } from './report.evolve.js';
import { decideReturn, decideVerify } from './verify-report.decide.js';

const CUT_OFF = cutOffOn('2024-06-30', 2024);
const [staff] = midYearReports() as [ReportedTable];
const BY = { table: staff.table, cutOff: CUT_OFF, policy: TOWN_MONITORING };

function facts(actorId: string, version = 1, override: FactsOverride = {}) {
  return townFacts(actorId, { id: 'report-1', version }, { now: '2024-07-03T02:00:00.000Z', ...override });
}

function asked(one: ReportedTable = staff): ProgressReportState {
  return askedReport(one);
}

function sent(report: ProgressReport = staff.report, state = asked(), actor: string = PEOPLE.declarer) {
  return decideReport(state, report, { ...BY, round: 'open' }, facts(actor, state.version));
}

function grown(state: ProgressReportState, decision: MonitorDecision<ReportEvent>): ProgressReportState {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return evolveReport(state, decision.event, state.id);
}

const REPORTED = grown(asked(), sent());

describe('the check by the finance desk', () => {
  it('stands by the figures', () => {
    const verified = grown(REPORTED, decideVerify(REPORTED, null, facts(PEOPLE.reviewer, 2)));
    expect(verified).toMatchObject({ status: 'verified', checkedBy: PEOPLE.reviewer, opinion: null });
    expect(verified.duties.every(({ status }) => status === 'done')).toBe(true);
  });

  it('returns with words, and the unit owes it again', () => {
    const returned = grown(
      REPORTED,
      decideReturn(REPORTED, '执行数与支付系统不符', 'open', facts(PEOPLE.reviewer, 2)),
    );
    expect(returned.status).toBe('returned');
    expect(returned.duties.at(-1)).toMatchObject({
      kind: 'progress-report',
      dueOn: '2024-07-08',
      status: 'open',
    });
    const again = grown(returned, sent(staff.report, returned, PEOPLE.secondDeclarer));
    expect(again).toMatchObject({
      status: 'reported',
      checkedBy: null,
      opinion: null,
      reporters: [PEOPLE.declarer, PEOPLE.secondDeclarer],
    });
  });

  it.each([
    ['without words', REPORTED, ' ', 'open', PEOPLE.reviewer, { code: 'opinion-required' }],
    [
      'after the round',
      REPORTED,
      '不符',
      'closed',
      PEOPLE.reviewer,
      { code: 'round-not-open', status: 'closed' },
    ],
    [
      'before anything came',
      asked(),
      '不符',
      'open',
      PEOPLE.reviewer,
      { code: 'report-not-reported', status: 'due' },
    ],
    [
      'by a stranger',
      REPORTED,
      '不符',
      'open',
      PEOPLE.approver,
      { code: 'role-missing', role: 'performance-reviewer', unitId: UNITS.finance },
    ],
  ] as const)('does not return %s', (_, state, opinion, round, person, refusal) => {
    expect(decideReturn(state, opinion, round, facts(person, 2))).toEqual({ ok: false, refusal });
  });

  it('is never made by who reported', () => {
    const own = grown(asked(), sent(staff.report, asked(), PEOPLE.manyHats));
    const refusal = { code: 'separation-of-duties', rule: 'author-does-not-review' };
    expect(decideVerify(own, null, facts(PEOPLE.manyHats, 2))).toEqual({ ok: false, refusal });
    expect(decideReturn(own, '再核', 'open', facts(PEOPLE.manyHats, 2))).toEqual({ ok: false, refusal });
  });
});

describe('the end of a round', () => {
  const system = facts('system', 2);

  it('makes 未报送 of what never came, and nobody owes it any more', () => {
    const event = decideMissed(asked(), system);
    const missed = event === null ? null : evolveReport(asked(), event, 'report-1');
    expect(missed).toMatchObject({ status: 'missed', lights: null, duties: [{ status: 'cancelled' }] });
  });

  it('leaves alone what is there, checked or not', () => {
    expect(decideMissed(REPORTED, system)).toBeNull();
  });
});

describe('lights given anew', () => {
  const system = facts('system', 2);

  it('say the same by the same rules, whenever that is', () => {
    expect(decideJudged(REPORTED, BY, system)).toBeNull();
  });

  it('follow other rules', () => {
    const strict = { ...TOWN_MONITORING, key: 'strict', yellowBelow: '112', blueFrom: '200' };
    const event = decideJudged(REPORTED, { ...BY, policy: strict }, system);
    expect(event).toMatchObject({ type: 'progress-report.judged', data: { lights: { project: 'yellow' } } });
  });

  it('are given to a report that came without any, and to nothing that never came', () => {
    expect(decideJudged({ ...REPORTED, lights: null }, BY, system)).not.toBeNull();
    expect(decideJudged(asked(), BY, system)).toBeNull();
  });
});
