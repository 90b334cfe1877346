import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { EventEmitter, once } from 'node:events';
import {
  CancelJobUseCase,
  EventStore,
  JobProgress,
  JobsQuery,
  SYSTEM_ACTOR,
  UnitOfWork,
} from '#libs/application';
import type { Job } from '#libs/domain';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT } from '#libs/testing';

const CONTEXT = { tenantId: TENANT, correlationId: 'c' };
const REASON = '口径有误，需重新开启。';

describe('long work is seen as it is', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let jobs: JobProgress;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    jobs = app.get(JobProgress);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const run = <T>(work: () => Promise<T>): Promise<T> => app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  const open = (by: string, total = 10): Promise<Job> =>
    run(() =>
      jobs.open(
        { kind: 'monitoring.check', subject: null, requestedBy: by === '' ? SYSTEM_ACTOR : idOf(by), total },
        CONTEXT,
      ),
    );
  const see = (who: string, { id }: Job): Promise<Job> => app.get(JobsQuery).one(TENANT, idOf(who), id);
  const cancel = (who: string, { id: jobId }: Job, key = `key of ${who} ${jobId}`): Promise<Job> =>
    app.get(CancelJobUseCase).execute({
      ...CONTEXT,
      ...{ actorId: idOf(who), jobId, reason: REASON },
      idempotency: { route: 'POST /v1/jobs/:id/cancellations', key, fingerprint: jobId },
    });
  const recorded = async ({ id }: Job): Promise<readonly object[]> => {
    const events = await run(() => app.get(EventStore).readStream(id));
    return events.map(({ version, type, actor, actorKind, data }) => ({
      version,
      type,
      actor,
      actorKind,
      data,
    }));
  };

  it('counts a batch with its work, and nothing of one that was killed', async () => {
    const job = await open('chen');
    await run(() => jobs.advance(job.id, 4));
    const killed = run(async () => {
      await jobs.advance(job.id, { done: 6, errors: [{ place: '校服', words: '无法读取' }] });
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await see('chen', job)).toMatchObject({
      state: 'running',
      progress: { done: 4, total: 10 },
      errorCount: 0,
    });
  });

  it('counts batches that end at the same time one after the other', async () => {
    const job = await open('chen', 12);
    const counts = await Promise.all(
      Array.from({ length: 12 }, () => run(async () => (await jobs.advance(job.id, 1)).progress.done)),
    );
    expect(counts.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect(await see('chen', job)).toMatchObject({ progress: { done: 12, total: 12 }, version: 13 });
  });

  it('ends once, whoever comes second', async () => {
    const job = await open('');
    const finish = () => run(() => jobs.finish(job.id, { opened: 10 }, CONTEXT));
    const endings = await Promise.all([finish(), finish(), run(() => jobs.stop(job.id, CONTEXT))]);
    expect(new Set(endings.map(({ state }) => state)).size).toBe(1);
    expect(await recorded(job)).toHaveLength(2);
  });

  it('stands in the record with its beginning, its stop and its end, and not with its progress', async () => {
    const job = await open('');
    await run(() => jobs.advance(job.id, { done: 3, errors: [{ place: '校服', words: '无法读取' }] }));
    await cancel('xu', job);
    expect(await run(() => jobs.isCancelled(job.id))).toBe(true);
    await run(() => jobs.stop(job.id, CONTEXT));
    const { kind } = job;
    const system = { actor: SYSTEM_ACTOR, actorKind: 'system' };
    const reason = { commitment: expect.stringMatching(/^[0-9a-f]{64}$/u) };
    expect(await recorded(job)).toEqual([
      { version: 1, type: 'job.requested', ...system, data: { kind, subject: null, total: 10 } },
      {
        version: 2,
        type: 'job.cancellation-requested',
        actor: idOf('xu'),
        actorKind: 'person',
        data: { kind, reason },
      },
      {
        version: 3,
        type: 'job.ended',
        ...system,
        data: { kind, state: 'cancelled', done: 3, total: 10, errorCount: 1 },
      },
    ]);
  });

  it('counts the batch that was under way when somebody stopped it', async () => {
    const job = await open('chen');
    const stopped = new EventEmitter();
    const batch = run(async () => {
      const wasStopped = await jobs.isCancelled(job.id);
      const goOn = once(stopped, 'stopped');
      stopped.emit('begun');
      await goOn;
      await jobs.advance(job.id, 5);
      return wasStopped;
    });
    await once(stopped, 'begun');
    await cancel('chen', job);
    stopped.emit('stopped');
    expect(await batch).toBe(false);
    expect(await see('chen', job)).toMatchObject({ state: 'cancelling', progress: { done: 5, total: 10 } });
  });

  it.each<[string, string, string]>([
    ['chen', 'who asked for it', 'cancelling'],
    ['huang', 'of the finance desk', 'cancelling'],
    ['xu', 'who administers', 'cancelling'],
    ['su', 'who audits', 'role-missing'],
    ['lin', 'of a unit', 'job not found'],
    ['nobody', 'who is not there', 'job not found'],
  ])('may be stopped by %s, %s: %s', async (who, _, expected) => {
    const job = await open('chen');
    const outcome = await cancel(who, job).then(
      ({ state }) => state,
      (error: unknown) => (error as Error).message,
    );
    expect(outcome).toBe(expected);
  });

  it('is stopped once: the same request is answered the same, and another finds it being stopped', async () => {
    const job = await open('chen');
    const first = await cancel('chen', job);
    expect(await cancel('chen', job)).toEqual(first);
    expect(await cancel('xu', job)).toEqual(first);
    expect(first.cancelledBy).toBe(idOf('chen'));
    expect(await recorded(job)).toHaveLength(2);
    await run(() => jobs.stop(job.id, CONTEXT));
    await expect(cancel('huang', job)).rejects.toThrow('job-ended');
  });

  it.each([
    ['lin', ['lin']],
    ['chen', ['chen', 'lin', 'system']],
    ['su', ['chen', 'lin', 'system']],
    ['xu', ['chen', 'lin', 'system']],
    ['deng', []],
  ])('is listed to %s when asked for by %j', async (who, expected) => {
    const kind = `list.for-${who}`;
    for (const requestedBy of [idOf('lin'), idOf('chen'), SYSTEM_ACTOR]) {
      await run(() => jobs.open({ kind, subject: null, requestedBy, total: 1 }, CONTEXT));
    }
    const names = new Map([
      [idOf('lin'), 'lin'],
      [idOf('chen'), 'chen'],
      [SYSTEM_ACTOR, 'system'],
    ]);
    const filter = { kind, subject: null, state: null };
    const page = { limit: 50, cursor: null, withTotal: false };
    const { items } = await app.get(JobsQuery).list(TENANT, idOf(who), filter, page);
    expect(items.map(({ requestedBy }) => names.get(requestedBy)).toSorted()).toEqual(expected);
  });

  it('is told of as not there when there is none', async () => {
    for (const work of [
      () => jobs.advance(idOf('no job'), 1),
      () => jobs.isCancelled(idOf('no job')),
      () => jobs.finish(idOf('no job'), {}, CONTEXT),
    ]) {
      await expect(run<unknown>(work)).rejects.toThrow('job not found');
    }
  });
});
