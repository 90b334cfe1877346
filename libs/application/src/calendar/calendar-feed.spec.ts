import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aDuty,
  CalendarDesk,
  idOf,
  MID_YEAR_LEAVE,
  TENANT,
  TOWN_PRESET,
  TOWN_UNITS,
  WorkingTown,
} from '#libs/testing';
import type { EventEnvelope } from '../ports/event-store.port.js';
import type { Feed } from './calendar-feed.query.js';
import { CalendarFeedQuery } from './calendar-feed.query.js';
import { OwnFeedUseCase } from './own-feed.use-case.js';

let town: WorkingTown;
beforeAll(async () => {
  town = await WorkingTown.open();
});
beforeEach(() => {
  town.startAnew();
});
afterAll(() => town.close());

const owner = (account: string) => ({
  ...{ tenantId: TENANT, personId: idOf(account), correlationId: idOf(`request of ${account}`) },
});
const issue = (account: string, hash: string) => town.app.get(OwnFeedUseCase).issue(owner(account), hash);
const read = (hash: string) => town.app.get(CalendarFeedQuery).read(hash);

/** The feed of a person, under a secret of his own. */
async function feedOf(account: string): Promise<Feed> {
  await issue(account, `secret of ${account}`);
  const feed = await read(`secret of ${account}`);
  if (feed === null) throw new Error(`${account} has no feed`);
  return feed;
}

const owed = (name: string, more: Parameters<typeof aDuty>[1] = {}) => town.follow([], [aDuty(name, more)]);

describe('the secret address of a feed', () => {
  it('is read by whoever knows it, and by nobody who guesses', async () => {
    await issue('lin', 'known');
    expect(await read('known')).toMatchObject({ now: town.database.now, entries: [] });
    expect(await read('guessed')).toBeNull();
  });

  it('is one a person: another one takes its place, and nobody else’s', async () => {
    await issue('lin', 'first');
    await issue('he', 'of he');
    await issue('lin', 'second');
    expect([await read('first'), (await read('second')) !== null]).toEqual([null, true]);
    expect(await read('of he')).not.toBeNull();
  });

  it('is taken back by its owner, as often as he likes', async () => {
    await issue('lin', 'mine');
    for (let again = 0; again < 2; again += 1) await town.app.get(OwnFeedUseCase).revoke(owner('lin'));
    expect(await read('mine')).toBeNull();
  });
});

describe('the record', () => {
  const told = () =>
    [...town.rows.events.values()]
      .filter(({ body }) => body.includes('calendar-feed'))
      .map(({ body }) => JSON.parse(body) as EventEnvelope);

  it('tells who was given an address and took it back when, each time once, and never the secret', async () => {
    await issue('lin', 'first');
    await issue('lin', 'second');
    await issue('he', 'of he');
    for (let again = 0; again < 2; again += 1) await town.app.get(OwnFeedUseCase).revoke(owner('lin'));
    const [lin, he] = [idOf('lin'), idOf('he')];
    expect(told().map(({ type, version, actor, actorKind }) => [type, version, actor, actorKind])).toEqual([
      ['calendar-feed.issued', 1, lin, 'person'],
      ['calendar-feed.issued', 2, lin, 'person'],
      ['calendar-feed.issued', 1, he, 'person'],
      ['calendar-feed.revoked', 3, lin, 'person'],
    ]);
    expect(told().at(-1)).toMatchObject({
      ...{ streamType: 'calendar-feed', year: 0, occurredAt: town.database.now, data: { personId: lin } },
      correlationId: idOf('request of lin'),
    });
    expect(new Set(told().map(({ stream }) => stream)).size).toBe(2);
    expect(JSON.stringify(told())).not.toMatch(/first|second|of he"/u);
  });

  it('tells nothing of an address that nobody was given', async () => {
    await town.app.get(OwnFeedUseCase).revoke(owner('deng'));
    expect(told()).toEqual([]);
  });
});

describe('what stands in a feed', () => {
  it('is the open task of a person, on its last day, without a word of the project', async () => {
    const { goalTableId, version } = await town.hall.draft('涉密项目');
    await town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: version });
    const { task } = await town.hall.openTask(goalTableId);
    const { entries } = await feedOf('zhou');
    expect(entries).toEqual([
      {
        ...{ uid: `task-${task.taskId}`, label: '办理时限：单位审签', legalDueOn: null, provisional: false },
        ...{ firstDay: task.dueOn, lastDay: task.dueOn },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('涉密');
    expect((await feedOf('chen')).entries).toEqual([]);
  });

  it.each<[string, string, Parameters<typeof aDuty>[1], boolean]>([
    ['of his office', 'lin', {}, true],
    ['of his office, whoever holds it', 'he', {}, true],
    ['that is his alone', 'lin', { assignee: idOf('lin') }, true],
    ['of a colleague', 'he', { assignee: idOf('lin') }, false],
    ['of another office', 'zhou', {}, false],
    ['of another unit', 'deng', {}, false],
    ['that is done', 'lin', { status: 'done' }, false],
  ])('is a duty %s', async (_, account, more, shown) => {
    await owed('report', { ...more, unitId: TOWN_UNITS.grid });
    const entry = {
      ...{ uid: `duty-${idOf('report')}`, label: '办理时限：报送绩效运行监控', firstDay: '2024-07-12' },
      ...{ lastDay: '2024-07-12' },
    };
    const { entries } = await feedOf(account);
    expect(entries.map(({ uid }) => uid)).toEqual(shown ? [entry.uid] : []);
    expect(entries.map(({ lastDay }) => lastDay)).toEqual(shown ? [entry.lastDay] : []);
  });

  it('are the windows of the years around, each with its year', async () => {
    const desk = new CalendarDesk(town.app);
    for (const year of [2022, 2023, 2024, 2025]) await desk.plan(year, TOWN_PRESET);
    const { entries } = await feedOf('deng');
    const years = new Set(entries.map(({ label }) => label.slice(0, 6)));
    expect([...years].toSorted()).toEqual(['2022年度', '2023年度', '2024年度']);
    const { id, windows } = await desk.year(2024);
    const [first] = windows;
    expect(entries).toContainEqual(
      expect.objectContaining({
        ...{ uid: `window-${id}-${first!.key}`, firstDay: first!.opensOn, lastDay: first!.closesOn },
      }),
    );
  });

  it('is the leave of a unit for its own people and for those who see the unit', async () => {
    const desk = new CalendarDesk(town.app);
    town.database.now = '2024-05-06T01:00:00.000Z';
    await desk.plan(2024, MID_YEAR_LEAVE);
    const counts = [];
    for (const account of ['lin', 'deng', 'su']) counts.push((await feedOf(account)).entries.length);
    expect(counts).toEqual([1, 0, 1]);
  });
});
