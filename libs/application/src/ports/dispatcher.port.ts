import type { OutboxMessage, QueueName } from '../messages.js';

/** A message of the outbox with the district whose it is. */
export type WaitingMessage = OutboxMessage & { readonly tenantId: string };

/** What names a message over all districts. */
export type MessageAddress = Pick<WaitingMessage, 'tenantId' | 'id'>;

/** A wish to move the demo clock, with its district. */
export interface WishedAdvance {
  readonly tenantId: string;
  readonly id: string;
  /** Business time to arrive at, UTC. */
  readonly target: string;
  /** The person who asked for it. */
  readonly requestedBy: string;
}

/** The calendar of a year whose next window opens or closes now, with its district. */
export interface DueCalendar {
  readonly tenantId: string;
  readonly calendarId: string;
}

/** What keeps time and messages of all districts moving; it sees ids, times and states, never business. */
export abstract class DispatcherStore {
  /**
   * Hands waiting messages to the queue and marks them dispatched with the same commit: what cannot be published
   * waits on, and what is published twice is told apart by its id. Several relays share the work.
   * @returns how many were published
   */
  abstract relayBatch(
    limit: number,
    publish: (messages: readonly WaitingMessage[]) => Promise<void>,
  ): Promise<number>;
  /** Queues reminders that are due by business time: one `reminders.compose` per district and 500 reminders. */
  abstract queueDueReminders(limit: number): Promise<number>;
  /** Calendars of years with a window that opens or closes by business time, the longest due first. */
  abstract dueCalendars(limit: number): Promise<readonly DueCalendar[]>;
  /** Queues the step of every monitoring round that is due by business time, each step once; answers how many. */
  abstract queueDueRounds(): Promise<number>;
  /**
   * Lets messages wait again that were published long ago in real time and had no effect: the queue lost them. One
   * that was released before may take up to three times as long, since a long queue is not a loss.
   * @param forget lets the queue forget what it keeps of them as failed, since it would not take them again
   */
  abstract releaseStale(
    olderThanSeconds: number,
    forget: (messages: readonly WaitingMessage[]) => Promise<void>,
  ): Promise<number>;
  /**
   * Lets messages wait again that a queue has forgotten: published longer ago in real time, and without effect yet. One
   * that a handler has in hand is told apart by its id.
   */
  abstract releaseLost(olderThanSeconds: number, limit: number): Promise<number>;
  /** Lets held messages wait like all others whose moment of business time has come; answers how many. */
  abstract letHeldGo(limit: number): Promise<number>;
  /** Each queue shows that its jobs are still being done. */
  abstract singCanary(queue: QueueName): Promise<void>;
  /** Notes what a queue says of its jobs, beside its canary. */
  abstract noteCounts(queue: QueueName, counts: Readonly<Record<string, number>>): Promise<void>;
  /** Makes a dead letter of a message whose handler has failed for good, so that nobody waits for it. */
  abstract giveUp(message: MessageAddress, reason: string): Promise<void>;
  /** Forgets keys of requests after seven days of real time; answers how many. */
  abstract forgetOldKeys(): Promise<number>;
  /** Whether nothing is due, waiting or under way at this business time. */
  abstract isIdle(): Promise<boolean>;
  /** The next moment at which a reminder, a held message, a window or the step of a round falls due, UTC; null when none is planned. */
  abstract nextDueAt(): Promise<string | null>;
  /** The oldest wish to move the clock that has not been fulfilled. */
  abstract pendingClockAdvance(): Promise<WishedAdvance | null>;
  /** Moves business time forward, never back; answers the business time that holds then. Refused in production. */
  abstract advanceClockTo(instant: string): Promise<string>;
  /** Notes that the clock has arrived, and where. */
  abstract finishClockAdvance(advance: WishedAdvance, reached: string): Promise<void>;
}
