import { Injectable } from '@nestjs/common';
import type {
  DueCalendar,
  MessageAddress,
  QueueName,
  WaitingMessage,
  WishedAdvance,
} from '#libs/application';
import { DispatcherStore } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { DispatcherPool } from './dispatcher-pool.js';
import * as statements from './dispatcher.statements.js';

/** The queue's tables of all districts, as the role that may touch nothing else. */
@Injectable()
export class PgDispatcherStore extends DispatcherStore {
  constructor(private readonly pool: DispatcherPool) {
    super();
  }

  relayBatch(
    limit: number,
    publish: (messages: readonly WaitingMessage[]) => Promise<void>,
  ): Promise<number> {
    return this.pool.transact(async (client) => {
      const { rows } = await client.query<WaitingMessage>({ ...statements.TAKE_WAITING, values: [limit] });
      if (rows.length === 0) return 0;
      await publish(rows);
      await client.query({ ...statements.MARK_DISPATCHED, values: [addressesOf(rows)] });
      return rows.length;
    });
  }

  queueDueReminders(limit: number): Promise<number> {
    return this.count(statements.QUEUE_DUE, limit);
  }

  dueCalendars(limit: number): Promise<readonly DueCalendar[]> {
    return this.pool.query<DueCalendar & { tenantId: string }>(statements.DUE_CALENDARS, [limit]);
  }

  queueDueRounds(): Promise<number> {
    return this.count(statements.QUEUE_DUE_ROUNDS);
  }

  releaseStale(
    olderThanSeconds: number,
    forget: (messages: readonly WaitingMessage[]) => Promise<void>,
  ): Promise<number> {
    return this.pool.transact(async (client) => {
      const stale = { ...statements.TAKE_STALE, values: [olderThanSeconds] };
      const { rows } = await client.query<WaitingMessage>(stale);
      if (rows.length === 0) return 0;
      await forget(rows);
      await client.query({ ...statements.RELEASE, values: [addressesOf(rows)] });
      return rows.length;
    });
  }

  releaseLost(olderThanSeconds: number, limit: number): Promise<number> {
    return this.count(statements.RELEASE_LOST, olderThanSeconds, limit);
  }

  letHeldGo(limit: number): Promise<number> {
    return this.count(statements.LET_HELD_GO, limit);
  }

  async singCanary(queue: QueueName): Promise<void> {
    await this.pool.query(statements.SING_CANARY, [queue]);
  }

  async noteCounts(queue: QueueName, counts: Readonly<Record<string, number>>): Promise<void> {
    const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
    await this.pool.query(statements.NOTE_COUNTS, [queue, waiting, active, delayed, failed]);
  }

  async giveUp({ tenantId, id }: MessageAddress, reason: string): Promise<void> {
    await this.pool.query(statements.GIVE_UP, [tenantId, id, reason]);
  }

  forgetOldKeys(): Promise<number> {
    return this.count(statements.FORGET_KEYS);
  }

  async isIdle(): Promise<boolean> {
    const [row] = await this.pool.query<{ idle: boolean }>(statements.IS_IDLE);
    return row?.idle === true;
  }

  async nextDueAt(): Promise<string | null> {
    const [row] = await this.pool.query<{ dueAt: string | null }>(statements.NEXT_DUE);
    return row?.dueAt ?? null;
  }

  async pendingClockAdvance(): Promise<WishedAdvance | null> {
    const [row] = await this.pool.query<WishedAdvance & { target: string }>(statements.PENDING_ADVANCE);
    return row ?? null;
  }

  async advanceClockTo(instant: string): Promise<string> {
    const [row] = await this.pool.query<{ now: string }>(statements.ADVANCE, [instant]);
    return row?.now ?? instant;
  }

  async finishClockAdvance({ tenantId, id }: WishedAdvance, reached: string): Promise<void> {
    await this.pool.query(statements.FINISH_ADVANCE, [tenantId, id, reached]);
  }

  private async count(statement: NamedStatement, ...values: readonly number[]): Promise<number> {
    const [row] = await this.pool.query<{ count: number }>(statement, values);
    return row?.count ?? 0;
  }
}

function addressesOf(messages: readonly MessageAddress[]): string {
  return JSON.stringify(messages.map(({ tenantId, id }) => ({ tenantId, id })));
}
