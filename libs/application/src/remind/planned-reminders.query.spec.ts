import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDuty, idOf, TENANT, WorkingTown } from '#libs/testing';
import { PlannedRemindersQuery } from './planned-reminders.query.js';

describe('what would be sent', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const planned = (account: string, until: string | null) =>
    town.app.get(PlannedRemindersQuery).execute(TENANT, idOf(account), until);
  const linesOf = async (until: string | null): Promise<readonly string[]> =>
    (await planned('chen', until)).digests
      .map(({ sendsAt, displayName, title }) => `${sendsAt} ${displayName} ${title}`)
      .toSorted();
  const sent = (): readonly string[] =>
    town.mailer.sent
      .map(({ to, date, subject }) => `${date} ${to.split('@')[0] ?? ''} ${subject.replace('【批复】', '')}`)
      .toSorted();

  it('is what is sent when the time has come, to the letter, if nobody does anything', async () => {
    await town.hall.submitted('审核');
    await town.hall.reviewed('批复');
    const lines = await linesOf('2023-12-31');
    expect(lines).toHaveLength(12);
    const { rows } = town;
    await planned('chen', '2023-12-31');
    expect(town.rows).toBe(rows);
    await town.worker.moveTo('2023-12-31T15:59:00.000Z');
    expect(sent()).toEqual(lines);
  });

  it.each([
    [null, []],
    ['2023-12-10', []],
    ['2023-12-11', ['2023-12-11']],
    ['2023-12-13', ['2023-12-11', '2023-12-13']],
  ] as const)('until %s is what falls due until the end of that day', async (until, days) => {
    await town.hall.submitted('审核');
    const { digests } = await planned('liang', until);
    expect([...new Set(digests.map(({ sendsAt }) => sendsAt.slice(0, 10)))]).toEqual(days);
  });

  it('names incidents apart, since they mail nobody', async () => {
    const duty = aDuty('月报', {
      openedAt: town.database.now,
      dueOn: '2023-12-08',
      dueAt: '2023-12-08T09:30:00.000Z',
    });
    await town.follow([], [duty]);
    const { incidents, more } = await planned('xu', '2023-12-14');
    expect(incidents).toEqual([
      { at: '2023-12-14T01:00:00.000Z', label: '填报绩效运行监控', unitId: duty.unitId },
    ]);
    expect(more).toBe(false);
  });

  it.each(['lin', 'zhou', 'huang', 'su'])('is not shown to %s', async (account) => {
    await expect(planned(account, null)).rejects.toMatchObject({ code: 'role-missing' });
  });
});
