import { describe, expect, it } from '@jest/globals';
import {
  approve,
  continued,
  draft,
  edit,
  given,
  pass,
  past,
  PEOPLE,
  present,
  recorded,
  refused,
  reject,
  REVIEWED,
  revise,
  sendBack,
  submit,
  SUBMITTED,
  TOWN,
  UNITS,
  withGrant,
} from '#libs/fixtures';
import { foldStream } from './evolve/evolve.js';
import { conflictOf } from './separation.guards.js';
import { TOWN_DEFINITION } from '../workflow/town-definition.data.js';

const { declarer, unitHead, reviewer, secondReviewer, approver, manyHats, administrator } = PEOPLE;
const DRAFTED_BY_MANY_HATS = past([manyHats, draft()], [declarer, present], [unitHead, submit()]);
const EDITED_BY_MANY_HATS = past(
  [declarer, draft()],
  [manyHats, edit()],
  [declarer, present],
  [unitHead, submit()],
);
const SUBMITTED_BY_MANY_HATS = past([declarer, draft()], [declarer, present], [manyHats, submit()]);

describe.each([
  ['drafted', DRAFTED_BY_MANY_HATS],
  ['edited', EDITED_BY_MANY_HATS],
  ['submitted', SUBMITTED_BY_MANY_HATS],
])('whoever %s the table', (_, submitted) => {
  it('does not review it, nor send it back as a reviewer', () => {
    for (const act of [pass(), sendBack()]) {
      given(...submitted)
        .as(manyHats)
        .when(act)
        .then(refused('separation-of-duties', { rule: 'author-does-not-review' }));
    }
  });

  it('never gives the final decision, neither way', () => {
    const reviewed = continued(submitted, [reviewer, pass()]);
    for (const act of [approve(), reject(), sendBack()]) {
      given(...reviewed)
        .as(manyHats)
        .when(act)
        .then(refused('separation-of-duties', { rule: 'author-never-decides' }));
    }
  });
});

describe('whoever wrote an earlier version', () => {
  it('does not judge a later one either: it is the same table', () => {
    const again = continued(
      DRAFTED_BY_MANY_HATS,
      [reviewer, sendBack()],
      [declarer, revise()],
      [declarer, present],
      [unitHead, submit()],
    );
    given(...again)
      .as(manyHats)
      .when(pass())
      .then(refused('separation-of-duties', { rule: 'author-does-not-review' }));
  });
});

describe('one person, one stage of a round', () => {
  it('keeps the reviewer from approving', () => {
    const reviewed = continued(SUBMITTED, [manyHats, pass()]);
    for (const act of [approve(), reject(), sendBack()]) {
      given(...reviewed)
        .as(manyHats)
        .when(act)
        .then(refused('separation-of-duties', { rule: 'earlier-decider-does-not-approve' }));
    }
  });

  it('keeps a reviewer from an intermediate second stage', () => {
    const [review, final] = TOWN_DEFINITION.stages;
    if (final === undefined) throw new Error('the town has two stages');
    const second = { ...review, key: 'second-review', label: '复核' };
    const definition = { ...TOWN_DEFINITION, stages: [review, second, final] } as const;
    const reviewed = continued(SUBMITTED, [reviewer, pass(), { definition }]);
    given(...reviewed)
      .as(reviewer)
      .with({ definition })
      .when(pass())
      .then(refused('separation-of-duties', { rule: 'one-person-one-stage' }));
    given(...reviewed)
      .as(secondReviewer)
      .with({ definition })
      .when(pass())
      .then(recorded('goal-table.passed', { stage: 'second-review', nextStage: 'approve' }));
  });

  it('ends with the round: who passed the first may approve the second', () => {
    const secondRound = continued(
      continued(SUBMITTED, [manyHats, pass()]),
      [approver, sendBack()],
      [declarer, revise()],
      [declarer, present],
      [unitHead, submit()],
      [reviewer, pass()],
    );
    given(...secondRound)
      .as(manyHats)
      .when(approve())
      .then(recorded('goal-table.approved'));
  });
});

describe('whoever comes too late', () => {
  it('hears who was first, even if he could never have decided', () => {
    const reviewed = continued(DRAFTED_BY_MANY_HATS, [reviewer, pass()]);
    given(...reviewed)
      .as(manyHats)
      .when({ type: 'pass', taskId: 'gt-1/e3-3', contentHash: '', opinion: null })
      .then(refused('task-closed', { closedBy: reviewer, outcome: 'passed' }));
  });
});

describe('administrator accounts', () => {
  it('decide nothing, whatever else they hold', () => {
    const reviewerToo = withGrant(TOWN, administrator, 'performance-reviewer', UNITS.finance);
    const directory = withGrant(reviewerToo, administrator, 'approver', UNITS.finance);
    const rule = 'administrator-decides-nothing';
    for (const [events, act] of [
      [SUBMITTED, pass()],
      [REVIEWED, approve()],
      [REVIEWED, reject()],
    ] as const) {
      given(...events)
        .as(administrator)
        .with({ directory })
        .when(act)
        .then(refused('separation-of-duties', { rule }));
    }
    given(...SUBMITTED)
      .as(reviewer)
      .with({ directory })
      .when(pass())
      .then(recorded('goal-table.passed', { opened: [{ candidates: ['guo', 'huang', 'ou'] }] }));
  });
});

describe('the conflict of a person with a task', () => {
  it('concerns decisions only: signing for the unit and publishing are responsibility', () => {
    const state = foldStream('gt-1', SUBMITTED_BY_MANY_HATS);
    if (state === null) throw new Error('the stream has events');
    const facts = { definition: TOWN_DEFINITION, directory: TOWN };
    for (const kind of ['sign-off', 'revision', 'publication'] as const) {
      expect(conflictOf(state, { kind, stage: null }, manyHats, facts)).toBeNull();
    }
    expect(conflictOf(state, { kind: 'decision', stage: 'review' }, manyHats, facts)).not.toBeNull();
    expect(conflictOf(state, { kind: 'decision', stage: 'review' }, reviewer, facts)).toBeNull();
  });
});
