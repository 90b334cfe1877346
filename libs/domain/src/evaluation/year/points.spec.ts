import { describe, expect, it } from '@jest/globals';
import type { EvaluationStep } from '#libs/fixtures';
import {
  evaluationAfter,
  evaluationRefusal,
  machongTables,
  openedEvaluation,
  PEOPLE,
  STAFF_ENTRY,
  TOWN,
  withGrant,
} from '#libs/fixtures';
import type { GoalTableContent } from '../../goal-table/content.js';
import type { EvaluationCommand } from './decide-evaluation.js';
import type { SelfEvaluationState } from './evaluation-state.js';

const [staff] = machongTables() as [GoalTableContent];
const { declarer, unitHead, reviewer, secondReviewer, manyHats, administrator } = PEOPLE;

/** The staff table whose second indicator says only 无: no rule can score it. */
const [head, second, ...others] = staff.indicators as [
  GoalTableContent['indicators'][number],
  ...GoalTableContent['indicators'][number][],
];
const silent = { ...second!, annualTarget: '无' };
const TABLE: GoalTableContent = { ...staff, indicators: [head, silent, ...others] };
const [ROW, SCORED] = [silent.lineageId, head.lineageId];
const NOTED = STAFF_ENTRY.results.map((one) => ({ ...one, note: one.lineageId === ROW ? '见总结。' : null }));

const CONFIRM: EvaluationStep = [reviewer, { type: 'confirm-weights' }];
const ENTER: EvaluationStep = [declarer, { type: 'enter', entry: { ...STAFF_ENTRY, results: NOTED } }];
const SUBMIT: EvaluationStep = [unitHead, { type: 'submit' }];
const ACCEPT: EvaluationStep = [reviewer, { type: 'check', accepted: true, opinion: null }];
const RETURN: EvaluationStep = [reviewer, { type: 'check', accepted: false, opinion: '请补充佐证。' }];
const give = (points: string, lineageId = ROW, reason = '按佐证材料评定。'): EvaluationCommand => ({
  type: 'give-points',
  ...{ lineageId, points, reason },
});
const rowOf = ({ scored }: SelfEvaluationState) => scored?.rows.find(({ lineageId }) => lineageId === ROW);

