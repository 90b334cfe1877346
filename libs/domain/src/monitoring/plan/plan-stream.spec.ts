import { describe, expect, it } from '@jest/globals';
import type { ReportedTable } from '#libs/fixtures';
import { boughtInOctober, midYearReports, PEOPLE, townFacts, UNITS } from '#libs/fixtures';
import type { MonitorDecision } from '../monitor-decision.js';
import type { ProgressPlan } from '../progress-plan.js';
import { dueMonthOf, proposePlan } from '../progress-plan.js';
import { planFaults, planFor } from './plan-fault.js';
import type { PlanEvent } from './plan-events.js';
import type { ProgressPlanState } from './plan-stream.js';
import { decideOnPlan, decideProposePlan, evolvePlan } from './plan-stream.js';

const [, , { table }] = midYearReports() as [ReportedTable, ReportedTable, ReportedTable];
const OCTOBER = boughtInOctober(table);
const SUBJECT = { goalTableId: 'table-1', unitId: UNITS.grid, table };

function facts(actorId: string, version = 0) {
  return townFacts(actorId, { id: 'plan-1', version }, { now: '2024-03-04T02:00:00.000Z' });
}

function grown(state: ProgressPlanState | null, decision: MonitorDecision<PlanEvent>): ProgressPlanState {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return evolvePlan(state, decision.event, 'plan-1');
}

const PROPOSED = grown(null, decideProposePlan(null, OCTOBER, SUBJECT, facts(PEOPLE.declarer)));
const CONFIRMED = grown(
  PROPOSED,
  decideOnPlan(PROPOSED, { confirmed: true, opinion: null }, facts(PEOPLE.reviewer, 1)),
);

describe('a progress plan', () => {
  it('is proposed by the unit and confirmed by finance', () => {
    expect(PROPOSED).toMatchObject({
      status: 'proposed',
      plan: OCTOBER,
      confirmed: null,
      duties: [{ kind: 'progress-plan-check', unitId: UNITS.finance, dueOn: '2024-03-11', status: 'open' }],
    });
    expect(CONFIRMED).toMatchObject({
      status: 'confirmed',
      confirmed: OCTOBER,
      duties: [{ status: 'done' }],
    });
  });

  it('that was confirmed holds while the next one is only proposed', () => {
    const later = proposePlan(table);
    const again = grown(CONFIRMED, decideProposePlan(CONFIRMED, later, SUBJECT, facts(PEOPLE.declarer, 2)));
    expect(again).toMatchObject({ status: 'proposed', plan: later, confirmed: OCTOBER, version: 3 });
  });

  it('goes back with words', () => {
    const back = grown(
      PROPOSED,
      decideOnPlan(PROPOSED, { confirmed: false, opinion: '请填月份' }, facts(PEOPLE.reviewer, 1)),
    );
    expect(back).toMatchObject({ status: 'returned', confirmed: null });
    const silent = decideOnPlan(PROPOSED, { confirmed: false, opinion: null }, facts(PEOPLE.reviewer, 1));
    expect(silent).toEqual({ ok: false, refusal: { code: 'opinion-required' } });
  });

  it('falls when the unit proposes another one', () => {
    const again = grown(PROPOSED, decideProposePlan(PROPOSED, OCTOBER, SUBJECT, facts(PEOPLE.declarer, 1)));
    expect(again.duties.map(({ status }) => status)).toEqual(['cancelled', 'open']);
  });

  it.each([
    [
      'proposed by finance',
      decideProposePlan(null, OCTOBER, SUBJECT, facts(PEOPLE.reviewer)),
      'role-missing',
    ],
    [
      'confirmed by the unit',
      decideOnPlan(PROPOSED, { confirmed: true, opinion: null }, facts(PEOPLE.declarer)),
      'role-missing',
    ],
    [
      'confirmed twice',
      decideOnPlan(CONFIRMED, { confirmed: true, opinion: null }, facts(PEOPLE.reviewer)),
      'progress-plan-not-proposed',
    ],
    [
      'confirmed by its author',
      decideOnPlan(
        { ...PROPOSED, proposedBy: PEOPLE.manyHats },
        { confirmed: true, opinion: null },
        facts(PEOPLE.manyHats),
      ),
      'separation-of-duties',
    ],
    [
      'with a month that is none',
      decideProposePlan(
        null,
        { ...OCTOBER, money: { kind: 'once', month: 13 } },
        SUBJECT,
        facts(PEOPLE.declarer),
      ),
      'progress-plan-invalid',
    ],
  ])('is not %s', (_, decision, code) => {
    expect(decision).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('the faults of a plan', () => {
  const [first] = OCTOBER.indicators;
  if (first === undefined) throw new Error('the plan has indicators');
  const withRow = (more: object): ProgressPlan => ({
    money: { kind: 'even' },
    indicators: [{ ...first, ...more }],
  });

  it.each<[ProgressPlan, string[]]>([
    [OCTOBER, []],
    [withRow({ dueMonth: 0 }), ['month-unknown /indicators/0/dueMonth']],
    [withRow({ dueMonth: 12 }), []],
    [withRow({ lineageId: 'nowhere' }), ['lineage-unknown /indicators/0/lineageId']],
    [withRow({ hangsOn: 'nowhere' }), ['hangs-on-unknown /indicators/0/hangsOn']],
    [withRow({ hangsOn: first.lineageId }), ['hangs-on-unknown /indicators/0/hangsOn']],
    [{ ...OCTOBER, indicators: [first, first] }, ['indicator-twice /indicators/1/lineageId']],
    [{ ...OCTOBER, money: { kind: 'by-month', percents: ['100'] } }, ['twelve-months-needed /money']],
  ])('of %j are %j', (plan, expected) => {
    expect(planFaults(plan, table).map(({ code, place }) => `${code} ${place}`)).toEqual(expected);
  });
});

describe('the plan of a pinned version', () => {
  const proposal = proposePlan(table);

  it('is the proposal where nothing was confirmed', () => {
    expect(planFor(table, proposal, null)).toEqual(proposal);
  });

  it('keeps what was confirmed, drops what is gone and adds what came later', () => {
    const [gone, kept] = OCTOBER.indicators.map(({ lineageId }) => lineageId);
    const grownTable = {
      ...table,
      indicators: table.indicators.filter(({ lineageId }) => lineageId !== gone),
    };
    const confirmed = { ...OCTOBER, indicators: OCTOBER.indicators.slice(0, 2) };
    const plan = planFor(grownTable, proposePlan(grownTable), confirmed);
    expect(plan.money).toEqual(OCTOBER.money);
    expect(plan.indicators).toHaveLength(grownTable.indicators.length);
    // it hung on the delivery that is gone, and is still due in October
    expect(plan.indicators[0]).toEqual({ ...OCTOBER.indicators[1], hangsOn: null, dueMonth: 10 });
    expect(dueMonthOf(plan, kept ?? '')).toBe(10);
  });
});
