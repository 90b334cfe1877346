import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job, JobState } from '#libs/domain';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { CancelJobUseCase } from './cancel-job.use-case.js';
import { JobProgress } from './job-progress.js';
import { JobsQuery } from './jobs.query.js';

const PAGE = { limit: 10, cursor: null, withTotal: true };
const ANY = { kind: null, subject: null, state: null };
const CONTEXT = { tenantId: TENANT, correlationId: idOf('batch') };

let town: WorkingTown;
let keys = 0;
beforeAll(async () => {
  town = await WorkingTown.open();
});
beforeEach(() => {
  town.startAnew();
});
afterAll(() => town.close());

const jobs = () => town.app.get(JobProgress);
const run = <T>(work: () => Promise<T>): Promise<T> =>
  town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
const asked = (account = 'lin', total = 3): Promise<Job> =>
  run(() => jobs().open({ kind: 'import', subject: null, requestedBy: idOf(account), total }, CONTEXT));
const cancel = (account: string, jobId: string, key = `key ${String((keys += 1))}`, reason = '选错了文件') =>
  town.app.get(CancelJobUseCase).execute({
    ...{ tenantId: TENANT, actorId: idOf(account), jobId, reason, correlationId: idOf(key) },
    idempotency: { route: 'POST /v1/jobs/:id/cancellations', key, fingerprint: 'f' },
  });
const told = async (jobId: string) =>
  (await town.read(() => town.app.get(EventStore).readStream(jobId))).map(
    ({ version, type, actorKind }) => `${String(version)} ${type} by ${actorKind}`,
  );

/** A job of the declarer in a state. */
async function inState(state: JobState): Promise<Job> {
  const job = await asked();
  if (state === 'running') return run(() => jobs().advance(job.id, 1));
  if (state === 'cancelling') return cancel('lin', job.id);
  if (state === 'cancelled') return run(() => jobs().stop(job.id, CONTEXT));
  if (state === 'done') return run(() => jobs().finish(job.id, { tables: 3 }, CONTEXT));
  const error = { place: '第 2 张表', words: '无法读取' };
  return state === 'failed' ? run(() => jobs().fail(job.id, error, CONTEXT)) : job;
}

describe('long work', () => {
  it('is in the record where it is asked for and where it ends, and not in between', async () => {
    const { id } = await asked();
    for (let batch = 1; batch <= 3; batch += 1) await run(() => jobs().advance(id, 1));
    const job = await run(() => jobs().finish(id, { tables: 3 }, CONTEXT));
    expect(job).toMatchObject({ state: 'done', progress: { done: 3, total: 3 }, result: { tables: 3 } });
    expect(await told(id)).toEqual(['1 job.requested by person', '2 job.ended by system']);
  });

  it('of the calendar is asked for by nobody', async () => {
    const job = {
      kind: 'monitoring.open-round',
      subject: idOf('round'),
      requestedBy: SYSTEM_ACTOR,
      total: 0,
    };
    const { id } = await run(() => jobs().open(job, CONTEXT));
    expect(await told(id)).toEqual(['1 job.requested by system']);
  });

  it('counts what a batch found wrong, and learns how much there is', async () => {
    const { id } = await asked('lin', 0);
    const errors = [{ place: '第 2 张表', words: '无法读取' }];
    expect(await run(() => jobs().advance(id, { done: 2, total: 5, errors }))).toMatchObject({
      ...{ state: 'running', progress: { done: 2, total: 5 }, errors, errorCount: 1 },
    });
  });

  it.each<[JobState, boolean]>([
    ['queued', false],
    ['running', false],
    ['cancelling', true],
    ['cancelled', true],
    ['done', true],
    ['failed', true],
  ])('that is %s: a batch should not be begun: %p', async (state, stop) => {
    const { id } = await inState(state);
    expect(await town.read(() => jobs().isCancelled(id))).toBe(stop);
  });

  it('that has ended ends no second time, and says so no second time', async () => {
    const { id, version } = await inState('done');
    const late = await run(() => jobs().fail(id, { place: '', words: '太迟' }, CONTEXT));
    expect([late.state, late.version]).toEqual(['done', version]);
    expect(await told(id)).toHaveLength(2);
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['advanced', (id) => run(() => jobs().advance(id, 1))],
    ['looked at', (id) => town.read(() => jobs().isCancelled(id))],
    ['finished', (id) => run(() => jobs().finish(id, {}, CONTEXT))],
    ['failed', (id) => run(() => jobs().fail(id, { place: '', words: '' }, CONTEXT))],
    ['stopped', (id) => run(() => jobs().stop(id, CONTEXT))],
  ])('that is not there is not %s', async (_, act) => {
    await expect(act(idOf('no job'))).rejects.toMatchObject({ kind: 'job' });
  });
});

