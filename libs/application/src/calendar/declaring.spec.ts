import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tableContent } from '#libs/fixtures';
import { CalendarDesk, TOWN_UNITS, WorkingTown, MID_YEAR_LEAVE, TOWN_PRESET } from '#libs/testing';

describe('the windows of a year', () => {
  let town: WorkingTown;
  let desk: CalendarDesk;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
    desk = new CalendarDesk(town.app);
  });
  afterAll(() => town.close());

  it('keep what is declared inside of their windows, once a district has set any', async () => {
    const { goalTableId, version } = await town.hall.draft('先填后报');
    const present = (key: string) =>
      town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: version, key });
    await desk.plan(2024, TOWN_PRESET);
    town.database.now = '2024-01-02T01:00:00.000Z';
    await expect(present('late')).rejects.toMatchObject({
      refusal: { code: 'declaration-closed', closedOn: '2023-12-31', opensOn: null },
    });
    town.database.now = '2023-12-29T01:00:00.000Z';
    await expect(present('in time')).resolves.toMatchObject({ eventType: 'goal-table.presented' });
  });

  it('let a unit declare in mid-year by the leave that finance has given it', async () => {
    const content = tableContent({ projectName: '防汛应急', projectCode: null });
    const declare = (key: string) =>
      town.hall.act(
        'lin',
        { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'mid-year', content },
        { key },
      );
    town.database.now = '2024-05-06T02:00:00.000Z';
    await expect(declare('before')).rejects.toMatchObject({ refusal: { code: 'declaration-closed' } });
    await desk.plan(2024, MID_YEAR_LEAVE);
    const { goalTableId } = await declare('after');
    expect((await town.hall.state(goalTableId)).occasion).toBe('mid-year');
  });
});
