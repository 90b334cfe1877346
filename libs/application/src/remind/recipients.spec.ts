import { describe, expect, it } from '@jest/globals';
import type { DirectoryFacts, GoalTableEvent, TaskKind } from '#libs/domain';
import { foldStream, TOWN_DEFINITION } from '#libs/domain';
import {
  APPROVED,
  claim,
  continued,
  PEOPLE,
  PRESENTED,
  PUBLISHED,
  release,
  REVIEWED,
  sendBack,
  SUBMITTED,
  TABLE_ID,
  taskOf,
  TOWN,
  UNITS,
  withGrant,
  without,
} from '#libs/fixtures';
import { recipientsOf } from './recipients.js';

function asked(
  events: readonly GoalTableEvent[],
  kind: TaskKind,
  directory: DirectoryFacts = TOWN,
): readonly string[] {
  const state = foldStream(TABLE_ID, events)!;
  return recipientsOf(taskOf(state, kind), state, { directory, definition: TOWN_DEFINITION }).toSorted();
}

describe('whom a task concerns now', () => {
  it.each([
    ['the heads of the unit', PRESENTED, 'sign-off', [PEOPLE.manyHats, PEOPLE.unitHead]],
    ['the reviewers', SUBMITTED, 'decision', [PEOPLE.manyHats, PEOPLE.reviewer, PEOPLE.secondReviewer]],
    ['the approvers', REVIEWED, 'decision', [PEOPLE.manyHats, PEOPLE.approver, PEOPLE.secondApprover]],
    ['the publisher of the unit', APPROVED, 'publication', [PEOPLE.publisher]],
  ] as const)('is everybody of the office: %s', (_, events, kind, people) => {
    expect(asked(events, kind)).toEqual(people.toSorted());
  });

  it('is whoever has claimed it, and nobody else, until he gives it back', () => {
    const claimed = continued(SUBMITTED, [PEOPLE.secondReviewer, claim()]);
    expect(asked(claimed, 'decision')).toEqual([PEOPLE.secondReviewer]);
    const released = continued(claimed, [PEOPLE.secondReviewer, release()]);
    expect(asked(released, 'decision')).toEqual(asked(SUBMITTED, 'decision'));
  });

  it.each([
    ['done', REVIEWED, 'sign-off'],
    ['done', PUBLISHED, 'publication'],
    ['ended by a return', continued(SUBMITTED, [PEOPLE.reviewer, sendBack()]), 'decision'],
  ] as const)('is nobody once it is %s', (_, events, kind) => {
    expect(asked(events, kind)).toEqual([]);
  });

  it('is not who was asked then but who holds the office now', () => {
    const left = without(TOWN, PEOPLE.reviewer, PEOPLE.manyHats);
    expect(asked(SUBMITTED, 'decision', left)).toEqual([PEOPLE.secondReviewer]);
    const joined = withGrant(left, PEOPLE.auditor, 'performance-reviewer', UNITS.finance);
    expect(asked(SUBMITTED, 'decision', joined)).toEqual([PEOPLE.secondReviewer, PEOPLE.auditor].toSorted());
  });

  it.each([
    ['wrote it', SUBMITTED, PEOPLE.declarer, 'performance-reviewer'],
    ['submitted it', SUBMITTED, PEOPLE.unitHead, 'performance-reviewer'],
    ['has reviewed it in this round', REVIEWED, PEOPLE.reviewer, 'approver'],
    ['administers the accounts', SUBMITTED, PEOPLE.administrator, 'performance-reviewer'],
  ] as const)('is nobody who %s, whatever office he holds', (_, events, personId, role) => {
    const directory = withGrant(TOWN, personId, role, UNITS.finance);
    expect(asked(events, 'decision', directory)).toEqual(asked(events, 'decision'));
  });

  it('may be nobody at all: an office that is empty is not filled by the system', () => {
    const empty = without(TOWN, PEOPLE.reviewer, PEOPLE.secondReviewer, PEOPLE.manyHats);
    expect(asked(SUBMITTED, 'decision', empty)).toEqual([]);
  });
});
