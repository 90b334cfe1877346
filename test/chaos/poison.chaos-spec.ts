import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { OutboxMessage } from '#libs/application';
import { DispatcherStore, HandledMessages, Outbox, UnitOfWork } from '#libs/application';
import { MessagePublisher, MessageQueues } from '#libs/messaging';
import type { Arrival, FreshDatabase, FreshQueue } from '#libs/testing';
import { figure, sized } from '#libs/fixtures';
import { eventually, freshDatabase, freshQueue, idOf, messagingOver, seedTown, TENANT } from '#libs/testing';
import type pg from 'pg';

/** All of them with `npm run trust -- poison --size full`. */
const MESSAGES = sized(200, 10_000);
/** One in ten. */
const POISON_EVERY = 10;
const PER_SECOND = 200;
/** Short enough that loops cost little; a busy machine is given more, or it would take everybody for one. */
const TIME_LIMIT_MS = sized(1_000, 50);
const KINDS = ['unreadable', 'always failing', 'looping'] as const;

describe('poison among ordinary messages', () => {
  let database: FreshDatabase;
  let queue: FreshQueue;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  const begun = new Map<string, number>();
  const took = new Map<string, number>();

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    queue = await freshQueue('redis');
    const options = { ...queue.options, timeLimitMs: TIME_LIMIT_MS };
    const messaging = await messagingOver(options, database);
    app = messaging.app;
    messaging.script.work = handle;
    superuser = await database.connect('superuser');
  });
  afterAll(async () => {
    await superuser.end();
    await app.close();
    await queue.drop();
    await database.drop();
  });

  /** What a message does is written in its id of a task: a handler sees no more of it. */
  async function handle({ id, tenantId, payload }: Arrival): Promise<unknown> {
    const what = 'taskId' in payload ? payload.taskId : '';
    if (what === idOf('always failing')) throw new Error('as ever');
    if (what === idOf('looping')) return new Promise(() => undefined);
    await app.get(UnitOfWork).run({ tenantId }, () => app.get(HandledMessages).markHandled(id));
    const since = begun.get(id);
    // a copy of the round before, or of one that was done already, tells nothing
    if (since !== undefined && !took.has(id)) took.set(id, performance.now() - since);
    return undefined;
  }

  function messageOf(round: string, no: number, poisoned: boolean): OutboxMessage {
    const kind = poisoned && no % POISON_EVERY === 0 ? KINDS[(no / POISON_EVERY) % KINDS.length] : undefined;
    const taskId = kind === 'unreadable' ? 'no id' : idOf(kind ?? 'task');
    return { id: idOf(`${round} ${String(no)}`), name: 'task.announce', payload: { taskId } };
  }

  /** Sends messages one by one, evenly, and answers how long the healthy ones took, in order. */
  async function send(round: string, poisoned: boolean): Promise<readonly number[]> {
    took.clear();
    begun.clear();
    const started = performance.now();
    for (let no = 0; no < MESSAGES; no += 1) {
      const message = messageOf(round, no, poisoned);
      await app.get(UnitOfWork).run({ tenantId: TENANT }, () => app.get(Outbox).add([message]));
      begun.set(message.id, performance.now());
      await app.get(DispatcherStore).relayBatch(10, async (batch) => {
        await app.get(MessagePublisher).publish(batch);
      });
      await sleep(Math.max(0, started + (1000 * no) / PER_SECOND - performance.now()));
    }
    const healthy = poisoned ? MESSAGES - MESSAGES / POISON_EVERY : MESSAGES;
    await eventually('all the others are handled', () => took.size === healthy, 120_000);
    return [...took.values()].sort((one, other) => one - other);
  }

  /** Attempts that fail wait longer each time, up to half a minute: a test does not. */
  async function hurry(): Promise<void> {
    const jobs = await app.get(MessageQueues).of('notifications').getDelayed();
    for (const job of jobs) await job.promote().catch(() => undefined);
  }

  it(`${String(MESSAGES)} messages, one in ten poison: all of it dead letters, nothing else hurt`, async () => {
    const clean = await send('clean', false);
    const poisoned = await send('poisoned', true);
    const dead = async () =>
      (
        await superuser.query<{ error: string; n: number }>(
          'SELECT error, count(*)::integer AS n FROM pifu.dead_letter GROUP BY error ORDER BY error',
        )
      ).rows;
    await eventually(
      'all poison is dead',
      async () => {
        await hurry();
        return (await dead()).reduce((sum, { n }) => sum + n, 0) === MESSAGES / POISON_EVERY;
      },
      300_000,
    );
    const each = (kind: number) => Math.ceil((MESSAGES / POISON_EVERY - kind) / KINDS.length);
    expect(await dead()).toEqual([
      { error: 'as ever', n: each(1) },
      { error: 'task.announce did not end in time', n: each(2) },
      { error: 'unreadable payload of task.announce', n: each(0) },
    ]);
    const { rows } = await superuser.query<{ n: number }>(
      'SELECT count(*)::integer AS n FROM pifu.outbox WHERE handled_at IS NULL AND failed_at IS NULL',
    );
    expect(rows).toEqual([{ n: 0 }]);
    const [before, after] = [p99(clean), p99(poisoned)];
    figure('poison among messages, all dead-lettered', MESSAGES / POISON_EVERY);
    figure('p99 of the others without and with poison, ms', `${before.toFixed(1)} ${after.toFixed(1)}`);
    // a small run has two messages beyond its p99, so that its figure is a hiccup: only that nobody is stuck
    expect(after / before).toBeLessThan(sized(10_000, 2));
  }, 900_000);
});

function p99(sorted: readonly number[]): number {
  return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN;
}
