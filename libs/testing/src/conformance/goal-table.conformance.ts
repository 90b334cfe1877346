import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConflictError, eventOf, EventStore, GoalTableRepository, UnitOfWork } from '#libs/application';
import type { GoalTableState } from '#libs/domain';
import { foldStream } from '#libs/domain';
import { idOf, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

/** What every repository of goal tables promises: states come back whole, and nobody's change is lost. */
export function goalTableConformance(open: OpenTown): void {
  describe('the repository of goal tables', () => {
    let town: TownUnderTest;
    let tables: GoalTableRepository;
    beforeAll(async () => {
      town = await open();
      tables = town.app.get(GoalTableRepository);
    });
    afterAll(() => town.close());

    const run = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
    const conflict = (promise: Promise<unknown>): Promise<unknown> =>
      promise.then(
        () => 'saved',
        (error: unknown) => (error instanceof ConflictError ? error.conflict : error),
      );
    const next = (state: GoalTableState): GoalTableState => ({ ...state, version: state.version + 1 });

    it.each([
      ['drafted', '填报'],
      ['submitted', '送审'],
      ['reviewed', '已审'],
      ['approved', '已批'],
      ['published', '已公开'],
    ] as const)(
      'gives back the state of a table that was %s exactly as its events make it',
      async (way, name) => {
        const goalTableId =
          way === 'drafted' ? (await town.hall.draft(name)).goalTableId : await town.hall[way](name);
        const events = await run(() => town.app.get(EventStore).readStream(goalTableId));
        const state = foldStream(goalTableId, events.map(eventOf));
        expect(await run(() => tables.load(goalTableId))).toEqual(state);
        expect(await run(() => tables.loadForUpdate(goalTableId))).toEqual(state);
        expect(state).toMatchObject({ id: goalTableId, createdBy: idOf('lin'), unitId: TOWN_UNITS.grid });
      },
    );

    it.each([idOf('no table'), 'no id at all', ''])('finds nothing under "%s"', async (id) => {
      expect(await run(() => tables.load(id))).toBeNull();
      expect(await run(() => tables.loadForUpdate(id))).toBeNull();
      expect(await run(() => tables.loadOfTaskForUpdate(id))).toBeNull();
      expect(await run(() => tables.goalTableOfTask(id))).toBeNull();
    });

    it('finds a table by any of its tasks, closed ones too', async () => {
      const goalTableId = await town.hall.reviewed('按任务找');
      const { tasks } = await town.hall.state(goalTableId);
      expect(tasks.map(({ status }) => status)).toEqual(['done', 'done', 'open']);
      for (const { taskId } of tasks) {
        expect(await run(() => tables.goalTableOfTask(taskId))).toBe(goalTableId);
        expect((await run(() => tables.loadOfTaskForUpdate(taskId)))?.id).toBe(goalTableId);
      }
    });

    it('says of several tables how far they are, and passes over those that are not there', async () => {
      const goalTableIds = [await town.hall.reviewed('审到一半'), await town.hall.submitted('刚送审')];
      const asked = [...goalTableIds, idOf('no table'), 'no id at all'];
      const processes = await run(() => tables.processesOf(asked));
      expect(processes.map(({ id }) => id).toSorted()).toEqual(goalTableIds.toSorted());
      for (const { versions, ...process } of processes) {
        const state = await town.hall.state(process.id);
        expect(state).toMatchObject(process);
        expect(versions.map(({ authors }) => authors)).toEqual(state.versions.map(({ authors }) => authors));
        const { unitId, cases, rounds, decisions, tasks } = state;
        expect(process).toMatchObject({ unitId, cases, rounds, decisions, tasks });
      }
    });

    it('knows a project by unit, year and key together', async () => {
      const { goalTableId } = await town.hall.draft('按身份找');
      const identity = { unitId: TOWN_UNITS.grid, fiscalYear: 2024, projectKey: '按身份找' };
      expect(await run(() => tables.findByIdentity(identity))).toBe(goalTableId);
      for (const other of [{ unitId: TOWN_UNITS.school }, { fiscalYear: 2025 }, { projectKey: '别的' }]) {
        expect(await run(() => tables.findByIdentity({ ...identity, ...other }))).toBeNull();
      }
    });

    it('refuses a second table of one project, and names the first', async () => {
      const { goalTableId } = await town.hall.draft('同一项目');
      const state = await town.hall.state(goalTableId);
      const twin = { ...state, id: idOf('twin'), versions: [] };
      expect(await conflict(run(() => tables.save(null, twin)))).toEqual({
        code: 'already-declared',
        goalTableId,
      });
      expect(await run(() => tables.load(twin.id))).toBeNull();
    });

    it('refuses to rename a project to one that is declared, but lets it keep its own name', async () => {
      const first = await town.hall.draft('先有');
      const second = await town.hall.state((await town.hall.draft('后有')).goalTableId);
      const renamed = { ...next(second), projectKey: '先有' };
      expect(await conflict(run(() => tables.save(second, renamed)))).toEqual({
        code: 'already-declared',
        goalTableId: first.goalTableId,
      });
      expect(await conflict(run(() => tables.save(second, next(second))))).toBe('saved');
    });

    it('refuses a change of a version that is no longer there, and keeps nothing of it', async () => {
      const before = await town.hall.state((await town.hall.draft('旧版本')).goalTableId);
      await run(() => tables.save(before, next(before)));
      const late = { ...next(before), occasion: 'mid-year' as const };
      expect(await conflict(run(() => tables.save(before, late)))).toEqual({ code: 'concurrent-change' });
      expect(await town.hall.state(before.id)).toEqual(next(before));
    });

    it('loses nothing of two changes at once', async () => {
      const { goalTableId, version } = await town.hall.draft('同时');
      const raise = (): Promise<void> =>
        run(async () => {
          const state = await tables.loadForUpdate(goalTableId);
          await tables.save(state, next(state!));
        });
      await Promise.all([raise(), raise()]);
      expect((await town.hall.state(goalTableId)).version).toBe(version + 2);
    });

    it('shows a change inside the transaction that made it', async () => {
      const before = await town.hall.state((await town.hall.draft('自己看见')).goalTableId);
      const seen = await run(async () => {
        await tables.save(before, next(before));
        return tables.load(before.id);
      });
      expect(seen?.version).toBe(before.version + 1);
    });
  });
}