describe('who stops it', () => {
  it.each<[account: string, outcome: object]>([
    ['lin', { state: 'cancelling', cancelledBy: idOf('lin') }],
    ['chen', { state: 'cancelling', cancelledBy: idOf('chen') }],
    ['xu', { state: 'cancelling', cancelledBy: idOf('xu') }],
    ['huang', { state: 'cancelling', cancelledBy: idOf('huang') }],
    ['su', { code: 'role-missing', role: 'administrator' }],
    ['he', { kind: 'job' }],
    ['zhou', { kind: 'job' }],
    ['deng', { kind: 'job' }],
  ])('%s over a job of lin', async (account, outcome) => {
    const { id } = await asked('lin');
    const result: unknown = await cancel(account, id).catch((error: unknown) => error);
    expect(result).toMatchObject(outcome);
  });

  it('nobody who has left, not even over his own', async () => {
    const { id } = await asked('lin');
    town.staff({ id: idOf('lin'), active: false });
    await expect(cancel('lin', id)).rejects.toMatchObject({ kind: 'job' });
  });

  it.each<[JobState, object]>([
    ['queued', { state: 'cancelling', version: 2 }],
    ['running', { state: 'cancelling', version: 3 }],
    ['cancelling', { state: 'cancelling', version: 2 }],
    ['cancelled', { conflict: { code: 'job-ended' } }],
    ['done', { conflict: { code: 'job-ended' } }],
    ['failed', { conflict: { code: 'job-ended' } }],
  ])('where it is %s', async (state, outcome) => {
    const { id } = await inState(state);
    const result: unknown = await cancel('xu', id).catch((error: unknown) => error);
    expect(result).toMatchObject(outcome);
  });

  it('with a reason in the record, that only its opening tells', async () => {
    const { id } = await asked();
    await cancel('lin', id);
    await run(() => jobs().stop(id, CONTEXT));
    expect(await told(id)).toEqual([
      '1 job.requested by person',
      '2 job.cancellation-requested by person',
      '3 job.ended by system',
    ]);
    expect(JSON.stringify([...town.rows.events.values()].map(({ body }) => body))).not.toContain(
      '选错了文件',
    );
  });

  it('once, however often he presses', async () => {
    const { id } = await asked();
    const first = await cancel('lin', id, 'same');
    expect(await cancel('lin', id, 'same')).toEqual(first);
    await cancel('lin', id, 'another');
    expect(await told(id)).toHaveLength(2);
  });

  it('and not what is not there', async () => {
    await expect(cancel('xu', idOf('no job'))).rejects.toMatchObject({ kind: 'job' });
  });
});

describe('who sees it', () => {
  it.each([
    ['lin', 1],
    ['he', 1],
    ['deng', 0],
    ['chen', 2],
    ['huang', 2],
    ['su', 2],
    ['xu', 2],
  ])('%s sees %i of two', async (account, count) => {
    const [mine] = [await asked('lin'), await asked('he')];
    const query = town.app.get(JobsQuery);
    const { items, total } = await query.list(TENANT, idOf(account), ANY, PAGE);
    expect([items.length, total?.count]).toEqual([count, count]);
    const one = query.one(TENANT, idOf(account), mine.id);
    const sees = account === 'lin' || count === 2;
    await (sees ? expect(one).resolves.toEqual(mine) : expect(one).rejects.toMatchObject({ kind: 'job' }));
  });

  it.each<[string, object, number]>([
    ['a kind', { kind: 'import' }, 1],
    ['another kind', { kind: 'monitoring.open-round' }, 0],
    ['a subject', { subject: idOf('round') }, 0],
    ['those that wait', { state: 'queued' }, 1],
    ['those that are done', { state: 'done' }, 0],
  ])('and asks for %s', async (_, filter, count) => {
    await asked();
    const { items } = await town.app.get(JobsQuery).list(TENANT, idOf('lin'), { ...ANY, ...filter }, PAGE);
    expect(items).toHaveLength(count);
  });
});
