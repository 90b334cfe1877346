import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { ColleaguesQuery } from './colleagues.query.js';

describe('the people of a unit', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const colleagues = (account: string, unitId: string = TOWN_UNITS.grid) =>
    town.app.get(ColleaguesQuery).execute(TENANT, idOf(account), unitId);

  it('are seen by each of them, with the offices that they hold there, and nothing else of them', async () => {
    const seen = await colleagues('lin');
    expect(seen).toContainEqual({ id: idOf('lin'), displayName: expect.any(String), roles: ['declarer'] });
    expect(seen.find(({ id }) => id === idOf('zhou'))?.roles).toContain('unit-head');
    expect(await colleagues('zhou')).toEqual(seen);
    for (const one of seen) expect(Object.keys(one).toSorted()).toEqual(['displayName', 'id', 'roles']);
  });

  it('are none of another unit, and nobody who has left', async () => {
    expect((await colleagues('lin')).map(({ id }) => id)).not.toContain(idOf('deng'));
    town.staff({ id: idOf('zhou'), active: false });
    expect((await colleagues('lin')).map(({ id }) => id)).not.toContain(idOf('zhou'));
    await expect(colleagues('zhou')).rejects.toMatchObject({ kind: 'unit' });
  });

  it.each(['deng', 'chen', 'su', 'xu'])('are not shown to %s, who works elsewhere', async (account) => {
    await expect(colleagues(account)).rejects.toMatchObject({ kind: 'unit' });
  });

  it('are not there where no such unit is', async () => {
    await expect(colleagues('lin', idOf('no unit'))).rejects.toMatchObject({ kind: 'unit' });
  });
});
