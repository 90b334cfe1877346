import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { WaitingMessage } from '#libs/application';
import { DispatcherStore, HandledMessages, Outbox, UnitOfWork } from '#libs/application';
import { inspectQueue, inspectWorkers } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, dispatcherOver, freshDatabase, idOf, seedTown, TENANT } from '#libs/testing';
import type pg from 'pg';

describe('what is lost is found, and what failed for good is kept', () => {
  let seeded: FreshDatabase;
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let worker: INestApplicationContext;
  let store: DispatcherStore;
  let superuser: pg.Client;

  beforeAll(async () => {
    seeded = await freshDatabase();
    await seedTown(seeded);
  });
  beforeEach(async () => {
    database = await seeded.copy();
    app = await applicationOver(database);
    worker = await dispatcherOver(database);
    store = worker.get(DispatcherStore);
    superuser = await database.connect('superuser');
  });
  afterEach(async () => {
    await superuser.end();
    await app.close();
    await worker.close();
    await database.drop();
  });
  afterAll(() => seeded.drop());

  function addMessages(count: number): Promise<void> {
    const messages = Array.from({ length: count }, (_, index) => ({
      id: idOf(`message ${String(index)}`),
      name: 'task.announce' as const,
      payload: { taskId: idOf(`task ${String(index)}`) },
    }));
    return app.get(UnitOfWork).run({ tenantId: TENANT }, () => app.get(Outbox).add(messages));
  }

  function handle(message: WaitingMessage): Promise<boolean> {
    return app
      .get(UnitOfWork)
      .run({ tenantId: message.tenantId }, () => app.get(HandledMessages).markHandled(message.id));
  }

  it('takes what waits in a long queue for lost less often each time, up to thrice the first patience', async () => {
    await addMessages(1);
    const nothing = () => Promise.resolve();
    const lostAfter = async (seconds: number): Promise<number> => {
      await superuser.query(
        'UPDATE pifu.outbox SET dispatched_at = clock_timestamp() - make_interval(secs => $1)',
        [seconds],
      );
      return store.releaseStale(10, nothing);
    };
    for (const [seconds, released] of [
      [9, 0],
      [11, 1],
      [19, 0],
      [21, 1],
      [29, 0],
      [31, 1],
      [31, 1],
    ] as const) {
      expect([seconds, await lostAfter(seconds)]).toEqual([seconds, released]);
    }
  });

  it('releases nothing while the queue cannot forget what it keeps of it', async () => {
    await addMessages(1);
    await superuser.query("UPDATE pifu.outbox SET dispatched_at = 'yesterday'");
    const away = () => Promise.reject(new Error('no queue'));
    await expect(store.releaseStale(10, away)).rejects.toThrow('no queue');
    expect(await store.relayBatch(10, () => Promise.resolve())).toBe(0);
  });

  it('makes one dead letter of a message, with its error, and none of one that was handled', async () => {
    await addMessages(2);
    const messages: WaitingMessage[] = [];
    await store.relayBatch(10, (batch) => {
      messages.push(...batch);
      return Promise.resolve();
    });
    await handle(messages[0]!);
    await store.giveUp(messages[0]!, 'too late');
    await store.giveUp(messages[1]!, 'poison');
    await store.giveUp(messages[1]!, 'poison again');
    const dead = async () =>
      (
        await superuser.query<object>(
          'SELECT message_id AS id, error, failures, status FROM pifu.dead_letter',
        )
      ).rows;
    expect(await dead()).toEqual([{ id: messages[1]?.id, error: 'poison', failures: 1, status: 'open' }]);
    await superuser.query('UPDATE pifu.outbox SET failed_at = NULL WHERE id = $1', [messages[1]?.id]);
    await superuser.query("UPDATE pifu.dead_letter SET status = 'retried'");
    await store.giveUp(messages[1]!, 'still poison');
    expect(await dead()).toEqual([
      { id: messages[1]?.id, error: 'still poison', failures: 2, status: 'open' },
    ]);
  });

  it('tells the application how the queues are, over all districts and in figures only', async () => {
    const symptoms = async () =>
      (await inspectQueue(database.as('app'))).map(({ good, what }) => [good, what]);
    expect(await symptoms()).toEqual([
      [false, '没有 worker 工作过 no worker has ever worked'],
      [true, '待发消息 messages waiting: 0, 0 s'],
      [true, '死信 dead letters: 0'],
    ]);
    await store.singCanary('reminders');
    await store.singCanary('notifications');
    await addMessages(2);
    await superuser.query(
      "UPDATE pifu.queue_canary SET sung_at = sung_at - interval '31 s' WHERE queue = 'reminders'",
    );
    await superuser.query("UPDATE pifu.outbox SET added_at = added_at - interval '40 s'");
    await store.giveUp({ tenantId: TENANT, id: idOf('message 0') }, 'poison');
    expect(await symptoms()).toEqual([
      [true, expect.stringMatching(/^队列 queue notifications: 金丝雀 canary \d+ s$/u)],
      [false, '队列 queue reminders: 金丝雀 canary 31 s'],
      [false, '待发消息 messages waiting: 2, 40 s'],
      [false, '死信 dead letters: 1'],
    ]);
    expect((await inspectWorkers(database.as('app'))).map(({ good }) => good)).toEqual([true, false]);
    await store.singCanary('reminders');
    expect((await inspectWorkers(database.as('app'))).map(({ good }) => good)).toEqual([true, true]);
    expect((await symptoms())[1]).toEqual([
      true,
      // how old it is by now is the machine's business
      expect.stringMatching(/^队列 queue reminders: 金丝雀 canary \d+ s$/u),
    ]);
  });
});
