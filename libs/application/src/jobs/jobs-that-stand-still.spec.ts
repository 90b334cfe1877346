import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Job } from '#libs/domain';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { SettleDeadLetterUseCase } from '../dead-letters/settle-dead-letter.use-case.js';
import type { OutboxMessage } from '../messages.js';
import { PlanRoundUseCase } from '../monitor/plan-round.use-case.js';
import { RoundsQuery } from '../monitor/rounds.query.js';
import { EventStore } from '../ports/event-store.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { CancelJobUseCase } from './cancel-job.use-case.js';
import { FailAbandonedJobsUseCase } from './fail-abandoned-jobs.use-case.js';
import { JobsQuery } from './jobs.query.js';
import { ResumeJobUseCase } from './resume-job.use-case.js';

const PAGE = { limit: 50, cursor: null, withTotal: false };
const ANY = { kind: null, subject: null, state: null };

describe('the job that opens a round', () => {
  let town: WorkingTown;
  let requests = 0;
  let roundId: string;
  let page: OutboxMessage;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(async () => {
    town.startAnew();
    await town.hall.approved('甲');
    await town.hall.approved('乙');
    town.database.now = '2024-07-01T01:00:00.000Z';
    const half = { fiscalYear: 2024, cutOff: '2024-06-30', reportFrom: null, reportUntil: null };
    const wanted = { ...half, name: null, kind: 'ordinary', warnDays: null } as const;
    const around = { ...request('chen'), ifMatch: null };
    roundId = (await town.app.get(PlanRoundUseCase).execute(around, wanted)).id;
    const message = { id: idOf('opens'), name: 'round.open', payload: { roundId } } as const;
    await town.app.get(UnitOfWork).run({ tenantId: TENANT }, () => town.app.get(Outbox).add([message]));
    await town.worker.deliver(message);
    page = waiting();
  });
  afterAll(() => town.close());

  const request = (account: string) => ({
    ...{ tenantId: TENANT, actorId: idOf(account), correlationId: 'c' },
    idempotency: { route: 'r', key: `request ${String((requests += 1))}`, fingerprint: 'f' },
  });
  const waiting = () => town.worker.waiting().find(({ name }) => name === 'round.open-page')!;
  const job = async (): Promise<Job> =>
    (await town.app.get(JobsQuery).list(TENANT, idOf('chen'), ANY, PAGE)).items[0]!;
  const round = async () => (await town.app.get(RoundsQuery).one(TENANT, idOf('su'), roundId)).round;
  const recorded = async () => {
    const { id } = await job();
    const events = await town.read(() => town.app.get(EventStore).readStream(id));
    return events.map(({ version, type, actorKind }) => `${String(version)} ${type} ${actorKind}`);
  };
  const sweep = () => town.app.get(FailAbandonedJobsUseCase).execute();
  const settle = (act: 'retry' | 'discard', ifMatch: number) =>
    town.app.get(SettleDeadLetterUseCase).execute({
      ...request('xu'),
      ...{ messageId: page.id, act, ifMatch, reason: '日历已加载。' },
    });
  const cancel = async (account = 'chen') =>
    town.app
      .get(CancelJobUseCase)
      .execute({ ...request(account), jobId: (await job()).id, reason: '口径有误。' });
  const resume = async (account = 'chen') =>
    town.app.get(ResumeJobUseCase).execute({ ...request(account), jobId: (await job()).id });

  it('fails with its message, says of what, and runs again with it', async () => {
    expect(await sweep()).toBe(0);
    await town.worker.giveUp(page.id, 'no such calendar');
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect(await job()).toMatchObject({
      ...{ state: 'failed', errors: [{ place: 'round.open-page', words: 'no such calendar' }] },
      finishedAt: town.database.now,
    });
    await settle('retry', 1);
    expect(await job()).toMatchObject({ state: 'queued', finishedAt: null, errorCount: 1 });
    expect(await sweep()).toBe(0);
    await town.worker.deliver(page);
    expect(await job()).toMatchObject({ state: 'done', progress: { done: 2, total: 2 } });
    expect((await round()).tables).toBe(2);
    expect(await recorded()).toEqual([
      '1 job.requested system',
      '2 job.ended system',
      '3 job.resumed person',
      '4 job.ended system',
    ]);
  });

  it('fails as well when somebody was quicker to discard its message, and stays so', async () => {
    await town.worker.giveUp(page.id, 'broken');
    await settle('discard', 1);
    expect(await sweep()).toBe(1);
    expect((await job()).state).toBe('failed');
    await expect(resume()).rejects.toMatchObject({ conflict: { code: 'job-not-resumable' } });
  });

  it('does not fail when somebody was quicker to retry its message', async () => {
    await town.worker.giveUp(page.id, 'broken');
    await settle('retry', 1);
    expect(await sweep()).toBe(0);
    expect(await recorded()).toEqual(['1 job.requested system']);
  });

  it('stops before its next page when somebody wants that, and goes on from there', async () => {
    await cancel();
    await town.worker.deliver(page);
    expect([(await job()).state, (await round()).tables]).toEqual(['cancelled', null]);
    expect(town.worker.waiting().map(({ name }) => name)).not.toContain('round.open-page');
    expect((await resume()).state).toBe('queued');
    const next = waiting();
    expect([next.id === page.id, next.payload]).toEqual([false, page.payload]);
    await expect(resume()).rejects.toMatchObject({ conflict: { code: 'job-not-resumable' } });
    await town.worker.deliver(next);
    expect([(await job()).state, (await round()).tables]).toEqual(['done', 2]);
    expect(await recorded()).toEqual([
      '1 job.requested system',
      '2 job.cancellation-requested person',
      '3 job.ended system',
      '4 job.resumed person',
      '5 job.ended system',
    ]);
  });

  it('goes on in the middle of many pages, with what the next page would have taken and nothing before it', async () => {
    const [before, next] = [...town.rows.tables.keys()].toSorted();
    const { jobId } = page.payload as { readonly jobId: string };
    const later = { roundId, jobId, after: before! };
    const inTheMiddle = { id: idOf('page two'), name: 'round.open-page', payload: later } as const;
    await town.app.get(UnitOfWork).run({ tenantId: TENANT }, () => town.app.get(Outbox).add([inTheMiddle]));
    await cancel();
    await town.worker.deliver(inTheMiddle);
    expect(await job()).toMatchObject({ state: 'cancelled', result: { roundId, after: before } });
    await resume();
    const resumed = town.worker.waiting().find((one) => one.name === page.name && one.id !== page.id)!;
    expect([resumed.name, resumed.payload]).toEqual(['round.open-page', later]);
    await town.worker.deliver(resumed);
    const filter = { unitId: null, light: null, status: null };
    const asked = await town.app.get(RoundsQuery).reports(TENANT, idOf('su'), roundId, filter, PAGE);
    expect(asked.items.map(({ state }) => state.goalTableId)).toEqual([next]);
    expect(await job()).toMatchObject({ state: 'done', progress: { done: 1 } });
  });

  it.each([
    ['lin', { kind: 'job' }],
    ['su', { code: 'role-missing' }],
  ])('does not go on because %s says so', async (account, refusal) => {
    await cancel();
    await town.worker.deliver(page);
    const before = town.rows;
    await expect(resume(account)).rejects.toMatchObject(refusal);
    expect(town.rows).toBe(before);
  });

  it('goes on once for one request, however often that is sent', async () => {
    await cancel();
    await town.worker.deliver(page);
    const same = { ...request('chen'), jobId: (await job()).id };
    const answers = [await resumeBy(same), await resumeBy(same)];
    expect(answers[1]).toEqual(answers[0]);
    expect(town.worker.waiting().filter(({ name }) => name === 'round.open-page')).toHaveLength(1);
  });
  const resumeBy = (same: Parameters<ResumeJobUseCase['execute']>[0]) =>
    town.app.get(ResumeJobUseCase).execute(same);
});
