import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plansOf } from '#libs/fixtures';
import { HALF_2027, idOf, INVENTED_2027, TENANT, TOWN_PRESET, TownBefore2027 } from '#libs/testing';
import { RoundsQuery, type SeenRound } from '../monitor/rounds.query.js';
import { TurnYearUseCase } from './turn-year.use-case.js';

describe('when the district moves a window of monitoring', () => {
  let town: TownBefore2027;
  beforeAll(async () => {
    town = await TownBefore2027.open();
  });
  beforeEach(async () => {
    await town.startAnew();
    await town.desk.plan(2027, TOWN_PRESET);
  });
  afterAll(() => town.close());

  const move = async (changes: Parameters<typeof plansOf>[1]): Promise<void> => {
    const windows = plansOf(await town.desk.year(2027), changes);
    await town.desk.plan(2027, { type: 'set-windows', windows, reason: '汛期，时间顺延。' });
  };
  const later = { 'monitoring-1': { opensOn: '2027-07-05', closesOn: '2027-07-23', closesAfter: null } };
  const messages = () =>
    town.monitored.town.worker.waiting().filter(({ name }) => name === 'windows.moved').length;

  it('the planned round of its cut-off follows, once', async () => {
    const { id } = await town.monitored.plan(HALF_2027);
    await move(later);
    expect(messages()).toBe(1);
    await town.follow();
    expect(await town.monitored.round(id)).toMatchObject({
      ...{ status: 'planned', version: 2, reportFrom: '2027-07-05', reportUntil: '2027-07-23' },
      ...{ opensAt: '2027-07-05T00:30:00.000Z', closesOn: '2027-07-30' },
    });
    expect(await town.eventsOf(id)).toEqual([
      'monitoring-round.planned person',
      'monitoring-round.recounted system',
    ]);
    expect(messages()).toBe(0);
  });

  it('the round that the window has opened itself follows to a later end, with what is owed by it', async () => {
    town.monitored.town.database.now = '2027-07-01T02:00:00.000Z';
    await town.monitored.town.app.get(TurnYearUseCase).execute(TENANT, (await town.desk.year(2027)).id);
    const [{ round }] = (await town.monitored.town.app.get(RoundsQuery).list(TENANT, idOf('su'), 2027)) as [
      SeenRound,
    ];
    const { id } = round;
    await town.monitored.step(id, 'open');
    await move({ 'monitoring-1': { closesOn: '2027-07-23', closesAfter: null } });
    await town.follow();
    expect(await town.owedIn(id)).toEqual(Array(2).fill('progress-report 2027-07-23 ?'));
    // and is certain, on the same day, when the year is known
    await town.desk.load(INVENTED_2027);
    await town.follow();
    expect(await town.owedIn(id)).toEqual(Array(2).fill('progress-report 2027-07-23'));
    expect(await town.monitored.round(id)).toMatchObject({ reportUntil: '2027-07-23', provisional: false });
  });

  it('which the loading of the days does not undo', async () => {
    const { id } = await town.monitored.plan(HALF_2027);
    await move(later);
    await town.follow();
    await town.desk.load(INVENTED_2027);
    await town.follow();
    expect(await town.monitored.round(id)).toMatchObject({ reportUntil: '2027-07-23', provisional: false });
  });

  it('a day that the desk has typed stays', async () => {
    const { id } = await town.monitored.plan({ ...HALF_2027, reportUntil: '2027-07-20' });
    await move(later);
    await town.follow();
    expect(await town.monitored.round(id)).toMatchObject({
      reportFrom: '2027-07-05',
      reportUntil: '2027-07-20',
    });
  });

  it('a round that is planned afterwards has the days of the window', async () => {
    await move(later);
    const { id } = await town.monitored.plan(HALF_2027);
    expect(await town.monitored.round(id)).toMatchObject({
      ...{ version: 1, reportFrom: '2027-07-05', reportUntil: '2027-07-23' },
    });
  });

  it.each<[string, boolean, Parameters<typeof plansOf>[1]]>([
    ['there is no round', false, later],
    ['another window has moved', true, { 'self-evaluation': { closesOn: '2028-04-30' } }],
  ])('nobody is asked where %s', async (_, hasRound, changes) => {
    if (hasRound) await town.monitored.plan(HALF_2027);
    await move(changes);
    expect(messages()).toBe(0);
  });
});
