import { describe, expect, it } from '@jest/globals';
import type { EvaluationStep } from '#libs/fixtures';
import { evaluationAfter, evaluationRefusal, openedEvaluation, PEOPLE, STAFF_ENTRY } from '#libs/fixtures';
import type { EvaluationCommand } from './decide-evaluation.js';
import type { SelfEvaluationState } from './evaluation-state.js';

const { declarer, unitHead, reviewer, manyHats, administrator, otherDeclarer } = PEOPLE;

const CONFIRM: EvaluationStep = [reviewer, { type: 'confirm-weights' }];
const ENTER: EvaluationStep = [declarer, { type: 'enter', entry: STAFF_ENTRY }];
const SUBMIT: EvaluationStep = [unitHead, { type: 'submit' }];
const ACCEPT: EvaluationCommand = { type: 'check', accepted: true, opinion: null };
const RETURN: EvaluationCommand = { type: 'check', accepted: false, opinion: '请补充实际完成情况。' };
describe('a self-evaluation', () => {
  const proposed = openedEvaluation();
  const confirmed = evaluationAfter(proposed, [CONFIRM]);
  const entered = evaluationAfter(confirmed, [ENTER]);
  const submitted = evaluationAfter(entered, [SUBMIT]);
  const closed = evaluationAfter(submitted, [[reviewer, ACCEPT]]);
  const [first, second] = proposed.weights;
  const shifted = proposed.weights.map((one) =>
    one === first ? { ...one, weight: '12.00' } : one === second ? { ...one, weight: '8.00' } : one,
  );
  const change = { type: 'change-weights', weights: shifted, reason: '与批复口径一致。' } as const;

  it.each<[string, SelfEvaluationState, EvaluationStep, object]>([
    ['results before the weights are confirmed', proposed, ENTER, { code: 'weights-unconfirmed' }],
    [
      'weights confirmed by the unit',
      proposed,
      [declarer, CONFIRM[1]],
      { code: 'role-missing', role: 'performance-reviewer' },
    ],
    [
      'weights confirmed twice',
      confirmed,
      CONFIRM,
      { code: 'evaluation-step-wrong', status: 'weights-confirmed' },
    ],
    [
      'weights proposed after that',
      confirmed,
      [declarer, { type: 'propose-weights', weights: shifted }],
      { code: 'evaluation-step-wrong' },
    ],
    [
      'results by a sibling unit',
      confirmed,
      [otherDeclarer, ENTER[1]],
      { code: 'role-missing', role: 'declarer' },
    ],
    [
      'results by an administrator',
      confirmed,
      [administrator, ENTER[1]],
      { code: 'separation-of-duties', rule: 'administrator-decides-nothing' },
    ],
    ['nothing sent on', confirmed, SUBMIT, { code: 'evaluation-step-wrong', status: 'weights-confirmed' }],
    ['sending by the declarer', entered, [declarer, SUBMIT[1]], { code: 'role-missing', role: 'unit-head' }],
    ['results after it was sent', submitted, ENTER, { code: 'evaluation-step-wrong', status: 'submitted' }],
    ['a check of nothing', entered, [reviewer, ACCEPT], { code: 'evaluation-step-wrong', status: 'entered' }],
    [
      'a return without a word',
      submitted,
      [reviewer, { ...RETURN, opinion: ' ' }],
      { code: 'opinion-required' },
    ],
    [
      'anything when it is closed',
      closed,
      [reviewer, RETURN],
      { code: 'evaluation-step-wrong', status: 'closed' },
    ],
    [
      'weights changed before they were confirmed',
      proposed,
      [reviewer, change],
      { code: 'weights-unconfirmed' },
    ],
    ['weights changed by the unit', entered, [declarer, change], { code: 'role-missing' }],
    [
      'weights changed without a reason',
      entered,
      [reviewer, { ...change, reason: '' }],
      { code: 'opinion-required' },
    ],
    ['weights changed when it is closed', closed, [reviewer, change], { code: 'evaluation-step-wrong' }],
  ])('refuses %s', (_, state, [actor, command], expected) => {
    expect(evaluationRefusal(state, actor, command)).toMatchObject(expected);
  });

  it('is checked by none of those who wrote it', () => {
    const state = evaluationAfter(confirmed, [[manyHats, ENTER[1]], SUBMIT]);
    const rule = { code: 'separation-of-duties', rule: 'author-does-not-review' };
    expect(evaluationRefusal(state, manyHats, ACCEPT)).toEqual(rule);
    const own = evaluationAfter(proposed, [[manyHats, { type: 'propose-weights', weights: shifted }]]);
    expect(evaluationRefusal(own, manyHats, { type: 'confirm-weights' })).toEqual(rule);
    expect(evaluationAfter(own, [CONFIRM]).weights).toEqual(shifted);
  });

  it('is scored anew when finance changes the weights, for a reason that stands in the record', () => {
    const state = evaluationAfter(entered, [[reviewer, change]]);
    expect([state.status, state.weights]).toEqual(['entered', shifted]);
    expect(state.scored?.rows.slice(1, 3).map(({ points }) => points)).toEqual(['12.00', '8.00']);
    expect(evaluationAfter(confirmed, [[reviewer, change]]).scored).toBeNull();
  });

  it.each<[string, readonly { lineageId: string; weight: string }[], object]>([
    ['none', [], { code: 'weights-incomplete' }],
    ['one missing', shifted.slice(1), { code: 'weights-incomplete', without: [first!.lineageId] }],
    [
      'one of another table',
      [...shifted, { lineageId: 'strange', weight: '1' }],
      { code: 'weight-unreadable' },
    ],
    ['one twice', [...shifted, shifted[0]!], { code: 'weight-unreadable' }],
    ['a word', [{ ...first!, weight: '十' }, ...shifted.slice(1)], { code: 'weight-unreadable' }],
    ['a negative one', [{ ...first!, weight: '-12' }, ...shifted.slice(1)], { code: 'weight-unreadable' }],
    [
      'a sum of 91',
      [{ ...first!, weight: '13' }, ...shifted.slice(1)],
      { code: 'weights-sum', sum: '91.00', expected: '90.00' },
    ],
  ])('takes no weights with %s', (_, weights, fault) => {
    expect(evaluationRefusal(proposed, declarer, { type: 'propose-weights', weights })).toMatchObject({
      code: 'weights-invalid',
      faults: [fault],
    });
  });

  const [counted, ...others] = STAFF_ENTRY.results;
  it.each<[string, typeof STAFF_ENTRY, object[]]>([
    [
      'money that is no number',
      { ...STAFF_ENTRY, money: { budget: '872.64', executed: '八百' } },
      [{ code: 'money-not-a-number', place: '/money/executed', shown: '八百' }],
    ],
    [
      'an indicator of another table',
      { ...STAFF_ENTRY, results: [...STAFF_ENTRY.results, { ...counted!, lineageId: 'strange' }] },
      [{ code: 'indicator-unknown', place: '/results/6/lineageId', shown: 'strange' }],
    ],
    [
      'a count in words',
      { ...STAFF_ENTRY, results: [{ ...counted!, actual: '很多' }, ...others] },
      [{ code: 'actual-unreadable', place: '/results/0/actual', shown: '很多' }],
    ],
  ])('takes no results with %s', (_, entry, findings) => {
    const refused = evaluationRefusal(confirmed, declarer, { type: 'enter', entry });
    expect(refused).toEqual({ code: 'evaluation-findings', findings });
  });

  it.each<[string, typeof STAFF_ENTRY, object[]]>([
    [
      'a row left open',
      { ...STAFF_ENTRY, results: [{ ...counted!, actual: null }, ...others] },
      [{ code: 'actual-missing', place: `/results/${counted!.lineageId}`, shown: '' }],
    ],
    [
      'far more than the target and no word',
      { ...STAFF_ENTRY, results: [{ ...counted!, actual: '400' }, ...others] },
      [{ code: 'note-missing', place: `/results/${counted!.lineageId}`, shown: '' }],
    ],
  ])('is not sent on with %s', (_, entry, findings) => {
    const state = evaluationAfter(confirmed, [[declarer, { type: 'enter', entry }]]);
    expect(evaluationRefusal(state, unitHead, SUBMIT[1])).toEqual({ code: 'evaluation-findings', findings });
  });
});
