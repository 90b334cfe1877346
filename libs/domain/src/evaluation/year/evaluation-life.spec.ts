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
  UNITS,
  withGrant,
} from '#libs/fixtures';
import type { GoalTableContent } from '../../goal-table/content.js';
import type { EvaluationCommand } from './decide-evaluation.js';
import type { SelfEvaluationState } from './evaluation-state.js';

const [staff, grid, uniforms] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];
const { declarer, unitHead, reviewer, secondReviewer } = PEOPLE;

const CONFIRM: EvaluationStep = [reviewer, { type: 'confirm-weights' }];
const ENTER: EvaluationStep = [declarer, { type: 'enter', entry: STAFF_ENTRY }];
const SUBMIT: EvaluationStep = [unitHead, { type: 'submit' }];
const ACCEPT: EvaluationCommand = { type: 'check', accepted: true, opinion: null };
const RETURN: EvaluationCommand = { type: 'check', accepted: false, opinion: '请补充实际完成情况。' };
const openDuties = ({ duties }: SelfEvaluationState) =>
  duties.filter(({ status }) => status === 'open').map(({ kind, role, unitId }) => [kind, role, unitId]);

describe('the weights of a table without any, as they are proposed when the year is over', () => {
  it.each([
    ['staff', staff, ['10.00', '10.00', '10.00', '10.00', '10.00', '40.00']],
    ['grid', grid, ['12.50', '12.50', '12.50', '12.50', '30.00', '10.00']],
    ['uniforms', uniforms, ['10.00', '10.00', '10.00', '10.00', '10.00', '15.00', '15.00', '10.00']],
  ] as const)('%s: with 10 for the money they make 100', (_, table, expected) => {
    const state = openedEvaluation(table);
    expect([state.status, state.weights.map(({ weight }) => weight)]).toEqual(['weights-proposed', expected]);
    expect(openDuties(state)).toEqual([['weights-confirm', 'performance-reviewer', UNITS.finance]]);
  });

  it('are missing where a category has no indicator: somebody has to give them', () => {
    const state = openedEvaluation({ ...staff, indicators: staff.indicators.slice(0, 5) });
    expect([state.status, state.weights]).toEqual(['opened', []]);
    expect(state.weightFaults).toMatchObject([{ code: 'category-unused', word: '效益' }]);
    expect(evaluationRefusal(state, ...CONFIRM)).toMatchObject({
      code: 'weights-invalid',
      faults: state.weightFaults,
    });
  });
});

describe('a self-evaluation', () => {
  it.each<[string, readonly EvaluationStep[], string, readonly (readonly string[])[]]>([
    ['confirmed', [CONFIRM], 'weights-confirmed', [['self-evaluation', 'declarer', UNITS.grid]]],
    ['entered', [CONFIRM, ENTER], 'entered', [['self-evaluation', 'declarer', UNITS.grid]]],
    ['entered again', [CONFIRM, ENTER, ENTER], 'entered', [['self-evaluation', 'declarer', UNITS.grid]]],
    [
      'submitted',
      [CONFIRM, ENTER, SUBMIT],
      'submitted',
      [['evaluation-check', 'performance-reviewer', UNITS.finance]],
    ],
    ['accepted', [CONFIRM, ENTER, SUBMIT, [reviewer, ACCEPT]], 'closed', []],
    [
      'returned',
      [CONFIRM, ENTER, SUBMIT, [reviewer, RETURN]],
      'returned',
      [['self-evaluation', 'declarer', UNITS.grid]],
    ],
    [
      'mended and accepted',
      [CONFIRM, ENTER, SUBMIT, [reviewer, RETURN], ENTER, SUBMIT, [secondReviewer, ACCEPT]],
      'closed',
      [],
    ],
  ])('that is %s', (_, steps, status, duties) => {
    const state = evaluationAfter(openedEvaluation(), steps);
    expect([state.status, openDuties(state)]).toEqual([status, duties]);
    expect(state.version).toBe(steps.length + 1);
  });

  it('goes to the department first where that is another office', () => {
    const directory = withGrant(
      { ...TOWN, supervisingDepartmentId: 'unit-department' },
      'bai',
      'department-reviewer',
      'unit-department',
    );
    const world = { directory };
    const sent = evaluationAfter(openedEvaluation(staff, world), [CONFIRM, ENTER, SUBMIT], world);
    expect(openDuties(sent)).toEqual([['evaluation-check', 'department-reviewer', 'unit-department']]);
    expect(evaluationRefusal(sent, reviewer, ACCEPT, world)).toMatchObject({
      code: 'role-missing',
      role: 'department-reviewer',
    });
    const passed = evaluationAfter(sent, [['bai', ACCEPT]], world);
    expect([passed.status, openDuties(passed)]).toEqual([
      'department-accepted',
      [['evaluation-check', 'performance-reviewer', UNITS.finance]],
    ]);
    const both = { directory: withGrant(directory, 'bai', 'performance-reviewer', UNITS.finance) };
    expect(evaluationRefusal(passed, 'bai', ACCEPT, both)).toEqual({
      code: 'separation-of-duties',
      rule: 'one-person-one-stage',
    });
    expect(evaluationAfter(passed, [[reviewer, ACCEPT]], world).status).toBe('closed');
  });

  it('is recomputed as it is entered, and every difference is shown', () => {
    const { scored } = evaluationAfter(openedEvaluation(), [CONFIRM, ENTER]);
    expect(scored).toMatchObject({ policy: 'town-2024', total: '97.60', grade: 'excellent' });
    expect([scored?.declaredTotal, scored?.difference]).toEqual(['98.00', '0.40']);
    const [money, ...rows] = scored?.rows ?? [];
    expect(money).toMatchObject({
      lineageId: null,
      weight: '10.00',
      points: '9.60',
      declared: '10.00',
      difference: '0.40',
    });
    expect(rows.map(({ points }) => points)).toEqual(['10.00', '10.00', '10.00', '10.00', '10.00', '38.00']);
    expect(rows.filter(({ countedTwice }) => countedTwice)).toHaveLength(1);
  });

  it('keeps no words of a person, only that there are some', () => {
    const noted = {
      ...STAFF_ENTRY,
      moneyNote: '设备款结转。',
      results: STAFF_ENTRY.results.map((one) => ({ ...one, note: '见附件。' })),
    };
    const state = evaluationAfter(openedEvaluation(), [CONFIRM, [declarer, { type: 'enter', entry: noted }]]);
    expect(JSON.stringify(state)).not.toMatch(/结转|附件/u);
    expect(state.results?.moneyNote).toMatchObject({ commitment: expect.stringMatching(/^[0-9a-f]{64}$/u) });
  });
});
