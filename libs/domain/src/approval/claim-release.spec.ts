import { describe, expect, it } from '@jest/globals';
import {
  claim,
  continued,
  given,
  pass,
  PEOPLE,
  PRESENTED,
  recorded,
  refused,
  release,
  REVIEWED,
  SUBMITTED,
  TOWN,
  UNITS,
  withGrant,
  without,
} from '#libs/fixtures';

const { reviewer, secondReviewer, approver, unitHead, declarer, administrator } = PEOPLE;
const CLAIMED = continued(SUBMITTED, [reviewer, claim()]);

describe('签收', () => {
  it('makes one of the group the handler and changes the task’s own version only', () => {
    const { state } = given(...SUBMITTED)
      .as(reviewer)
      .when(claim())
      .then(recorded('task.claimed', { taskId: 'gt-1/e3-3' }));
    expect(state?.version).toBe(SUBMITTED.length + 1);
    expect(state?.tasks[1]).toMatchObject({ assignee: reviewer, version: 2, status: 'open' });
    expect(state?.tasks[0]?.version).toBe(2);
  });

  it('is not recorded a second time', () => {
    given(...CLAIMED)
      .as(reviewer)
      .when(claim())
      .then(refused('already-claimed'));
  });

  it('keeps the task from colleagues', () => {
    for (const act of [claim(), pass()]) {
      given(...CLAIMED)
        .as(secondReviewer)
        .when(act)
        .then(refused('task-claimed-by-other', { assignee: reviewer }));
    }
  });

  it('does not keep it from them once the handler has left the office', () => {
    const directory = without(TOWN, reviewer);
    const { state } = given(...CLAIMED)
      .as(secondReviewer)
      .with({ directory })
      .when(claim())
      .then(recorded('task.claimed'));
    expect(state?.tasks[1]?.assignee).toBe(secondReviewer);
    given(...CLAIMED)
      .as(reviewer)
      .with({ directory })
      .when(pass())
      .then(refused('role-missing'));
  });

  it('leaves the handler free to decide', () => {
    given(...CLAIMED)
      .as(reviewer)
      .when(pass())
      .then(recorded('goal-table.passed'));
  });

  it('is for people of the office who may decide, on open tasks', () => {
    given(...SUBMITTED)
      .as(declarer)
      .when(claim())
      .then(refused('role-missing', { role: 'performance-reviewer' }));
    given(...SUBMITTED)
      .as(administrator)
      .with({ directory: withGrant(TOWN, administrator, 'performance-reviewer', UNITS.finance) })
      .when(claim())
      .then(refused('separation-of-duties', { rule: 'administrator-decides-nothing' }));
    given(...REVIEWED)
      .as(unitHead)
      .when(claim('sign-off'))
      .then(refused('task-closed', { closedBy: unitHead, outcome: 'submitted' }));
  });

  it('works for the unit head’s task as well', () => {
    given(...PRESENTED)
      .as(unitHead)
      .when(claim('sign-off'))
      .then(recorded('task.claimed'));
  });
});

describe('取消签收', () => {
  it('gives the task back to the group', () => {
    const { state } = given(...CLAIMED)
      .as(reviewer)
      .when(release())
      .then(recorded('task.released', { taskId: 'gt-1/e3-3' }));
    expect(state?.tasks[1]).toMatchObject({ assignee: null, version: 3 });
  });

  it('stays possible for somebody who has left the office', () => {
    given(...CLAIMED)
      .as(reviewer)
      .with({ directory: without(TOWN, reviewer) })
      .when(release())
      .then(recorded('task.released'));
  });

  it('is refused to everybody else, and when nothing is held', () => {
    given(...CLAIMED)
      .as(secondReviewer)
      .when(release())
      .then(refused('task-not-claimed'));
    given(...SUBMITTED)
      .as(reviewer)
      .when(release())
      .then(refused('task-not-claimed'));
  });

  it('comes too late after the decision', () => {
    const decided = continued(CLAIMED, [reviewer, pass()]);
    given(...decided)
      .as(reviewer)
      .when({ type: 'release', taskId: 'gt-1/e3-3' })
      .then(refused('task-closed', { closedBy: reviewer, outcome: 'passed' }));
    given(...decided)
      .as(approver)
      .when({ type: 'release', taskId: 'nowhere' })
      .then(refused('task-missing'));
  });
});
