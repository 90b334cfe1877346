import { describe, expect, it } from '@jest/globals';
import {
  claim,
  continued,
  DRAFTED,
  given,
  PEOPLE,
  present,
  PUBLISHED,
  recorded,
  refused,
  REVIEWED,
  revise,
  sendBack,
  submit,
  SUBMITTED,
  TOWN,
  withdraw,
  without,
} from '#libs/fixtures';
import { shownState } from './shown-state.js';

const { declarer, unitHead, reviewer, manyHats } = PEOPLE;

describe('撤回', () => {
  it('ends the round and puts the table back with its declarers', () => {
    const { state } = given(...SUBMITTED)
      .as(unitHead)
      .when(withdraw)
      .then(
        recorded('goal-table.withdrawn', {
          versionId: 'gt-1/e1-1',
          closed: [{ outcome: 'withdrawn', as: 'cancelled' }],
          opened: [{ kind: 'revision', role: 'declarer' }],
        }),
      );
    expect(state?.versions).toMatchObject([{ status: 'withdrawn', presented: false }]);
    expect(state?.rounds).toMatchObject([{ status: 'withdrawn', closedAt: '2023-12-06T02:00:00.000Z' }]);
    expect(state?.cases).toMatchObject([{ status: 'withdrawn' }]);
    expect(state?.tasks.map((task) => [task.kind, task.status])).toEqual([
      ['sign-off', 'done'],
      ['decision', 'cancelled'],
      ['revision', 'open'],
    ]);
    expect(state === null ? null : shownState(state)).toBe('已撤回');
  });

  it('is still possible while a reviewer merely holds the task', () => {
    given(...continued(SUBMITTED, [reviewer, claim()]))
      .as(unitHead)
      .when(withdraw)
      .then(recorded('goal-table.withdrawn'));
  });

  it('is followed by a new version and a second round of the same case', () => {
    const again = continued(SUBMITTED, [unitHead, withdraw], [declarer, revise()], [declarer, present]);
    given(...again)
      .as(manyHats)
      .when(submit())
      .then(recorded('goal-table.submitted', { roundNo: 2, caseId: 'gt-1/e3-2' }));
  });

  it('is the submitter’s own act, while he holds the office', () => {
    given(...SUBMITTED)
      .as(manyHats)
      .when(withdraw)
      .then(refused('only-the-submitter'));
    given(...SUBMITTED)
      .as(declarer)
      .when(withdraw)
      .then(refused('only-the-submitter'));
    given(...SUBMITTED)
      .as(unitHead)
      .with({ directory: without(TOWN, unitHead) })
      .when(withdraw)
      .then(refused('role-missing', { role: 'unit-head' }));
  });

  it('comes too late once somebody has decided', () => {
    given(...REVIEWED)
      .as(unitHead)
      .when(withdraw)
      .then(refused('somebody-decided'));
  });

  it('is free again in a new round, whatever was decided in the last one', () => {
    const secondRound = continued(
      REVIEWED,
      [PEOPLE.approver, sendBack()],
      [declarer, revise()],
      [declarer, present],
      [unitHead, submit()],
    );
    given(...secondRound)
      .as(unitHead)
      .when(withdraw)
      .then(recorded('goal-table.withdrawn'));
  });

  it('needs something that is under review', () => {
    given(...DRAFTED)
      .as(unitHead)
      .when(withdraw)
      .then(refused('not-under-review'));
    given(...PUBLISHED)
      .as(unitHead)
      .when(withdraw)
      .then(refused('not-under-review'));
  });
});
