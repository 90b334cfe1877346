import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Facts } from '#libs/domain';
import { TOWN_DEFINITION } from '#libs/domain';
import { sha256, tableContent, USUAL_NOW } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import type { FactsAround } from '../ports/directory.repository.port.js';
import { FactsLoader } from './facts-loader.js';

describe('the facts of a command', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const load = (unitId: string = TOWN_UNITS.grid): Promise<Facts> =>
    town.read(() => town.app.get(FactsLoader).load(idOf('lin'), unitId, null));

  it('are who acts, when, by which rules, among which people', async () => {
    const facts = await load();
    expect(facts).toMatchObject({ actorId: idOf('lin'), now: USUAL_NOW, definition: TOWN_DEFINITION });
    expect(facts.directory).toMatchObject({ financeUnitId: TOWN_UNITS.finance });
    expect(facts.sha256('批复')).toBe(sha256('批复'));
    expect(facts.newId()).not.toBe(facts.newId());
    expect(facts.newSalt()).not.toBe(facts.newSalt());
  });

  it('count terms by the stored calendar', async () => {
    const { dueDates } = await load();
    expect(dueDates.dueFrom('1wd', '2024-02-09').dueOn).toBe('2024-02-18');
    const district = town.database.district(TENANT);
    const calendar = { ...district.calendar, districtRestDays: ['2024-02-18'] };
    town.database.add({ ...district, calendar });
    expect((await load()).dueDates.dueFrom('1wd', '2024-02-09').dueOn).toBe('2024-02-19');
  });

  it.each([
    ['2023-12-05T15:59:00.000Z', false],
    ['2023-12-05T16:00:00.000Z', true],
    ['2023-12-06T15:59:00.000Z', true],
    ['2023-12-06T16:00:00.000Z', false],
  ])(
    'count offices on the day of the district: at %s a grant of 2023-12-06 holds: %s',
    async (now, holds) => {
      const day = { from: '2023-12-06', until: '2023-12-06' };
      const grant = { id: idOf('one day'), role: 'approver', unitId: TOWN_UNITS.finance, ...day } as const;
      town.staff({ id: idOf('guest'), grants: [grant] });
      town.database.now = now;
      const { directory } = await load();
      expect(directory.grants.some(({ personId }) => personId === idOf('guest'))).toBe(holds);
    },
  );

  it('believe what was read ahead only of the same unit on the same day', async () => {
    const nobody = {
      supervisingDepartmentId: TOWN_UNITS.finance,
      financeUnitId: TOWN_UNITS.finance,
      grants: [],
    };
    const loader = town.app.get(FactsLoader);
    const ahead = await town.read(() => loader.ahead({ kind: 'unit', id: TOWN_UNITS.grid }));
    const grantsWith = async (change: Partial<FactsAround>): Promise<number> => {
      const around = { ...ahead!, facts: nobody, ...change };
      const facts = await town.read(() => loader.load(idOf('lin'), TOWN_UNITS.grid, null, { around }));
      return facts.directory.grants.length;
    };
    expect(await grantsWith({})).toBe(0);
    expect(await grantsWith({ unitId: TOWN_UNITS.school })).toBe(ahead!.facts.grants.length);
    expect(await grantsWith({ onDate: '2023-12-05' })).toBe(ahead!.facts.grants.length);
  });

  it('say which findings stand in the way of a submission', async () => {
    const { blockingFindings } = await load();
    expect(blockingFindings(tableContent())).toEqual([]);
    const rules = blockingFindings(tableContent({ annualGoal: '', indicators: [] })).map(({ rule }) => rule);
    expect(rules).toContain('G01');
  });

  it('do not exist for a unit of nowhere', async () => {
    await expect(load(idOf('no unit'))).rejects.toMatchObject({ kind: 'unit', id: idOf('no unit') });
  });
});
