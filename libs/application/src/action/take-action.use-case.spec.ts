import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { tableContent } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '../errors/application-errors.js';
import type { RequestedCommand } from './action-request.js';
import { TakeActionUseCase } from './take-action.use-case.js';

const CONTENT = tableContent({ projectName: '智慧网格', projectCode: null });
const DRAFT = { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content: CONTENT } as const;
const EDITED = { ...CONTENT, annualGoal: '全年聘用网格员184名。' };

describe('a command on its one path', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  /** Everything a failed request must leave as it was. */
  async function leavesNothing(request: Promise<unknown>): Promise<unknown> {
    const before = town.rows;
    const error = await request.then(
      () => 'accepted',
      (failure: unknown) => failure,
    );
    expect(town.rows).toBe(before);
    return error;
  }

  describe('that is accepted', () => {
    it('answers what the next request needs', async () => {
      const drafted = await town.hall.act('lin', DRAFT);
      const state = await town.hall.state(drafted.goalTableId);
      expect(drafted).toMatchObject({
        version: 1,
        eventType: 'goal-table.drafted',
        shownState: '填报中',
        contentHash: state.versions[0]!.contentHash,
        taskId: null,
        taskVersion: null,
        openedTaskIds: [],
      });
      const { goalTableId } = drafted;
      const presented = await town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: 1 });
      expect(presented).toMatchObject({ goalTableId, version: 2, shownState: '待审签' });
      const { taskId, ifMatch, contentHash } = await town.hall.openTask(goalTableId);
      expect(presented.openedTaskIds).toEqual([taskId]);
      const submitted = await town.hall.act('zhou', { type: 'submit', taskId, contentHash }, { ifMatch });
      expect(submitted).toMatchObject({
        taskId,
        taskVersion: ifMatch + 1,
        shownState: '审核中',
        contentHash,
      });
    });

    it('writes state, event, deadline, reminders, message and answer with one commit', async () => {
      const { goalTableId } = await town.hall.act('lin', DRAFT);
      const before = town.rows;
      const { eventId, openedTaskIds } = await town.hall.act(
        'lin',
        { type: 'present' },
        { goalTableId, ifMatch: 1 },
      );
      const { tables, events, deadlines, reminders, outbox, answers } = town.rows;
      expect(tables.get(goalTableId)?.version).toBe(2);
      expect(JSON.parse(events.get(`${goalTableId} 2`)!.body)).toMatchObject({
        id: eventId,
        actor: idOf('lin'),
      });
      expect([...deadlines.keys()]).toEqual(openedTaskIds);
      expect(new Set([...reminders.values()].map(({ taskId }) => taskId))).toEqual(new Set(openedTaskIds));
      expect([...outbox.values()].map(({ payload }) => payload)).toEqual([{ taskId: openedTaskIds[0] }]);
      expect(answers.size).toBe(before.answers.size + 1);
      expect(before.tables.get(goalTableId)?.version).toBe(1);
    });

    it('keeps the words of an opinion apart from the event that commits to them', async () => {
      const goalTableId = await town.hall.submitted('退回');
      const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
      const opinion = '请补充满意度指标';
      await town.hall.act('chen', { type: 'return', taskId, contentHash, opinion }, { ifMatch });
      expect([...town.rows.openings.values()]).toEqual([opinion]);
      const bodies = [...town.rows.events.values()].map(({ body }) => body);
      expect(bodies.filter((body) => body.includes(opinion))).toEqual([]);
    });
  });

  describe('that is refused writes nothing', () => {
    const present: RequestedCommand = { type: 'present' };

    it('when the core refuses, and tells the reason with the table', async () => {
      const { goalTableId } = await town.hall.act('lin', DRAFT);
      const error = await leavesNothing(town.hall.act('su', present, { goalTableId, ifMatch: 1 }));
      expect(error).toBeInstanceOf(RefusedError);
      expect(error).toMatchObject({ goalTableId, refusal: { code: 'role-missing', role: 'declarer' } });
    });

    it('when a new table is refused: then there is no table to name', async () => {
      const error = await leavesNothing(town.hall.act('su', DRAFT));
      expect(error).toMatchObject({ goalTableId: null, refusal: { code: 'role-missing' } });
    });

    it.each([
      ['a table that is not there', { goalTableId: idOf('no table'), ifMatch: 1 }, present, 'goal-table'],
      ['a task that is not there', { ifMatch: 1 }, { type: 'claim', taskId: idOf('no task') }, 'task'],
      ['no table at all', { ifMatch: 1 }, present, 'task'],
      ['a unit that is not there', {}, { ...DRAFT, unitId: idOf('no unit') }, 'unit'],
    ] as const)('on %s', async (_, wish, command, kind) => {
      const error = await leavesNothing(town.hall.act('lin', command, wish));
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ kind });
    });

    it('when the form names another unit than the one that declares', async () => {
      const content = { ...CONTENT, unitName: '麻涌镇教育管理中心' };
      const error = await leavesNothing(town.hall.act('lin', { ...DRAFT, content }));
      expect(error).toBeInstanceOf(ForbiddenError);
      expect(error).toMatchObject({ code: 'unit-name-differs' });
    });

    it.each(['智慧网格', ' 智慧 网格', '智慧网格\u3000'])(
      'when the project "%s" is declared already, and names its table',
      async (projectName) => {
        const { goalTableId } = await town.hall.act('lin', DRAFT);
        const again = { ...DRAFT, content: { ...CONTENT, projectName } };
        const error = await leavesNothing(town.hall.act('he', again));
        expect(error).toMatchObject({ conflict: { code: 'already-declared', goalTableId } });
      },
    );

    it('but the same project may be declared for another year', async () => {
      await town.hall.act('lin', DRAFT);
      const content = { ...CONTENT, fiscalYear: 2025 };
      await expect(town.hall.act('lin', { ...DRAFT, content })).resolves.toMatchObject({ version: 1 });
    });
  });

  describe('takes its steps in one order', () => {
    const fails = (request: Promise<unknown>): Promise<string> =>
      leavesNothing(request).then((error) => {
        if (error instanceof ConflictError) return error.conflict.code;
        return error instanceof RefusedError ? error.refusal.code : String(error);
      });

    it('the key comes before everything: a stored answer is given though its If-Match is stale', async () => {
      const { goalTableId } = await town.hall.act('lin', DRAFT);
      const wish = { goalTableId, ifMatch: 1, key: 'edit' };
      const first = await town.hall.act('lin', { type: 'edit', content: EDITED }, wish);
      const rows = town.rows;
      expect(await town.hall.act('lin', { type: 'edit', content: EDITED }, wish)).toEqual(first);
      expect(town.rows).toBe(rows);
    });

    it('the key is the person’s own: the same key of somebody else is another request', async () => {
      const first = await town.hall.act('lin', DRAFT, { key: 'shared' });
      const other = { ...DRAFT, content: { ...CONTENT, projectName: '另一项目' } };
      const second = await town.hall.act('he', other, { key: 'shared' });
      expect(second.goalTableId).not.toBe(first.goalTableId);
    });

    it('a key that was used for another request is refused before anything is looked at', async () => {
      await town.hall.act('lin', DRAFT, { key: 'used', fingerprint: 'one' });
      const wish = { key: 'used', fingerprint: 'two', goalTableId: idOf('no table'), ifMatch: 9 };
      expect(await fails(town.hall.act('lin', { type: 'present' }, wish))).toBe('idempotency-key-reused');
    });

    it('If-Match must be there before anything is loaded', async () => {
      const wish = { goalTableId: idOf('no table') };
      expect(await fails(town.hall.act('lin', { type: 'present' }, wish))).toBe('if-match-required');
    });

    it('a stale version comes before the guards: it says what happened instead of what is forbidden', async () => {
      const { goalTableId } = await town.hall.act('lin', DRAFT);
      await town.hall.act('lin', { type: 'edit', content: EDITED }, { goalTableId, ifMatch: 1 });
      const stale = town.hall.act('su', { type: 'present' }, { goalTableId, ifMatch: 1 });
      expect(await fails(stale)).toBe('version-stale');
      const current = town.hall.act('su', { type: 'present' }, { goalTableId, ifMatch: 2 });
      expect(await fails(current)).toBe('role-missing');
    });

    it('a refused request is judged again under its key: only committed commands are stored', async () => {
      const { goalTableId } = await town.hall.act('lin', DRAFT);
      const wish = { goalTableId, ifMatch: 1, key: 'again' };
      const grants = [
        {
          id: idOf('su declarer'),
          role: 'declarer',
          unitId: TOWN_UNITS.grid,
          from: '2023-01-01',
          until: null,
        },
      ] as const;
      expect(await fails(town.hall.act('su', { type: 'present' }, wish))).toBe('role-missing');
      town.staff({ id: idOf('su'), grants });
      await expect(town.hall.act('su', { type: 'present' }, wish)).resolves.toMatchObject({ version: 2 });
    });
  });

  it('judges who may act at the moment of the act, not when he was asked', async () => {
    const goalTableId = await town.hall.submitted('离岗');
    const { taskId, contentHash, ifMatch, task } = await town.hall.openTask(goalTableId);
    expect(task.candidates).toContain(idOf('chen'));
    town.staff({ id: idOf('chen'), active: false });
    const pass = { type: 'pass', taskId, contentHash, opinion: null } as const;
    const refused = await leavesNothing(town.hall.act('chen', pass, { ifMatch }));
    expect(refused).toMatchObject({ refusal: { code: 'role-missing' } });
    await expect(town.hall.act('liang', pass, { ifMatch })).resolves.toMatchObject({ shownState: '待批复' });
  });

  it('lets one of two who decide the same task at once win; the other learns who did', async () => {
    const goalTableId = await town.hall.submitted('同时审');
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
    const pass = { type: 'pass', taskId, contentHash, opinion: null } as const;
    const [chen, liang] = await Promise.allSettled(
      ['chen', 'liang'].map((account) => town.hall.act(account, pass, { ifMatch })),
    );
    expect([chen?.status, liang?.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const winner = chen?.status === 'fulfilled' ? 'chen' : 'liang';
    const loser = chen?.status === 'rejected' ? chen : liang;
    expect(loser).toMatchObject({
      reason: { conflict: { code: 'version-stale', happened: { by: idOf(winner), outcome: 'passed' } } },
    });
    expect((await town.hall.state(goalTableId)).decisions).toHaveLength(1);
  });

  it('belongs to one district: elsewhere its table does not exist', async () => {
    const { goalTableId } = await town.hall.act('lin', DRAFT);
    const tenantId = idOf('elsewhere');
    town.database.add({ ...town.database.district(TENANT), tenantId, code: 'elsewhere' });
    const fromElsewhere = town.app.get(TakeActionUseCase).execute({
      ...{ tenantId, actorId: idOf('lin'), goalTableId, command: { type: 'present' }, ifMatch: 1 },
      idempotency: { route: 'test', key: 'elsewhere', fingerprint: '' },
      correlationId: 'test',
    });
    await expect(leavesNothing(fromElsewhere)).resolves.toMatchObject({
      kind: 'goal-table',
      id: goalTableId,
    });
  });
});
