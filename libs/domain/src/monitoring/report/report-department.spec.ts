import { describe, expect, it } from '@jest/globals';
import type { FactsOverride, ReportedTable } from '#libs/fixtures';
import { askedReport, midYearReports, PEOPLE, TOWN, townFacts, UNITS, withGrant } from '#libs/fixtures';
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
const DEPARTMENT = 'unit-department';
const OTHER_OFFICE = withGrant(
  withGrant({ ...TOWN, supervisingDepartmentId: DEPARTMENT }, 'bai', 'department-reviewer', DEPARTMENT),
  PEOPLE.manyHats,
  'department-reviewer',
  DEPARTMENT,
);

function facts(actorId: string, { version }: ProgressReportState, override: FactsOverride = {}) {
  const now = '2024-07-03T02:00:00.000Z';
  return townFacts(actorId, { id: 'report-1', version }, { now, directory: OTHER_OFFICE, ...override });
}

function grown(state: ProgressReportState, decision: MonitorDecision<ReportEvent>): ProgressReportState {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return evolveReport(state, decision.event, state.id);
}

function sent(state: ProgressReportState, actor: string = PEOPLE.declarer): ProgressReportState {
  return grown(state, decideReport(state, STAFF.report, { ...BY, round: 'open' }, facts(actor, state)));
}

const openDuties = ({ duties }: ProgressReportState) =>
  duties.filter(({ status }) => status === 'open').map(({ kind, role, unitId }) => [kind, role, unitId]);

const SENT = sent(askedReport(STAFF));
const PASSED = grown(SENT, decideVerify(SENT, '数据属实', facts('bai', SENT)));

describe('a report of a unit whose department is another office than finance', () => {
  it('is checked there first, then at the finance desk', () => {
    expect(openDuties(SENT)).toEqual([['progress-check', 'department-reviewer', DEPARTMENT]]);
    expect(PASSED).toMatchObject({ status: 'department-verified', checkedBy: 'bai' });
    expect(PASSED.opinion).not.toBeNull();
    expect(openDuties(PASSED)).toEqual([['progress-check', 'performance-reviewer', UNITS.finance]]);
    const verified = grown(PASSED, decideVerify(PASSED, null, facts(PEOPLE.reviewer, PASSED)));
    expect(verified).toMatchObject({ status: 'verified', checkedBy: PEOPLE.reviewer, opinion: null });
    // what the department said stands beside what finance says, or does not say
    expect(verified.departmentOpinion).toEqual(PASSED.opinion);
    expect(sent(askedReport(STAFF))).not.toHaveProperty('departmentOpinion');
    expect(openDuties(verified)).toEqual([]);
  });

  it.each([
    ['finance before the department', SENT, PEOPLE.reviewer, 'department-reviewer', DEPARTMENT],
    ['the unit itself', SENT, PEOPLE.declarer, 'department-reviewer', DEPARTMENT],
    ['the department a second time', PASSED, 'bai', 'performance-reviewer', UNITS.finance],
  ] as const)('is not checked by %s', (_, state, person, role, unitId) => {
    const refusal = { code: 'role-missing', role, unitId };
    expect(decideVerify(state, null, facts(person, state))).toEqual({ ok: false, refusal });
    expect(decideReturn(state, '再核', 'open', facts(person, state))).toEqual({ ok: false, refusal });
  });

  it('is still checked by finance alone where finance was asked before the unit had a department', () => {
    const asked = askedReport(STAFF);
    const early = facts(PEOPLE.declarer, asked, { directory: TOWN });
    const state = grown(asked, decideReport(asked, STAFF.report, { ...BY, round: 'open' }, early));
    expect(openDuties(state)).toEqual([['progress-check', 'performance-reviewer', UNITS.finance]]);
    const verified = grown(state, decideVerify(state, null, facts(PEOPLE.reviewer, state)));
    expect([verified.status, openDuties(verified)]).toEqual(['verified', []]);
    expect(decideReturn(state, '再核', 'open', facts(PEOPLE.reviewer, state)).ok).toBe(true);
    expect(decideVerify(state, null, facts('bai', state))).toMatchObject({
      refusal: { code: 'role-missing', role: 'performance-reviewer', unitId: UNITS.finance },
    });
  });

  it('is not checked by its own author, whatever he holds at the department', () => {
    const own = sent(askedReport(STAFF), PEOPLE.manyHats);
    expect(decideVerify(own, null, facts(PEOPLE.manyHats, own))).toMatchObject({
      refusal: { code: 'separation-of-duties', rule: 'author-does-not-review' },
    });
  });

  it('is not checked a second time by whoever checked it at the department', () => {
    const directory = withGrant(OTHER_OFFICE, 'bai', 'performance-reviewer', UNITS.finance);
    const twice = facts('bai', PASSED, { directory });
    const refusal = { code: 'separation-of-duties', rule: 'one-person-one-stage' };
    expect(decideVerify(PASSED, null, twice)).toEqual({ ok: false, refusal });
    expect(decideReturn(PASSED, '再核', 'open', twice)).toEqual({ ok: false, refusal });
    // somebody else's second look at what was sent again is another matter
    const back = grown(PASSED, decideReturn(PASSED, '请补充', 'open', facts(PEOPLE.reviewer, PASSED)));
    const again = sent(back);
    expect(decideVerify(again, null, facts('bai', again, { directory })).ok).toBe(true);
  });

  it('is checked by no administrator, not even by one with the office', () => {
    const directory = withGrant(OTHER_OFFICE, PEOPLE.administrator, 'department-reviewer', DEPARTMENT);
    expect(decideVerify(SENT, null, facts(PEOPLE.administrator, SENT, { directory }))).toMatchObject({
      refusal: { code: 'separation-of-duties', rule: 'administrator-decides-nothing' },
    });
  });

  it.each([
    ['the department', SENT, 'bai'],
    ['finance after it', PASSED, PEOPLE.secondReviewer],
  ] as const)('is returned by %s, and begins with the department again', (_, state, person) => {
    const back = grown(state, decideReturn(state, '请补充', 'open', facts(person, state)));
    expect([back.status, back.checkedBy]).toEqual(['returned', person]);
    expect(openDuties(back)).toEqual([['progress-report', 'declarer', UNITS.grid]]);
    const again = sent(back);
    expect([again.status, again.checkedBy, again.opinion]).toEqual(['reported', null, null]);
    expect(again.departmentOpinion ?? null).toBeNull();
    expect(openDuties(again)).toEqual([['progress-check', 'department-reviewer', DEPARTMENT]]);
  });

  it('is not returned without words, nor after the round', () => {
    expect(decideReturn(PASSED, ' ', 'open', facts(PEOPLE.reviewer, PASSED))).toMatchObject({
      refusal: { code: 'opinion-required' },
    });
    expect(decideReturn(PASSED, '不符', 'closed', facts(PEOPLE.reviewer, PASSED))).toMatchObject({
      refusal: { code: 'round-not-open', status: 'closed' },
    });
  });

  it('is not 未报送 when the round ends between the two', () => {
    expect(decideMissed(PASSED, { actorId: 'system', now: '2024-07-19T09:30:00.000Z' })).toBeNull();
  });
});
