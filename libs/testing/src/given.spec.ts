import { describe, expect, it } from '@jest/globals';
import { claim, draft, pass, present, publish, withdraw } from './acts.js';
import { given, recorded, refused } from './given.js';
import { continued, DRAFTED, past, PRESENTED, PUBLISHED, SUBMITTED } from './past.js';
import { PEOPLE, TOWN, without } from './town.data.js';
import { sha256, townFacts, USUAL_NOW } from './town-facts.js';
import { WEEKDAY_DUE_DATES } from './weekday-due-dates.js';

describe('given, when, then', () => {
  const tried = () =>
    given(...SUBMITTED)
      .as(PEOPLE.reviewer)
      .when(pass());

  it('fails when something else was recorded, or with other data', () => {
    expect(() => tried().then(recorded('goal-table.approved'))).toThrow();
    expect(() => tried().then(recorded('goal-table.passed', { nextStage: 'panel' }))).toThrow();
    expect(() => tried().then(refused('task-closed'))).toThrow();
  });

  it('fails when a refusal has another code or other details', () => {
    const refusal = given(...SUBMITTED)
      .as(PEOPLE.declarer)
      .when(withdraw);
    expect(() => refusal.then(refused('somebody-decided'))).toThrow();
    expect(() => refusal.then(refused('only-the-submitter', { role: 'approver' }))).toThrow();
    expect(() => refusal.then(recorded('goal-table.withdrawn'))).toThrow();
    expect(refusal.then(refused('only-the-submitter')).state?.version).toBe(SUBMITTED.length);
  });

  it('acts as the first declarer of the ordinary town unless told otherwise', () => {
    const { event } = given().when(draft()).then(recorded('goal-table.drafted'));
    expect(event).toMatchObject({ actorId: PEOPLE.declarer, occurredAt: USUAL_NOW });
    given()
      .with({ directory: without(TOWN, PEOPLE.declarer) })
      .when(draft())
      .then(refused('role-missing'));
    expect(
      given(...DRAFTED)
        .at('2024-01-05T02:00:00.000Z')
        .when(present)
        .then(recorded('goal-table.presented')).event?.occurredAt,
    ).toBe('2024-01-05T02:00:00.000Z');
  });

  it('does not take a past that could not have happened', () => {
    expect(() => past([PEOPLE.declarer, present])).toThrow('{"code":"table-missing"}');
    expect(() => past([PEOPLE.declarer, claim()])).toThrow('an act on a task needs a table');
    expect(() => continued(PRESENTED, [PEOPLE.publisher, publish()])).toThrow('never had a task of kind');
  });

  it('tells the same story every time, with ids that occur once', () => {
    const again = past([PEOPLE.declarer, draft()], [PEOPLE.declarer, present]);
    expect(again).toEqual(PRESENTED);
    const ids = JSON.stringify(PUBLISHED).match(/"(?:taskId|decisionId)":"[^"]+"/gu) ?? [];
    const opened = PUBLISHED.flatMap((event) => ('opened' in event.data ? event.data.opened : []));
    expect(new Set(opened.map((task) => task.taskId)).size).toBe(4);
    expect(ids.length).toBeGreaterThan(8);
  });
});

describe('facts of the town', () => {
  it('give fresh ids and salts that depend on the table and the coming event only', () => {
    const at = { id: 'gt-1', version: 4 };
    const [one, other] = [townFacts('chen', at), townFacts('liang', at)];
    expect([one.newId(), one.newId()]).toEqual(['gt-1/e5-1', 'gt-1/e5-2']);
    expect(other.newId()).toBe('gt-1/e5-1');
    expect(one.newSalt()).toMatch(/^[0-9a-f]{64}$/u);
    expect(one.newSalt()).not.toBe(other.newSalt());
  });

  it('hash UTF-8', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('批复')).toBe('6bbc06e5fd329e1fc7ae8d9d2f307e1f10cf79942a61e3d7ee18a04425904f63');
  });
});

describe('due dates by the plain week', () => {
  it.each([
    ['2wd', '2023-12-07', '2023-12-11', null],
    ['5wd', '2023-12-09', '2023-12-15', null],
    ['20cd', '2023-12-25', '2024-01-12', '2024-01-14'],
    ['20cd', '2023-12-06', '2023-12-26', '2023-12-26'],
  ] as const)('%s from %s is %s', (term, from, dueOn, legalDueOn) => {
    expect(WEEKDAY_DUE_DATES.dueFrom(term, from)).toEqual({
      dueOn,
      dueAt: `${dueOn}T09:30:00.000Z`,
      legalDueOn,
      provisional: false,
    });
  });

  it('knows the day in Beijing', () => {
    expect(WEEKDAY_DUE_DATES.localDateOf('2023-12-31T15:59:59.999Z')).toBe('2023-12-31');
    expect(WEEKDAY_DUE_DATES.localDateOf('2023-12-31T16:00:00.000Z')).toBe('2024-01-01');
  });
});