describe('a row that no rule can score', () => {
  const entered = evaluationAfter(openedEvaluation(TABLE), [CONFIRM, ENTER]);
  const submitted = evaluationAfter(entered, [SUBMIT]);
  const given = evaluationAfter(submitted, [[reviewer, give('8.5')]]);
  const undecided = {
    code: 'evaluation-findings',
    findings: [{ code: 'points-not-given', place: `/results/${ROW}` }],
  };

  it('has no points, and nobody closes the form, until somebody gives them', () => {
    expect(rowOf(submitted)).toMatchObject({ points: '0.00', rule: 'people-decide' });
    expect(evaluationRefusal(submitted, ...ACCEPT)).toMatchObject(undecided);
    expect(evaluationAfter(given, [ACCEPT]).status).toBe('closed');
  });

  it('has the points that were given, in the total too, with who gave them and that he said why', () => {
    expect(rowOf(given)).toMatchObject({
      ...{ points: '8.50', rule: 'people-decided', because: { zh: '人工评定，得 8.50' } },
      awarded: { by: reviewer, reason: { commitment: expect.stringMatching(/^[0-9a-f]{64}$/u) } },
    });
    const [before, after] = [submitted, given].map(({ scored }) => Number(scored?.total) * 100);
    expect(Math.round(after! - before!)).toBe(850);
    expect([given.status, given.duties]).toEqual(['submitted', submitted.duties]);
    expect(JSON.stringify(given)).not.toContain('佐证');
  });

  it('is given others as long as the form is open, and the last ones count', () => {
    const again = evaluationAfter(given, [[secondReviewer, give('6')]]);
    expect(rowOf(again)).toMatchObject({ points: '6.00', awarded: { by: secondReviewer } });
  });

  it('is judged anew when the unit has entered the form anew', () => {
    const back = evaluationAfter(given, [RETURN]);
    expect(rowOf(back)).toMatchObject({ points: '8.50' });
    const anew = evaluationAfter(back, [ENTER, SUBMIT]);
    expect(rowOf(anew)).toMatchObject({ points: '0.00', rule: 'people-decide' });
    expect(evaluationRefusal(anew, ...ACCEPT)).toMatchObject(undecided);
  });

  it.each([
    ['keeps its points where the weight has room for them', '9.00', '8.50', 'people-decided'],
    ['is judged anew where the weight has become too small', '8.00', '0.00', 'people-decide'],
  ])('when weights change, it %s', (_, weight, points, rule) => {
    const rest = String(20 - Number(weight));
    const weights = given.weights.map((one) =>
      one.lineageId === ROW ? { ...one, weight } : one.lineageId === SCORED ? { ...one, weight: rest } : one,
    );
    const change = { type: 'change-weights', weights, reason: '与批复口径一致。' } as const;
    expect(rowOf(evaluationAfter(given, [[reviewer, change]]))).toMatchObject({ weight, points, rule });
  });

  it.each<[string, SelfEvaluationState, EvaluationStep, object]>([
    ['by the unit', submitted, [declarer, give('8')], { code: 'role-missing', role: 'performance-reviewer' }],
    [
      'by an administrator',
      submitted,
      [administrator, give('8')],
      { code: 'separation-of-duties', rule: 'administrator-decides-nothing' },
    ],
    ['before the form was sent', entered, [reviewer, give('8')], { code: 'evaluation-step-wrong' }],
    [
      'after it is closed',
      evaluationAfter(given, [ACCEPT]),
      [reviewer, give('8')],
      { code: 'evaluation-step-wrong', status: 'closed' },
    ],
    [
      'where a rule has scored',
      submitted,
      [reviewer, give('8', SCORED)],
      { code: 'points-follow-from-rule', lineageId: SCORED },
    ],
    [
      'of another table',
      submitted,
      [reviewer, give('8', 'strange')],
      { code: 'points-follow-from-rule', lineageId: 'strange' },
    ],
    ['without a reason', submitted, [reviewer, give('8', ROW, '  ')], { code: 'opinion-required' }],
    ...(
      [
        ['10.01', 'points-over-weight'],
        ['-0.01', 'points-not-a-number'],
        ['8.005', 'points-not-a-number'],
        ['八分', 'points-not-a-number'],
        ['', 'points-not-a-number'],
      ] as const
    ).map(([points, code]): [string, SelfEvaluationState, EvaluationStep, object] => [
      `of “${points}”`,
      submitted,
      [reviewer, give(points)],
      { code: 'evaluation-findings', findings: [{ code, place: '/points' }] },
    ]),
  ])('takes no points %s', (_, state, [actor, command], expected) => {
    expect(evaluationRefusal(state, actor, command)).toMatchObject(expected);
  });

  it.each(['0', '10', '10.00', '0.01'])('takes %s, which lies within its weight', (points) => {
    expect(evaluationRefusal(submitted, reviewer, give(points))).toBeNull();
  });

  it('is scored by none of those who wrote the form', () => {
    const [, enter] = ENTER;
    const own = evaluationAfter(openedEvaluation(TABLE), [CONFIRM, [manyHats, enter], SUBMIT]);
    expect(evaluationRefusal(own, manyHats, give('8'))).toEqual({
      ...{ code: 'separation-of-duties', rule: 'author-does-not-review' },
    });
  });

  it('is scored by the department while that has the form, and by finance after it', () => {
    const department = 'unit-department';
    const there = { ...TOWN, supervisingDepartmentId: department };
    const world = { directory: withGrant(there, 'bai', 'department-reviewer', department) };
    const sent = evaluationAfter(openedEvaluation(TABLE, world), [CONFIRM, ENTER, SUBMIT], world);
    expect(evaluationRefusal(sent, reviewer, give('8'), world)).toMatchObject({
      role: 'department-reviewer',
    });
    const passed = evaluationAfter(sent, [['bai', { type: 'check', accepted: true, opinion: null }]], world);
    expect(evaluationRefusal(passed, ...ACCEPT, world)).toMatchObject(undecided);
    expect(evaluationRefusal(passed, 'bai', give('8'), world)).toMatchObject({
      role: 'performance-reviewer',
    });
    const scored = evaluationAfter(
      sent,
      [
        ['bai', give('8')],
        ['bai', { ...ACCEPT[1] }],
      ],
      world,
    );
    expect(evaluationAfter(scored, [ACCEPT], world).status).toBe('closed');
  });
});
