import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { ActionResult } from '#libs/application';
import { ConflictError, GoalTableRepository, UnitOfWork } from '#libs/application';
import { verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { figure, sized } from '#libs/fixtures';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TownHall } from '#libs/testing';
import type pg from 'pg';

/** All of them with `npm run trust -- contention --size full`. */
const ITEMS = sized(60, 1000);
const LETTER = { opinion: '同意批复', approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' };

describe('several people at once', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let hall: TownHall;
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    hall = new TownHall(app);
    superuser = await database.connect('superuser');
  });

  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  it(`two approvers on each of ${String(ITEMS)} tables: one wins, the other hears who was first`, async () => {
    for (let item = 1; item <= ITEMS; item += 1) {
      const goalTableId = await hall.reviewed(`争先 ${String(item)}`);
      const { taskId, contentHash, ifMatch } = await hall.openTask(goalTableId);
      const command = { type: 'approve', taskId, contentHash, ...LETTER } as const;
      const both = ['huang', 'guo'].map((account) => hall.act(account, command, { ifMatch }));
      const outcomes = await Promise.allSettled(both);
      const won = outcomes.filter((one) => one.status === 'fulfilled');
      const lost = outcomes.filter((one) => one.status === 'rejected').map((one): unknown => one.reason);
      expect(won).toHaveLength(1);
      const { decisions } = await hall.state(goalTableId);
      const final = decisions.filter((decision) => decision.final);
      expect(final).toHaveLength(1);
      const happened = { by: final[0]?.personId, outcome: 'approved' };
      expect(lost).toMatchObject([{ conflict: { code: 'version-stale', happened } }]);
    }
    const { rows } = await superuser.query<{ n: number }>(
      "SELECT count(*)::integer AS n FROM pifu.event WHERE type = 'goal-table.approved'",
    );
    const approved = rows[0]?.n ?? 0;
    expect(approved).toBe(ITEMS);
    figure('tables that two approvers decided at once', ITEMS);
    figure('of them approved twice', approved - ITEMS);
    expect((await verifyReplay(database.as('auditor'))).differences).toEqual([]);
  }, 600_000);

  it('one project declared eight times at once exists once, and everybody else is shown it', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => hall.draft('同一个项目')));
    const won = outcomes.filter(
      (one): one is PromiseFulfilledResult<ActionResult> => one.status === 'fulfilled',
    );
    expect(won).toHaveLength(1);
    const goalTableId = won[0]?.value.goalTableId;
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      expect(outcome.reason).toMatchObject({ conflict: { code: 'already-declared', goalTableId } });
    }
  });

  it('a write on a version that is no longer there changes nothing', async () => {
    const { goalTableId } = await hall.draft('过时的写入');
    const before = await hall.state(goalTableId);
    const after = { ...before, version: before.version + 1, occasion: 'mid-year' as const };
    const tables = app.get(GoalTableRepository);
    await hall.inDistrict(() => tables.save(before, after));
    const again = hall.inDistrict(() => tables.save(before, { ...after, occasion: 'initial' }));
    await expect(again).rejects.toThrow(ConflictError);
    await expect(again).rejects.toMatchObject({ conflict: { code: 'concurrent-change' } });
    expect(await hall.state(goalTableId)).toEqual(after);
  });

  it('a deadlock is not shown to anybody: the whole command runs again', async () => {
    const [first, second] = [await hall.draft('互等甲'), await hall.draft('互等乙')];
    const tables = app.get(GoalTableRepository);
    let attempts = 0;
    let meeting = 0;
    const bothHoldOne = new Promise<void>((resolve) => {
      const poll = setInterval(() => {
        if (meeting < 2) return;
        clearInterval(poll);
        resolve();
      }, 5);
    });
    const inOrder = (ids: readonly string[]) =>
      app.get(UnitOfWork).run({ tenantId: TENANT }, async () => {
        attempts += 1;
        await tables.loadForUpdate(ids[0]!);
        meeting += 1;
        await bothHoldOne;
        return tables.loadForUpdate(ids[1]!);
      });
    const ids = [first.goalTableId, second.goalTableId];
    const results = await Promise.all([inOrder(ids), inOrder([...ids].reverse())]);
    expect(results.map((state) => state?.id).sort()).toEqual([...ids].sort());
    // two, and one more for each deadlock: who repeats may lose again, to the other one that now waits for him
    expect(attempts).toBeGreaterThan(2);
  });

  it('what never stops failing is tried three times', async () => {
    let attempts = 0;
    const failing = app.get(UnitOfWork).run({ tenantId: TENANT }, () => {
      attempts += 1;
      return Promise.reject(Object.assign(new Error('could not serialize'), { code: '40001' }));
    });
    await expect(failing).rejects.toThrow('could not serialize');
    expect(attempts).toBe(3);
  });

  it('a nested run joins its transaction, but never crosses into another district', async () => {
    const unitOfWork = app.get(UnitOfWork);
    const undone = unitOfWork.run({ tenantId: TENANT }, async () => {
      await unitOfWork.run({ tenantId: TENANT }, () => hall.draft('半途而废'));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    const { rows } = await superuser.query("SELECT FROM pifu.goal_table WHERE project_name = '半途而废'");
    expect(rows).toEqual([]);
    const crossing = unitOfWork.run({ tenantId: TENANT }, () =>
      unitOfWork.read({ tenantId: idOf('elsewhere') }, () => Promise.resolve()),
    );
    await expect(crossing).rejects.toThrow('one district');
  });

  it('a view cannot write', async () => {
    const written = app.get(UnitOfWork).read({ tenantId: TENANT }, () => hall.draft('只读'));
    await expect(written).rejects.toMatchObject({ code: '25006' });
  });
});
