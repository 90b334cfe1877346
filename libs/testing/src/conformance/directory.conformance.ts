import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BusinessClock,
  CalendarRepository,
  DirectoryRepository,
  DistrictRepository,
  UnitOfWork,
} from '#libs/application';
import { holdersOf, localDateOf } from '#libs/domain';
import { idOf, SEEDED_STAFF, SEEDED_UNITS, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import { storedNationalCalendar } from '../in-memory/in-memory-district.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const DAY = '2023-12-06';

/** What every directory promises: who holds which office on a day, and who is in the house at all. */
export function directoryConformance(open: OpenTown): void {
  let town: TownUnderTest;
  let directory: DirectoryRepository;
  beforeAll(async () => {
    town = await open();
    directory = town.app.get(DirectoryRepository);
    const reviewer = { role: 'performance-reviewer', unitId: TOWN_UNITS.finance } as const;
    await town.hire('spring', true, [{ ...reviewer, from: '2023-03-01', until: '2023-05-31' }]);
    await town.hire('gone', false, [{ ...reviewer, from: '2023-01-01', until: null }]);
    await town.hire('two', true, [
      { role: 'declarer', unitId: TOWN_UNITS.school, from: '2023-01-01', until: null },
      { role: 'approver', unitId: TOWN_UNITS.finance, from: '2024-01-01', until: null },
    ]);
    await town.hire('keeper', true, [
      { role: 'administrator', unitId: TOWN_UNITS.school, from: '2023-01-01', until: null },
    ]);
  });
  afterAll(() => town.close());

  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);

  describe('the directory', () => {
    it('knows every unit by id and by exact name', async () => {
      const units = await run(() => directory.units());
      expect(new Set(units.map(({ name, kind }) => `${name} ${kind}`))).toEqual(
        new Set(SEEDED_UNITS.map(([name, kind]) => `${name} ${kind}`)),
      );
      for (const unit of units) {
        expect(await run(() => directory.unit(unit.id))).toEqual(unit);
        expect(await run(() => directory.unitByName(unit.name))).toEqual(unit);
        expect(unit.supervisingDepartmentId).toBe(TOWN_UNITS.finance);
      }
      for (const name of ['', '网格管理中心', ' 麻涌镇教育管理中心']) {
        expect(await run(() => directory.unitByName(name))).toBeNull();
      }
      expect(await run(() => directory.unit(idOf('no unit')))).toBeNull();
    });

    it('names the offices around a unit, and nobody of other units except administrators', async () => {
      const facts = await run(() => directory.factsFor(TOWN_UNITS.grid, DAY));
      expect(facts).toMatchObject({
        supervisingDepartmentId: TOWN_UNITS.finance,
        financeUnitId: TOWN_UNITS.finance,
      });
      const around = SEEDED_STAFF.filter(([, , unitId]) => unitId !== TOWN_UNITS.school).map(
        ([account, role]) => `${idOf(account)} ${role}`,
      );
      expect(facts!.grants.map(({ personId, role }) => `${personId} ${role}`).toSorted()).toEqual(
        [...around, `${idOf('keeper')} administrator`].toSorted(),
      );
    });

    it('tells the same around a unit, its table and a task of it, today', async () => {
      const goalTableId = await town.hall.submitted('围绕');
      const { taskId } = await town.hall.openTask(goalTableId);
      const { now } = await run(async () => ({ now: await town.app.get(BusinessClock).now() }));
      const onDate = localDateOf(now, 480);
      const facts = await run(() => directory.factsFor(TOWN_UNITS.grid, onDate));
      const subjects = [
        ['unit', TOWN_UNITS.grid],
        ['goal-table', goalTableId],
        ['task', taskId],
      ] as const;
      for (const [kind, id] of subjects) {
        const around = await run(() => directory.factsAround({ kind, id }));
        expect(around).toEqual({ unitId: TOWN_UNITS.grid, onDate, facts });
        expect(await run(() => directory.factsAround({ kind, id: idOf('nobody') }))).toBeNull();
        expect(await run(() => directory.factsAround({ kind, id: 'no id' }))).toBeNull();
      }
    });

    it('says nothing about a unit of nowhere', async () => {
      expect(await run(() => directory.factsFor(idOf('no unit'), DAY))).toBeNull();
    });

    it.each([
      ['2023-02-28', false],
      ['2023-03-01', true],
      ['2023-05-31', true],
      ['2023-06-01', false],
    ])('counts a dated grant on %s: %s', async (onDate, holds) => {
      const facts = await run(() => directory.factsFor(TOWN_UNITS.grid, onDate));
      const reviewers = holdersOf(facts!, 'performance-reviewer', TOWN_UNITS.finance);
      expect(reviewers.includes(idOf('spring'))).toBe(holds);
      const person = await run(() => directory.person(idOf('spring'), onDate));
      expect(person?.grants).toHaveLength(holds ? 1 : 0);
    });

    it('gives nobody who has left an office, but still knows him by name', async () => {
      const facts = await run(() => directory.factsFor(TOWN_UNITS.grid, DAY));
      expect(facts!.grants.map(({ personId }) => personId)).not.toContain(idOf('gone'));
      expect(await run(() => directory.person(idOf('gone'), DAY))).toMatchObject({
        displayName: 'gone',
        active: false,
      });
      const everybody = await run(() => directory.everybody(DAY));
      expect(everybody.map(({ account }) => account)).not.toContain('gone');
    });

    it('shows a person with the offices of that day only', async () => {
      const offices = async (onDate: string): Promise<readonly string[]> =>
        (await run(() => directory.person(idOf('two'), onDate)))!.grants.map(({ role }) => role);
      expect(await offices('2023-12-31')).toEqual(['declarer']);
      expect((await offices('2024-01-01')).toSorted()).toEqual(['approver', 'declarer']);
    });

    it('finds several people at once, in a stable order, and leaves out strangers', async () => {
      const ids = ['zhou', 'lin', 'gone', 'nobody'].map(idOf);
      const people = await run(() => directory.people(ids, DAY));
      expect(people.map(({ id }) => id)).toEqual(['zhou', 'lin', 'gone'].map(idOf).toSorted());
      expect(await run(() => directory.people([], DAY))).toEqual([]);
      expect(await run(() => directory.person(idOf('nobody'), DAY))).toBeNull();
    });

    it('lists everybody who is active by account, with address if there is one', async () => {
      const everybody = await run(() => directory.everybody(DAY));
      const accounts = [...SEEDED_STAFF.map(([account]) => account), 'keeper', 'spring', 'two'];
      expect(everybody.map(({ account }) => account)).toEqual(accounts.toSorted());
      expect(everybody.find(({ account }) => account === 'he')?.email).toBeNull();
      expect(everybody.find(({ account }) => account === 'lin')?.email).toBe('lin@town.test');
    });
  });

  describe('the district', () => {
    it('is listed without anybody being signed in', async () => {
      const districts = await town.app.get(DistrictRepository).list();
      expect(districts).toEqual([{ tenantId: TENANT, code: 'machong', name: '东莞市麻涌镇' }]);
    });

    it('counts with the national calendar of 2023 to 2026 in the zone of China', async () => {
      const { days, ...rest } = await run(() => town.app.get(CalendarRepository).load());
      const national = storedNationalCalendar();
      expect({ ...rest, days: [] }).toEqual({ ...national, days: [] });
      expect(days.toSorted((one, other) => (one.date < other.date ? -1 : 1))).toEqual(national.days);
    });

    it('has one business time, in UTC with milliseconds', async () => {
      const now = await run(() => town.app.get(BusinessClock).now());
      expect(now).toMatch(/^2023-12-06T02:\d\d:\d\d\.\d{3}Z$/u);
    });
  });
}
