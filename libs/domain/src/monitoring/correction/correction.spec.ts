import { describe, expect, it } from '@jest/globals';
import type { FactsOverride } from '#libs/fixtures';
import { PEOPLE, sha256, townFacts, UNITS } from '#libs/fixtures';
import type { MonitorDecision } from '../monitor-decision.js';
import type { CorrectionEvent } from './correction-events.js';
import type { CorrectionState, CorrectionSubject } from './correction-state.js';
import {
  decideCompleteCorrection,
  decidePlanCorrection,
  decideSendBackCorrection,
  decideVerifyCorrection,
} from './correction.decide.js';
import { evolveCorrection } from './correction.evolve.js';
import { decideNotice, decideOrderCorrection, openCorrection } from './open-correction.decide.js';

const SUBJECT: CorrectionSubject = {
  reportId: 'report-1',
  roundId: 'round-1',
  goalTableId: 'table-1',
  unitId: UNITS.grid,
  fiscalYear: 2024,
  projectName: '智慧网格',
  origin: 'red',
  reasons: [{ lineageId: 'l1', name: '培训场次', colour: 'red', because: { zh: '不足', en: 'short' } }],
};

const NOTICE = { number: '财整〔2024〕1号', date: '2024-07-15', actBy: '2024-09-30' };
const PLAN = { responsibleId: PEOPLE.unitHead, actBy: '2024-08-16', measures: '八月补训两场' };

function facts(actorId: string, now = '2024-07-16T02:00:00.000Z', override: FactsOverride = {}) {
  return townFacts(actorId, { id: 'correction-1', version: 1 }, { now, ...override });
}

function grown(state: CorrectionState, decision: MonitorDecision<CorrectionEvent>): CorrectionState {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return evolveCorrection(state, decision.event, state.id);
}

const OPEN = evolveCorrection(null, openCorrection(SUBJECT, facts('system')), 'correction-1');
const PLANNED = grown(OPEN, decidePlanCorrection(OPEN, PLAN, facts(PEOPLE.declarer)));
const DONE = grown(
  PLANNED,
  decideCompleteCorrection(PLANNED, '已补训', facts(PEOPLE.unitHead, '2024-08-15T02:00:00.000Z')),
);

function refusalOf(decision: MonitorDecision<CorrectionEvent>): unknown {
  return decision.ok ? null : decision.refusal;
}

describe('纠偏', () => {
  it('opens by itself and asks the unit for a plan within five working days', () => {
    expect(OPEN).toMatchObject({
      ...SUBJECT,
      status: 'open',
      kind: 'deviation',
      notice: null,
      proposals: [],
      duties: [
        {
          kind: 'correction-plan',
          role: 'declarer',
          unitId: UNITS.grid,
          dueOn: '2024-07-23',
          status: 'open',
        },
      ],
    });
  });

  it('goes to its verified end with deadlines of its own', () => {
    const verified = grown(
      DONE,
      decideVerifyCorrection(DONE, '已现场核实', facts(PEOPLE.reviewer, '2024-08-19T02:00:00.000Z')),
    );
    expect([OPEN, PLANNED, DONE, verified].map(({ status }) => status)).toEqual([
      'open',
      'planned',
      'done',
      'verified',
    ]);
    expect(verified.closedAt).toBe('2024-08-19T02:00:00.000Z');
    expect(verified.duties.map(({ kind, dueOn, status }) => [kind, dueOn, status])).toEqual([
      ['correction-plan', '2024-07-23', 'done'],
      ['correction-act', '2024-08-16', 'done'],
      ['correction-verify', '2024-08-22', 'done'],
    ]);
  });

  it('names who answers for it, and reminds him', () => {
    expect(PLANNED).toMatchObject({ responsibleId: PEOPLE.unitHead, actBy: '2024-08-16' });
    expect(PLANNED.duties.at(-1)).toMatchObject({ role: 'unit-head', assignee: PEOPLE.unitHead });
  });

  it('keeps what people wrote as commitments', () => {
    const decision = decidePlanCorrection(OPEN, PLAN, facts(PEOPLE.declarer));
    expect(JSON.stringify(decision.ok && decision.event)).not.toContain(PLAN.measures);
    expect(decision.ok && decision.openings).toMatchObject([{ text: PLAN.measures }]);
  });

  it('goes back with words and a new day when it was not mended', () => {
    const back = grown(
      DONE,
      decideSendBackCorrection(DONE, { opinion: '仍差一场', actBy: '2024-09-13' }, facts(PEOPLE.reviewer)),
    );
    expect(back).toMatchObject({ status: 'planned', actBy: '2024-09-13', responsibleId: PEOPLE.unitHead });
    expect(back.duties.at(-1)).toMatchObject({ kind: 'correction-act', dueOn: '2024-09-13', status: 'open' });
    expect(grown(back, decideCompleteCorrection(back, '已补', facts(PEOPLE.declarer))).status).toBe('done');
  });
});

