import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { WaitingMessage } from '#libs/application';
import {
  ForbiddenError,
  HandledMessages,
  NotFoundError,
  Outbox,
  QUEUE_OF_MESSAGE,
  UnitOfWork,
} from '#libs/application';
import { MessagePublisher, MessageQueues } from '#libs/messaging';
import type { FreshDatabase, FreshQueue, Script } from '#libs/testing';
import { eventually, freshDatabase, freshQueue, idOf, messagingOver, seedTown, TENANT } from '#libs/testing';
import type pg from 'pg';

const QUEUES = [...new Set(Object.values(QUEUE_OF_MESSAGE))].sort();
const QUICK = { attempts: 2, backoff: { type: 'fixed', delay: 10 }, removeOnComplete: true } as const;

describe.each(['redis', 'postgres'] as const)('messages travel through %s', (kind) => {
  let seeded: FreshDatabase;
  let database: FreshDatabase;
  let queue: FreshQueue;
  let app: INestApplicationContext;
  let script: Script;
  let superuser: pg.Client;
  let publish: (messages: readonly WaitingMessage[]) => Promise<readonly WaitingMessage[]>;

  beforeAll(async () => {
    seeded = await freshDatabase();
    await seedTown(seeded);
    queue = await freshQueue(kind);
  });
  beforeEach(async () => {
    database = await seeded.copy();
    ({ app, script } = await messagingOver(queue.options, database));
    superuser = await database.connect('superuser');
    publish = (messages) => app.get(MessagePublisher).publish(messages);
  });
  afterEach(async () => {
    await superuser.end();
    for (const name of QUEUES) await app.get(MessageQueues).of(name).obliterate({ force: true });
    await app.close();
    await database.drop();
  });
  afterAll(async () => {
    await queue.drop();
    await seeded.drop();
  });

  function announce(name: string): WaitingMessage {
    return {
      tenantId: TENANT,
      id: idOf(name),
      name: 'task.announce',
      payload: { taskId: idOf(`task ${name}`) },
    };
  }

  /** The message as the outbox keeps it, already published. */
  async function written(name: string): Promise<WaitingMessage> {
    const { tenantId, ...message } = announce(name);
    await app.get(UnitOfWork).run({ tenantId }, () => app.get(Outbox).add([message]));
    await superuser.query('UPDATE pifu.outbox SET dispatched_at = clock_timestamp()');
    return announce(name);
  }

  const counts = () => app.get(MessageQueues).counts();
  const failed = async (): Promise<number> => (await counts())['notifications']?.['failed'] ?? 0;
  const empty = async (): Promise<boolean> =>
    Object.values(await counts()).every(
      (one) => (one['waiting'] ?? 0) + (one['active'] ?? 0) + (one['delayed'] ?? 0) === 0,
    );
  const outboxRow = async (id: string) =>
    (await superuser.query<{ failure: string | null }>('SELECT failure FROM pifu.outbox WHERE id = $1', [id]))
      .rows[0];

  it('each to the handler of its name, with district and payload', async () => {
    const messages: readonly WaitingMessage[] = [
      announce('a'),
      { tenantId: TENANT, id: idOf('b'), name: 'digest.send', payload: { digestId: idOf('digest') } },
      { tenantId: TENANT, id: idOf('c'), name: 'reminders.compose', payload: { reminderIds: [idOf('r')] } },
    ];
    await publish(messages);
    await eventually('all three', () => script.arrivals.length === 3);
    const seen = script.arrivals.map(({ lastAttempt: _, ...arrival }) => arrival);
    const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
      one.name.localeCompare(other.name);
    expect(seen.sort(byName)).toEqual([...messages].sort(byName));
    await eventually('nothing is left of what was done', empty);
    expect(await failed()).toBe(0);
  });

  it('published twice while it waits, it waits once', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    script.work = () => gate;
    // four run at once, so that the others wait behind them
    await publish(['1', '2', '3', '4'].map(announce));
    await eventually('all hands are full', () => script.arrivals.length === 4);
    await publish([announce('behind')]);
    await publish([announce('behind')]);
    open();
    await eventually('the queue is empty', empty);
    expect(script.arrivals.filter(({ id }) => id === idOf('behind'))).toHaveLength(1);
  });

  it('delivered again after it was done, it has one effect', async () => {
    const message = await written('twice');
    const effects: string[] = [];
    script.work = ({ tenantId, id }) =>
      app.get(UnitOfWork).run({ tenantId }, async () => {
        if (await app.get(HandledMessages).markHandled(id)) effects.push(id);
      });
    for (let delivery = 1; delivery <= 3; delivery += 1) {
      await publish([message]);
      await eventually('it arrives', () => script.arrivals.length === delivery);
      await eventually('it is done', empty);
    }
    expect(effects).toEqual([message.id]);
  });

  it('what failed for a reason that may pass is tried again, after a pause', async () => {
    const failing = new Set([1, 2]);
    script.work = () =>
      failing.has(script.arrivals.length) ? Promise.reject(new Error('connection lost')) : Promise.resolve();
    await publish([announce('restless')]);
    await eventually('it pauses', async () => (await counts())['notifications']?.['delayed'] === 1);
    await eventually('the third attempt', () => script.arrivals.length === 3);
    await eventually('it is done', empty);
    expect(await failed()).toBe(0);
  });

  it.each([
    ['what is not there', new NotFoundError('task', idOf('gone')), 'task not found'],
    ['what may not be', new ForbiddenError('role-missing'), 'role-missing'],
  ])('%s is tried once, kept as failed, and nobody waits for it', async (_, refusal, reason) => {
    const message = await written('refused');
    script.work = () => Promise.reject(refusal);
    await publish([message]);
    await eventually('it is kept', async () => (await failed()) === 1);
    expect(script.arrivals).toHaveLength(1);
    expect((await outboxRow(message.id))?.failure).toContain(reason);
  });

  it('what fails to the last is kept as failed, and nobody waits for it', async () => {
    const { id, tenantId, name, payload } = await written('hopeless');
    script.work = () => Promise.reject(new Error('still lost'));
    await app.get(MessageQueues).of('notifications').add(name, { id, tenantId, payload }, QUICK);
    await eventually('it is kept', async () => (await failed()) === 1);
    expect(script.arrivals).toHaveLength(2);
    expect(await outboxRow(id)).toEqual({ failure: 'still lost' });
  });

  it('a job of a name that nobody knows fails, and never succeeds silently', async () => {
    const { id, tenantId, payload } = await written('unknown');
    await app.get(MessageQueues).of('notifications').add('digest.burn', { id, tenantId, payload }, QUICK);
    await eventually('it is kept', async () => (await failed()) === 1);
    expect(script.arrivals).toEqual([]);
    expect((await outboxRow(id))?.failure).toContain('digest.burn');
  });

  it('a known message in the queue of another fails as well', async () => {
    const { id, tenantId, name, payload } = await written('astray');
    await app.get(MessageQueues).of('reminders').add(name, { id, tenantId, payload }, QUICK);
    await eventually('it is kept', async () => ((await counts())['reminders']?.['failed'] ?? 0) === 1);
    expect(script.arrivals).toEqual([]);
  });

  it('what is kept as failed is taken again once it was forgotten, and what waits is never forgotten', async () => {
    const message = await written('second chance');
    script.work = () => Promise.reject(new NotFoundError('task', 'not yet'));
    await publish([message]);
    await eventually('it is kept', async () => (await failed()) === 1);
    script.work = () => Promise.resolve();
    await publish([message]);
    expect(script.arrivals).toHaveLength(1);
    await app.get(MessagePublisher).forgetFailed([message, announce('never published')]);
    await publish([message]);
    await eventually('it is done', async () => script.arrivals.length === 2 && (await empty()));
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    script.work = () => gate;
    await publish(['1', '2', '3', '4', '5'].map(announce));
    await eventually('all hands are full', () => script.arrivals.length === 6);
    await app.get(MessagePublisher).forgetFailed(['1', '5'].map(announce));
    open();
    await eventually('all five', () => script.arrivals.length === 7);
  });

  it('each queue has a canary, which shows that its jobs are being done', async () => {
    await app.get(MessagePublisher).sendCanaries();
    const sung = async () =>
      (await superuser.query<{ queue: string }>('SELECT queue FROM pifu.queue_canary ORDER BY queue')).rows;
    await eventually('all sing', async () => (await sung()).length === QUEUES.length);
    expect(await sung()).toEqual(QUEUES.map((queue) => ({ queue })));
    await eventually('no job is left of them', empty);
    expect(script.arrivals).toEqual([]);
  });

  it('one that fails does not keep the others from arriving, in whatever order', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `number ${String(index)}`);
    script.work = ({ id }) =>
      id === idOf('number 7') ? Promise.reject(new NotFoundError('task', id)) : Promise.resolve();
    await publish(names.map(announce));
    await eventually('all of them', () => script.arrivals.length === 40);
    expect(script.arrivals.map(({ id }) => id).sort()).toEqual(names.map(idOf).sort());
    await eventually('one is kept', async () => (await failed()) === 1);
  });

  it('a shutdown takes nothing new and lets what runs end', async () => {
    const done: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    script.work = async ({ id }) => {
      await gate;
      done.push(id);
    };
    await publish(['1', '2', '3', '4', '5', '6'].map(announce));
    await eventually('all hands are full', () => script.arrivals.length === 4);
    const closed = app.close();
    setTimeout(open, 300);
    await closed;
    expect(done).toHaveLength(4);
    expect(script.arrivals).toHaveLength(4);
    ({ app, script } = await messagingOver(queue.options, database));
    await eventually('the next process takes the rest', () => script.arrivals.length === 2);
  });

  it('two processes share the work, and none is done twice', async () => {
    const other = await messagingOver(queue.options, database);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
    script.work = pause;
    other.script.work = pause;
    await publish(Array.from({ length: 80 }, (_, index) => announce(`shared ${String(index)}`)));
    const all = () => [...script.arrivals, ...other.script.arrivals].map(({ id }) => id);
    await eventually('all of them', () => all().length >= 80);
    await eventually('the queue is empty', empty);
    expect(new Set(all()).size).toBe(80);
    expect(all()).toHaveLength(80);
    expect(Math.min(script.arrivals.length, other.script.arrivals.length)).toBeGreaterThan(0);
    await other.app.close();
  });
});
