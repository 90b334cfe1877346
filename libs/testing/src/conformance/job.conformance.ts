import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { JobFilter } from '#libs/application';
import { DeadLetterRepository, JobRepository, Outbox, UnitOfWork } from '#libs/application';
import type { Job } from '#libs/domain';
import { advanceJob, endJob, openJob } from '#libs/domain';
import { idOf, TENANT } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const ALL: JobFilter = { requestedBy: null, kind: null, subject: null, state: null };
const LATER = '2024-07-01T00:31:00.000Z';

/** What every list of long work promises. */
export function jobConformance(open: OpenTown): void {
  let town: TownUnderTest;
  let jobs: JobRepository;
  const opened = (name: string, minute: number, change: Partial<Job> = {}): Job => {
    const about = {
      id: idOf(name),
      kind: 'monitoring.check',
      subject: idOf('round'),
      requestedBy: idOf('chen'),
    };
    return { ...openJob({ ...about, total: 4 }, `2024-07-01T00:${String(minute)}:00.000Z`), ...change };
  };
  beforeAll(async () => {
    town = await open();
    jobs = town.app.get(JobRepository);
    await run(async () => {
      await jobs.add(opened('first', 10));
      await jobs.add(opened('second', 20, { requestedBy: idOf('lin'), kind: 'import', subject: null }));
      await jobs.add(opened('third', 30));
    });
  });
  afterAll(() => town.close());

  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  const names = async (filter: Partial<JobFilter>): Promise<readonly string[]> => {
    const { items } = await run(() =>
      jobs.list({ ...ALL, ...filter }, { limit: 50, cursor: null, withTotal: false }),
    );
    return items.map(({ id }) => id);
  };

  it('gives back what was put in, and nothing for a job that is none', async () => {
    expect(await run(() => jobs.find(idOf('first')))).toEqual(opened('first', 10));
    expect(await run(() => jobs.hold(idOf('second')))).toMatchObject({ kind: 'import', subject: null });
    expect(await run(() => jobs.find(idOf('no job')))).toBeNull();
    expect(await run(() => jobs.hold(idOf('no job')))).toBeNull();
  });

  it('keeps every step, its errors and its result', async () => {
    const step = { done: 2, errors: [{ place: '校服', words: '“无”不是数字' }] };
    const advanced = advanceJob(opened('first', 10), step, LATER);
    const ended = endJob(advanced, { state: 'done', result: { red: 1, words: ['红灯'] } }, LATER);
    for (const job of [advanced, ended]) {
      await run(() => jobs.save(job));
      expect(await run(() => jobs.find(job.id))).toEqual(job);
    }
  });

  it('keeps nothing of a batch that fails', async () => {
    const failed = run(async () => {
      await jobs.save(advanceJob(opened('third', 30), { done: 4 }, LATER));
      throw new Error('killed');
    });
    await expect(failed).rejects.toThrow('killed');
    expect(await run(() => jobs.find(idOf('third')))).toEqual(opened('third', 30));
  });

  it.each<[string, Partial<JobFilter>, readonly string[]]>([
    ['all of them', {}, ['third', 'second', 'first']],
    ['those of a person', { requestedBy: idOf('lin') }, ['second']],
    ['those of a kind', { kind: 'monitoring.check' }, ['third', 'first']],
    ['those about a thing', { subject: idOf('round') }, ['third', 'first']],
    ['those in a state', { state: 'done' }, ['first']],
    ['those that are all of this', { kind: 'monitoring.check', state: 'queued' }, ['third']],
    ['none that nobody asked for', { requestedBy: idOf('su') }, []],
  ])('lists %s, newest first', async (_, filter, expected) => {
    expect(await names(filter)).toEqual(expected.map((name) => idOf(name)));
  });

  it('lists page by page, and counts them all', async () => {
    const page = await run(() => jobs.list(ALL, { limit: 2, cursor: null, withTotal: true }));
    const rest = await run(() => jobs.list(ALL, { limit: 2, cursor: page.nextCursor, withTotal: true }));
    expect([page.total, page.items.length]).toEqual([{ count: 3, capped: false }, 2]);
    expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[idOf('first')], null]);
  });

  it('knows which jobs nobody goes on with: those under way whose message has failed for good', async () => {
    const payload = (jobId: string) => ({ roundId: idOf('round'), jobId, after: idOf('after') });
    const message = (of: string, jobId: string) =>
      ({ id: idOf(`message of ${of}`), name: 'round.check-page', payload: payload(jobId) }) as const;
    const [dead, alive, ended] = (['dead', 'alive', 'ended'] as const).map((name) => opened(name, 40));
    await run(async () => {
      for (const job of [dead!, alive!, ended!]) await jobs.add(job);
      await jobs.save(endJob(ended!, { state: 'done', result: {} }, LATER));
      const outbox = town.app.get(Outbox);
      await outbox.add([message('dead', dead!.id), message('alive', alive!.id), message('ended', ended!.id)]);
      await outbox.add([
        { id: idOf('no job'), name: 'digest.send', payload: { digestId: idOf('digest') } } as const,
      ]);
    });
    for (const one of ['message of dead', 'message of ended', 'no job'])
      await town.giveUp(idOf(one), 'broken');
    const found = { jobId: dead!.id, messageId: idOf('message of dead') };
    expect(await run(() => jobs.abandoned())).toEqual([
      { ...found, name: 'round.check-page', error: 'broken' },
    ]);
    expect(await run(() => jobs.jobOfMessage(idOf('message of alive')))).toBe(alive!.id);
    expect(await run(() => jobs.jobOfMessage(idOf('no job')))).toBeNull();
    expect(await run(() => jobs.jobOfMessage(idOf('no message')))).toBeNull();
    const letters = town.app.get(DeadLetterRepository);
    await run(() => letters.discard(found.messageId));
    expect(await run(() => jobs.abandoned())).toHaveLength(1);
    await town.giveUp(found.messageId, 'again');
    await run(() => letters.retry(found.messageId));
    expect(await run(() => jobs.abandoned())).toEqual([]);
  });
}
