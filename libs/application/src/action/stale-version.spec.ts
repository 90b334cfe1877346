import { describe, expect, it } from '@jest/globals';
import type { GoalTableState } from '#libs/domain';
import { foldStream } from '#libs/domain';
import { APPROVED, DRAFTED, PEOPLE, REVIEWED, SUBMITTED, TABLE_ID, USUAL_NOW } from '#libs/fixtures';
import { ConflictError } from '../errors/application-errors.js';
import type { RequestedCommand } from './action-request.js';
import { refuseStaleVersion } from './stale-version.js';

function told(state: GoalTableState, command: RequestedCommand, ifMatch: number): unknown {
  const request = {
    ...{ tenantId: 'district', actorId: PEOPLE.reviewer, goalTableId: TABLE_ID, command, ifMatch },
    idempotency: { route: 'test', key: '1', fingerprint: '' },
    correlationId: 'test',
  };
  try {
    refuseStaleVersion(request, state);
    return 'current';
  } catch (error) {
    return error instanceof ConflictError ? error.conflict : error;
  }
}

const folded = (events: typeof DRAFTED): GoalTableState => foldStream(TABLE_ID, events)!;
const present: RequestedCommand = { type: 'present' };

describe('what a person saw, compared with what is there', () => {
  it.each([
    [1, 'current'],
    [0, { code: 'version-stale', current: 1, happened: null }],
    [2, { code: 'version-stale', current: 1, happened: null }],
  ])('an act on a table seen at version %i of 1', (ifMatch, expected) => {
    expect(told(folded(DRAFTED), present, ifMatch)).toEqual(expected);
  });

  it('for an act through a task is the task’s own version, whatever else happened to the table', () => {
    const state = folded(SUBMITTED);
    const task = state.tasks.find(({ status }) => status === 'open')!;
    expect(state.version).not.toBe(task.version);
    const claim = { type: 'claim', taskId: task.taskId } as const;
    expect(told(state, claim, task.version)).toBe('current');
    expect(told(state, claim, state.version)).toMatchObject({ current: task.version });
  });

  it.each([
    ['passed by the reviewer', REVIEWED, 'decision', PEOPLE.reviewer, 'passed'],
    ['submitted by the head', REVIEWED, 'sign-off', PEOPLE.unitHead, 'submitted'],
    ['approved', APPROVED, 'decision', PEOPLE.reviewer, 'passed'],
  ] as const)('tells of a task %s who did what, and when', (_, events, kind, by, outcome) => {
    const state = folded(events);
    const task = state.tasks.find((one) => one.kind === kind && one.status === 'done')!;
    expect(told(state, { type: 'claim', taskId: task.taskId }, 1)).toEqual({
      code: 'version-stale',
      current: task.version,
      happened: { by, at: USUAL_NOW, outcome },
    });
  });

  it('tells of a task that was only claimed who has it now', () => {
    const state = folded(SUBMITTED);
    const claimed = state.tasks.map((task) =>
      task.status === 'open' ? { ...task, assignee: PEOPLE.secondReviewer, version: 2 } : task,
    );
    const { taskId } = claimed.find(({ status }) => status === 'open')!;
    expect(told({ ...state, tasks: claimed }, { type: 'claim', taskId }, 1)).toEqual({
      code: 'version-stale',
      current: 2,
      happened: { by: PEOPLE.secondReviewer, at: null, outcome: null },
    });
  });

  it('for a task of another table is the table’s version: the core then says that it has no such task', () => {
    const state = folded(SUBMITTED);
    const claim = { type: 'claim', taskId: 'of another table' } as const;
    expect(told(state, claim, state.version)).toBe('current');
    expect(told(state, claim, 1)).toMatchObject({ current: state.version, happened: null });
  });
});
