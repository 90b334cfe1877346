import { describe, expect, it } from '@jest/globals';
import type { GoalTableEvent, GoalTableState } from '#libs/domain';
import { evolve, foldStream } from '#libs/domain';
import {
  APPROVED,
  approve,
  continued,
  draft,
  DRAFTED,
  edit,
  exempt,
  pass,
  past,
  PEOPLE,
  present,
  PRESENTED,
  PUBLISHED,
  reject,
  REVIEWED,
  revise,
  sendBack,
  submit,
  SUBMITTED,
  TABLE_ID,
  tableContent,
} from '#libs/fixtures';
import { changedRows } from './changed-rows.js';
import { headOf, rowsOf } from './rows-of.js';
import type { Row } from './table-spec.js';

function stateAfter(events: readonly GoalTableEvent[]): GoalTableState {
  const state = foldStream(TABLE_ID, events);
  if (state === null) throw new Error('nothing has happened');
  return state;
}

/** The state after some more events: like the real one, it hands on what they do not change. */
function stepped(state: GoalTableState | null, events: readonly GoalTableEvent[]): GoalTableState | null {
  return events.reduce<GoalTableState | null>((now, event) => evolve(now, event, TABLE_ID), state);
}

const SENT_BACK = continued(SUBMITTED, [PEOPLE.reviewer, sendBack()]);
const SECOND_ROUND = continued(
  SENT_BACK,
  [PEOPLE.declarer, revise()],
  [PEOPLE.declarer, present],
  [PEOPLE.unitHead, submit()],
);

describe('the amount that lists show', () => {
  it.each<[typed: string, shown: string | null]>([
    ['8726400.00', '8726400.00'],
    ['8726400', '8726400.00'],
    ['0.5', '0.50'],
    ['007.10', '7.10'],
    ['0', '0.00'],
    ['9999999999999999.99', '9999999999999999.99'],
    ['', null],
    ['872.64万元', null],
    ['1.234', null],
    ['-1.00', null],
    ['1e5', null],
    ['1,000.00', null],
    ['.5', null],
    ['5.', null],
    ['１００', null],
    ['99999999999999999', null],
    ['1.00\n', null],
  ])('%j is shown as %j', (annualBudget, shown) => {
    const events = past([PEOPLE.declarer, draft(tableContent({ annualBudget }))]);
    expect(headOf(stateAfter(events))['annualBudget']).toBe(shown);
  });

  it('is that of the latest version, and so is the name', () => {
    const change = { projectName: '智慧网格（二期）', annualBudget: '12.00' };
    const events = continued(SENT_BACK, [PEOPLE.declarer, revise(tableContent(change))]);
    expect(headOf(stateAfter(events))).toMatchObject(change);
  });
});

describe('the head of a table', () => {
  it.each<[what: string, events: readonly GoalTableEvent[], head: Row]>([
    ['drafted', DRAFTED, { version: 1, publicationStatus: 'none', publicationVersionId: null }],
    ['sent for review', SUBMITTED, { version: 3, publicationStatus: 'none', publishedAt: null }],
    ['approved', APPROVED, { version: 5, publicationStatus: 'requested', publishedBy: null }],
    ['published', PUBLISHED, { version: 6, publicationStatus: 'published', publishedBy: PEOPLE.publisher }],
  ])('%s', (_, events, head) => {
    const state = stateAfter(events);
    expect(headOf(state)).toMatchObject({ id: TABLE_ID, unitId: state.unitId, fiscalYear: 2024, ...head });
  });

  it('of a table that is 不予公开 says so once it is approved', () => {
    const events = continued(
      DRAFTED,
      [PEOPLE.declarer, exempt()],
      [PEOPLE.declarer, present],
      [PEOPLE.unitHead, submit()],
      [PEOPLE.reviewer, pass()],
      [PEOPLE.approver, approve()],
    );
    expect(headOf(stateAfter(events))).toMatchObject({ publicationStatus: 'exempt', publishedAt: null });
  });
});

describe('who stands on which side of a case', () => {
  const sidesOf = (events: readonly GoalTableEvent[]): readonly string[] =>
    rowsOf(stateAfter(events)).parts.participants.map(
      ({ side, personId }) => `${String(side)} ${String(personId)}`,
    );
  const AUTHORS = [`author ${PEOPLE.declarer}`, `author ${PEOPLE.unitHead}`];

  it.each<[what: string, events: readonly GoalTableEvent[], sides: readonly string[]]>([
    ['nobody while nothing was submitted', PRESENTED, []],
    ['those who wrote and submitted it', SUBMITTED, AUTHORS],
    ['nobody more for a review, which is not final', REVIEWED, AUTHORS],
    ['whoever approved it', APPROVED, [...AUTHORS, `decider ${PEOPLE.approver}`]],
    [
      'whoever rejected it',
      continued(REVIEWED, [PEOPLE.approver, reject()]),
      [...AUTHORS, `decider ${PEOPLE.approver}`],
    ],
    ['everybody once, however many rounds there were', SECOND_ROUND, AUTHORS],
  ])('%s', (_, events, sides) => {
    expect([...sidesOf(events)].sort()).toEqual([...sides].sort());
  });
});

describe('what a step writes', () => {
  it.each<
    [
      what: string,
      before: readonly GoalTableEvent[],
      after: readonly GoalTableEvent[],
      written: readonly string[],
    ]
  >([
    ['a new table writes all that it has', [], DRAFTED, ['versions: 1']],
    ['asking the unit head', DRAFTED, PRESENTED, ['versions: 1', 'tasks: 1']],
    [
      'a submission opens case, round and task, and notes the authors',
      PRESENTED,
      SUBMITTED,
      ['versions: 1', 'cases: 1', 'rounds: 1', 'tasks: 2', 'participants: 2'],
    ],
    [
      'a review moves the round and notes who decided',
      SUBMITTED,
      REVIEWED,
      ['rounds: 1', 'tasks: 2', 'roundDeciders: 1', 'decisions: 1'],
    ],
    [
      'an approval closes what was open',
      REVIEWED,
      APPROVED,
      [
        'versions: 1',
        'cases: 1',
        'rounds: 1',
        'tasks: 2',
        'participants: 1',
        'roundDeciders: 1',
        'decisions: 1',
      ],
    ],
    ['a publication closes its task', APPROVED, PUBLISHED, ['tasks: 1']],
    ['nothing that happened', SUBMITTED, SUBMITTED, []],
  ])('%s', (_, before, after, rows) => {
    const then = foldStream(TABLE_ID, before);
    const now = stepped(then, after.slice(before.length));
    expect(now).not.toBeNull();
    const changed = changedRows(then, now!);
    expect(changed.map(([part, list]) => `${part}: ${String(list.length)}`)).toEqual(rows);
  });

  it.each<[what: string, events: readonly GoalTableEvent[], travels: boolean]>([
    ['asking the unit head leaves the long content where it is', PRESENTED, false],
    ['an edit writes it', continued(DRAFTED, [PEOPLE.declarer, edit()]), true],
  ])('%s', (_, events, travels) => {
    const then = foldStream(TABLE_ID, DRAFTED);
    const now = stepped(then, events.slice(DRAFTED.length))!;
    const [version] = changedRows(then, now).find(([part]) => part === 'versions')?.[1] ?? [];
    expect(version?.['content'] !== null).toBe(travels);
    expect(version?.['contentHash']).toBe(now.versions[0]?.contentHash);
  });
});
