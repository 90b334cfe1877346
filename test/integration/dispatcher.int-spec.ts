import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { DispatcherStore, WaitingMessage } from '#libs/application';
import { HandledMessages, Outbox, UnitOfWork } from '#libs/application';
import type { TownHall } from '#libs/testing';
import { idOf, TENANT } from '#libs/testing';
import type pg from 'pg';
import type { DispatchedTown } from './dispatched-town.js';
import { DISPATCH_START, dispatchedTown } from './dispatched-town.js';

describe('the dispatcher, which serves all districts and sees ids, times and states', () => {
  let town: DispatchedTown;
  let app: INestApplicationContext;
  let store: DispatcherStore;
  let hall: TownHall;
  let superuser: pg.Client;

  const opened = dispatchedTown();
  beforeEach(() => {
    town = opened();
    ({ app, store, hall, superuser } = town);
  });

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

  it('shares waiting messages among relays: each is published once, with its district and payload', async () => {
    await addMessages(60);
    const published: WaitingMessage[] = [];
    const relay = async (): Promise<void> => {
      const taken = await store.relayBatch(7, async (messages) => {
        published.push(...messages);
        await new Promise((resolve) => setTimeout(resolve, 5));
      });
      if (taken > 0) await relay();
    };
    await Promise.all([relay(), relay(), relay()]);
    expect(published).toHaveLength(60);
    expect(new Set(published.map(({ id }) => id)).size).toBe(60);
    expect(published.find(({ id }) => id === idOf('message 3'))).toEqual({
      tenantId: TENANT,
      id: idOf('message 3'),
      name: 'task.announce',
      payload: { taskId: idOf('task 3') },
    });
  });

  it('lets a message wait that could not be published', async () => {
    await addMessages(2);
    await expect(store.relayBatch(10, () => Promise.reject(new Error('no queue')))).rejects.toThrow(
      'no queue',
    );
    const again: string[] = [];
    await store.relayBatch(10, (messages) => {
      again.push(...messages.map(({ id }) => id));
      return Promise.resolve();
    });
    expect(again).toHaveLength(2);
  });

  it('is idle when every message has had its effect, or has failed for good', async () => {
    expect(await store.isIdle()).toBe(true);
    await addMessages(2);
    expect(await store.isIdle()).toBe(false);
    const messages: WaitingMessage[] = [];
    await store.relayBatch(10, (batch) => {
      messages.push(...batch);
      return Promise.resolve();
    });
    expect(await store.isIdle()).toBe(false);
    expect(await handle(messages[0]!)).toBe(true);
    expect(await handle(messages[0]!)).toBe(false);
    expect(await store.isIdle()).toBe(false);
    await store.giveUp(messages[1]!, 'handler failed five times');
    expect(await store.isIdle()).toBe(true);
  });

  it('publishes again what the queue has lost, but nothing that was handled or given up', async () => {
    await addMessages(3);
    const messages: WaitingMessage[] = [];
    await store.relayBatch(10, (batch) => {
      messages.push(...batch);
      return Promise.resolve();
    });
    await handle(messages[0]!);
    await store.giveUp(messages[1]!, 'poison');
    const forgotten: string[] = [];
    const forget = (lost: readonly WaitingMessage[]): Promise<void> => {
      forgotten.push(...lost.map(({ id }) => id));
      return Promise.resolve();
    };
    expect(await store.releaseStale(60, forget)).toBe(0);
    await superuser.query("UPDATE pifu.outbox SET dispatched_at = dispatched_at - interval '61 seconds'");
    expect(await store.releaseStale(60, forget)).toBe(1);
    expect(forgotten).toEqual([messages[2]?.id]);
    const again: string[] = [];
    await store.relayBatch(10, (batch) => {
      again.push(...batch.map(({ id }) => id));
      return Promise.resolve();
    });
    expect(again).toEqual([messages[2]?.id]);
  });

  it('goes from one due moment to the next, and queues what is due there and nothing earlier', async () => {
    await hall.submitted('催办');
    await superuser.query('UPDATE pifu.outbox SET dispatched_at = now(), handled_at = now()');
    const before = await town.statuses('reminder');
    expect(await store.queueDueReminders(100)).toBe(0);
    expect(await store.isIdle()).toBe(true);
    const next = await store.nextDueAt();
    expect(next).toMatch(/T01:00:00\.000Z$/u);
    const now = await store.advanceClockTo(next!);
    expect(now >= next!).toBe(true);
    expect(await store.isIdle()).toBe(false);
    const queued = await store.queueDueReminders(100);
    expect(queued).toBeGreaterThan(0);
    expect(await town.statuses('reminder')).toMatchObject({
      queued,
      pending: (before['pending'] ?? 0) - queued,
    });
    expect(await store.queueDueReminders(100)).toBe(0);
    const { rows } = await superuser.query<{ name: string; ids: string[] }>(
      "SELECT name, payload -> 'reminderIds' AS ids FROM pifu.outbox WHERE handled_at IS NULL",
    );
    expect(rows.map(({ name }) => name)).toEqual(['reminders.compose']);
    expect(rows[0]?.ids).toHaveLength(queued);
  });

  it('hands what one sweep takes to one message, however much it is, and two sweeps share', async () => {
    await hall.submitted('大量');
    await superuser.query(`INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, occurrence, due_at)
      SELECT tenant_id, gen_random_uuid(), 'due-soon', id, 'step ' || n, '2023-12-05T01:00:00Z'
      FROM (SELECT * FROM pifu.task LIMIT 1) t, generate_series(1, 1201) n`);
    const workers = await Promise.all([store.queueDueReminders(2000), store.queueDueReminders(2000)]);
    expect(workers.reduce((sum, count) => sum + count, 0)).toBe(1201);
    const { rows } = await superuser.query<{
      n: number;
    }>(`SELECT jsonb_array_length(payload -> 'reminderIds') AS n
      FROM pifu.outbox WHERE name = 'reminders.compose' ORDER BY n DESC`);
    expect(rows.map(({ n }) => n)).toEqual(
      workers.filter((count) => count > 0).sort((one, other) => other - one),
    );
  });

  it('forgets the keys of requests after seven days, and no day earlier', async () => {
    await hall.draft('重复的请求');
    await superuser.query(`INSERT INTO pifu.idempotency (tenant_id, actor_id, route, key, fingerprint, answer, stored_at)
      SELECT tenant_id, actor_id, route, days || ' days', fingerprint, answer, clock_timestamp() - days * interval '1 day'
      FROM pifu.idempotency, unnest(ARRAY[1, 6, 8, 400]) days`);
    expect(await store.forgetOldKeys()).toBe(2);
    expect(await store.forgetOldKeys()).toBe(0);
    const { rows } = await superuser.query<{ key: string }>(
      'SELECT key FROM pifu.idempotency ORDER BY stored_at',
    );
    expect(rows.map(({ key }) => key)).toEqual(['6 days', '1 days', 'request 1']);
  });

  it('moves the clock forward only', async () => {
    const later = await store.advanceClockTo('2024-01-25T02:41:00.000Z');
    expect(later >= '2024-01-25T02:41:00.000Z').toBe(true);
    expect((await store.advanceClockTo(DISPATCH_START)) >= later).toBe(true);
  });

  it('fulfils wishes to move the clock in the order in which they came', async () => {
    expect(await store.pendingClockAdvance()).toBeNull();
    await superuser.query(
      `INSERT INTO pifu.clock_advance (tenant_id, id, target, requested_by) VALUES ($1, $2, $3, $4)`,
      [TENANT, idOf('wish'), '2024-01-25T02:41:00.000Z', idOf('lin')],
    );
    const wish = await store.pendingClockAdvance();
    expect(wish).toEqual({
      tenantId: TENANT,
      id: idOf('wish'),
      target: '2024-01-25T02:41:00.000Z',
      requestedBy: idOf('lin'),
    });
    await store.finishClockAdvance(wish!, await store.advanceClockTo(wish!.target));
    expect(await store.pendingClockAdvance()).toBeNull();
  });

  it('a closed task ends its deadline and its reminders in the same commit', async () => {
    const goalTableId = await hall.submitted('办结');
    const { taskId, contentHash, ifMatch } = await hall.openTask(goalTableId);
    await hall.act('chen', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
    const { rows } = await superuser.query(
      `SELECT d.status AS deadline, array_agg(DISTINCT r.status) AS reminders FROM pifu.deadline d
       JOIN pifu.reminder r USING (tenant_id, task_id) WHERE d.task_id = $1 GROUP BY d.status`,
      [taskId],
    );
    expect(rows).toEqual([{ deadline: 'ended', reminders: ['cancelled'] }]);
  });
});