describe('整改', () => {
  it('is ordered with a formal notice, and what it proposes is done by people', () => {
    const order = { notice: NOTICE, proposals: ['suspend-payment'], opinion: '限期整改' } as const;
    const decision = decideOrderCorrection(
      { ...SUBJECT, origin: 'notice' },
      order,
      null,
      facts(PEOPLE.reviewer),
    );
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(evolveCorrection(null, decision.event, 'correction-1')).toMatchObject({
      kind: 'rectification',
      origin: 'notice',
      notice: NOTICE,
      proposals: ['suspend-payment'],
      opinion: { commitment: sha256(`${decision.openings[0]?.salt ?? ''}限期整改`) },
    });
  });

  it('may come over a correction under way, whose days stay', () => {
    const order = { notice: NOTICE, proposals: ['recover-money'], opinion: null } as const;
    const noticed = grown(PLANNED, decideNotice(PLANNED, order, facts(PEOPLE.reviewer)));
    expect(noticed).toMatchObject({ kind: 'rectification', status: 'planned', proposals: ['recover-money'] });
    expect(noticed.duties.at(-1)).toMatchObject({
      ...{ kind: 'rectification-act', status: 'open' },
      ...{ dueOn: PLAN.actBy, assignee: PLAN.responsibleId },
    });
  });

  it('is not dated after today', () => {
    const notice = { ...NOTICE, date: '2024-07-17' };
    const order = { notice, proposals: [], opinion: null };
    const wrong = { code: 'correction-date-invalid', earliest: '', latest: '2024-07-16' };
    expect(refusalOf(decideNotice(OPEN, order, facts(PEOPLE.reviewer)))).toEqual(wrong);
    expect(refusalOf(decideOrderCorrection(SUBJECT, order, null, facts(PEOPLE.reviewer)))).toEqual(wrong);
  });

  it('is not a second correction of the same report', () => {
    const order = { notice: null, proposals: [], opinion: null };
    expect(refusalOf(decideOrderCorrection(SUBJECT, order, 'correction-9', facts(PEOPLE.reviewer)))).toEqual({
      code: 'correction-open',
      correctionId: 'correction-9',
    });
  });
});

describe('a step that is refused', () => {
  const missing = (role: string, unitId: string) => ({ code: 'role-missing', role, unitId });
  const wrongStep = (status: string) => ({ code: 'correction-step-wrong', status, kind: 'deviation' });
  const days = { code: 'correction-date-invalid', earliest: '2024-07-16', latest: '2024-12-31' };

  it.each([
    [
      'plan by a stranger',
      decidePlanCorrection(OPEN, PLAN, facts(PEOPLE.otherHead)),
      missing('declarer', UNITS.grid),
    ],
    ['plan twice', decidePlanCorrection(PLANNED, PLAN, facts(PEOPLE.declarer)), wrongStep('planned')],
    [
      'plan without words',
      decidePlanCorrection(OPEN, { ...PLAN, measures: ' ' }, facts(PEOPLE.declarer)),
      { code: 'opinion-required' },
    ],
    [
      'plan for yesterday',
      decidePlanCorrection(OPEN, { ...PLAN, actBy: '2024-07-15' }, facts(PEOPLE.declarer)),
      days,
    ],
    [
      'plan for next year',
      decidePlanCorrection(OPEN, { ...PLAN, actBy: '2025-01-02' }, facts(PEOPLE.declarer)),
      days,
    ],
    ['plan for no day', decidePlanCorrection(OPEN, { ...PLAN, actBy: '八月' }, facts(PEOPLE.declarer)), days],
    [
      'plan with somebody of another unit',
      decidePlanCorrection(OPEN, { ...PLAN, responsibleId: PEOPLE.otherHead }, facts(PEOPLE.declarer)),
      missing('declarer', UNITS.grid),
    ],
    [
      'completion before a plan',
      decideCompleteCorrection(OPEN, '已补', facts(PEOPLE.declarer)),
      wrongStep('open'),
    ],
    [
      'completion without words',
      decideCompleteCorrection(PLANNED, '', facts(PEOPLE.declarer)),
      { code: 'opinion-required' },
    ],
    [
      'completion by finance',
      decideCompleteCorrection(PLANNED, '已补', facts(PEOPLE.reviewer)),
      missing('declarer', UNITS.grid),
    ],
    [
      'verification before it is done',
      decideVerifyCorrection(PLANNED, null, facts(PEOPLE.reviewer)),
      wrongStep('planned'),
    ],
    [
      'verification by the unit',
      decideVerifyCorrection(DONE, null, facts(PEOPLE.unitHead)),
      missing('performance-reviewer', UNITS.finance),
    ],
    [
      'sending back without words',
      decideSendBackCorrection(DONE, { opinion: '', actBy: '2024-09-13' }, facts(PEOPLE.reviewer)),
      { code: 'opinion-required' },
    ],
    [
      'sending back to the past',
      decideSendBackCorrection(DONE, { opinion: '差', actBy: '2024-07-01' }, facts(PEOPLE.reviewer)),
      days,
    ],
    [
      'a notice by the unit',
      decideNotice(OPEN, { notice: NOTICE, proposals: [], opinion: null }, facts(PEOPLE.declarer)),
      missing('performance-reviewer', UNITS.finance),
    ],
  ])('%s', (_, decision, refusal) => {
    expect(refusalOf(decision)).toEqual(refusal);
  });

  it('verification by who did it himself', () => {
    const own = grown(PLANNED, decideCompleteCorrection(PLANNED, '已补', facts(PEOPLE.manyHats)));
    expect(refusalOf(decideVerifyCorrection(own, null, facts(PEOPLE.manyHats)))).toEqual({
      code: 'separation-of-duties',
      rule: 'author-does-not-review',
    });
  });

  it('a notice when all is verified', () => {
    const verified = grown(DONE, decideVerifyCorrection(DONE, null, facts(PEOPLE.reviewer)));
    const order = { notice: NOTICE, proposals: [], opinion: null };
    expect(refusalOf(decideNotice(verified, order, facts(PEOPLE.reviewer)))).toEqual(wrongStep('verified'));
  });
});
