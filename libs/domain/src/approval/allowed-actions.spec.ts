import { describe, expect, it } from '@jest/globals';
import type { GoalTableEvent } from '#libs/domain';
import {
  APPROVED,
  claim,
  continued,
  DRAFTED,
  PEOPLE,
  PRESENTED,
  REVIEWED,
  SUBMITTED,
  townFacts,
} from '#libs/fixtures';
import { allowedTableActions, allowedTaskActions } from './allowed-actions.js';
import { foldStream } from './evolve/evolve.js';

const { declarer, unitHead, reviewer, secondReviewer, approver, publisher, auditor } = PEOPLE;

function contextOf(events: readonly GoalTableEvent[], personId: string) {
  const state = foldStream('gt-1', events);
  if (state === null) throw new Error('the stream has events');
  return { state, task: state.tasks.at(-1), facts: townFacts(personId, state) };
}

function allowed(events: readonly GoalTableEvent[], personId: string): string[] {
  const context = contextOf(events, personId);
  const actions = [...allowedTableActions(context), ...allowedTaskActions(context)];
  return actions.filter((action) => action.allowed).map((action) => action.label);
}

describe('what a person may do now', () => {
  it.each([
    ['a declarer with his draft', DRAFTED, declarer, ['修改', '不予公开', '说明', '报请审签']],
    ['a declarer while the head looks at it', PRESENTED, declarer, ['修改', '不予公开', '说明']],
    ['the unit head who is asked', PRESENTED, unitHead, ['签收', '送审', '退回']],
    ['the unit head who submitted', SUBMITTED, unitHead, ['撤回']],
    ['a reviewer', SUBMITTED, reviewer, ['签收', '同意', '退回']],
    [
      'a reviewer who holds the task',
      continued(SUBMITTED, [reviewer, claim()]),
      reviewer,
      ['取消签收', '同意', '退回'],
    ],
    ['his colleague', continued(SUBMITTED, [reviewer, claim()]), secondReviewer, []],
    ['an approver too early', SUBMITTED, approver, []],
    ['an approver', REVIEWED, approver, ['签收', '批复', '退回', '不予批复']],
    ['the publisher', APPROVED, publisher, ['签收', '公开']],
    ['an auditor', REVIEWED, auditor, []],
    ['a declarer after the approval', APPROVED, declarer, []],
  ])('%s', (_, events, personId, labels) => {
    expect(allowed(events, personId)).toEqual(labels);
  });

  it('comes with the reason of everything that is forbidden', () => {
    const actions = allowedTaskActions(contextOf(REVIEWED, reviewer));
    expect(actions.map((action) => action.action)).toEqual([
      'claim',
      'release',
      'approve',
      'return',
      'reject',
    ]);
    expect(actions.find((action) => action.action === 'approve')).toEqual({
      action: 'approve',
      label: '批复',
      allowed: false,
      reason: { code: 'role-missing', role: 'approver', unitId: 'unit-finance' },
    });
  });

  it('says nothing about tasks where no task is looked at', () => {
    expect(allowedTaskActions({ ...contextOf(REVIEWED, approver), task: undefined })).toEqual([]);
  });

  it('lists every verb on the table, allowed or not', () => {
    const actions = allowedTableActions(contextOf(REVIEWED, auditor));
    expect(actions.map((action) => [action.action, action.allowed, action.reason?.code])).toEqual([
      ['edit', false, 'role-missing'],
      ['revise', false, 'role-missing'],
      ['exempt', false, 'role-missing'],
      ['explain', false, 'role-missing'],
      ['present', false, 'role-missing'],
      ['withdraw', false, 'only-the-submitter'],
    ]);
  });
});
