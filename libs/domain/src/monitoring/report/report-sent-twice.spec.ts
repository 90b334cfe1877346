import { describe, expect, it } from '@jest/globals';
import type { ReportedTable } from '#libs/fixtures';
import { askedReport, midYearReports, PEOPLE, townFacts } from '#libs/fixtures';
import { cutOffOn } from '../cut-off.js';
import { TOWN_MONITORING } from '../monitoring-policy.data.js';
import type { MonitorDecision } from '../monitor-decision.js';
import type { ReportEvent } from './report-events.js';
import type { ProgressReportState } from './report-state.js';
import { decideMissed, decideReport } from './report.decide.js';
import { evolveReport } from './report.evolve.js';
import { decideReturn, decideVerify } from './verify-report.decide.js';

const [STAFF] = midYearReports() as [ReportedTable];
const BY = { table: STAFF.table, cutOff: cutOffOn('2024-06-30', 2024), policy: TOWN_MONITORING };

function facts(actorId: string, { version }: ProgressReportState) {
  return townFacts(actorId, { id: 'report-1', version }, { now: '2024-07-03T02:00:00.000Z' });
}

function grown(state: ProgressReportState, decision: MonitorDecision<ReportEvent>): ProgressReportState {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return evolveReport(state, decision.event, state.id);
}

function sent(state: ProgressReportState, actor: string): ProgressReportState {
  const decision = decideReport(state, STAFF.report, { ...BY, round: 'open' }, facts(actor, state));
  return grown(state, decision);
}

const FIRST = sent(askedReport(STAFF), PEOPLE.declarer);
const RETURNED = grown(FIRST, decideReturn(FIRST, '请补充', 'open', facts(PEOPLE.reviewer, FIRST)));
const SECOND = sent(RETURNED, PEOPLE.manyHats);

describe('a report that was sent twice', () => {
  it('is checked by neither of those who sent it', () => {
    const again = sent(
      grown(SECOND, decideReturn(SECOND, '再补', 'open', facts(PEOPLE.reviewer, SECOND))),
      PEOPLE.declarer,
    );
    for (const state of [SECOND, again]) {
      expect(decideVerify(state, null, facts(PEOPLE.manyHats, state))).toMatchObject({
        refusal: { code: 'separation-of-duties', rule: 'author-does-not-review' },
      });
      expect(decideVerify(state, null, facts(PEOPLE.secondReviewer, state)).ok).toBe(true);
    }
  });

  it('has lost what was said of it the first time', () => {
    expect(RETURNED).toMatchObject({ status: 'returned', checkedBy: PEOPLE.reviewer });
    expect(SECOND).toMatchObject({ status: 'reported', checkedBy: null, checkedAt: null, opinion: null });
  });

  it('is 未报送 where it was returned and did not come again, and has no light any more', () => {
    expect(RETURNED.lights?.project).toBe('green');
    const event = decideMissed(RETURNED, { actorId: 'system', now: '2024-07-19T09:30:00.000Z' });
    expect(evolveReport(RETURNED, event!, 'report-1')).toMatchObject({ status: 'missed', lights: null });
    expect(decideMissed(SECOND, { actorId: 'system', now: '2024-07-19T09:30:00.000Z' })).toBeNull();
  });
});
