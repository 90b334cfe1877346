import type {
  DueCalendar,
  MessageAddress,
  QueueName,
  WaitingMessage,
  WishedAdvance,
} from '#libs/application';
import { DispatcherStore } from '#libs/application';

/**
 * A dispatcher's store that answers what a test has written down and notes what it was asked to do, in turn. Time in
 * it stands still until somebody moves it; what falls due does so at the moments of `plan`.
 */
export class ScriptedDispatcher extends DispatcherStore {
  readonly done: string[] = [];
  now = '2024-01-01T00:00:00.000Z';
  waiting: WaitingMessage[] = [];
  /** How many reminders are due; every call takes at most its limit of them. */
  dueReminders = 0;
  dueRounds = 0;
  calendars: readonly DueCalendar[] = [];
  oldKeys = 0;
  stale: readonly WaitingMessage[] = [];
  /** How many messages a queue that has come back empty has forgotten. */
  lost = 0;
  held: { readonly until: string; readonly message: WaitingMessage }[] = [];
  wishes: WishedAdvance[] = [];
  /** Moments at which something falls due, earliest first. */
  plan: string[] = [];
  /** Looks that still find something under way. */
  busyLooks = 0;

  async relayBatch(
    limit: number,
    publish: (messages: readonly WaitingMessage[]) => Promise<void>,
  ): Promise<number> {
    const batch = this.waiting.slice(0, limit);
    await publish(batch);
    this.waiting = this.waiting.slice(limit);
    return batch.length;
  }

  queueDueReminders(limit: number): Promise<number> {
    const taken = Math.min(limit, this.dueReminders);
    this.dueReminders -= taken;
    return Promise.resolve(taken);
  }

  dueCalendars(limit: number): Promise<readonly DueCalendar[]> {
    return Promise.resolve(this.calendars.slice(0, limit));
  }

  queueDueRounds(): Promise<number> {
    const queued = this.dueRounds;
    this.dueRounds = 0;
    return Promise.resolve(queued);
  }

  async releaseStale(
    olderThanSeconds: number,
    forget: (messages: readonly WaitingMessage[]) => Promise<void>,
  ): Promise<number> {
    await forget(this.stale);
    return this.noted(`release ${String(olderThanSeconds)}`, this.stale.length);
  }

  releaseLost(_: number, limit: number): Promise<number> {
    const released = Math.min(limit, this.lost);
    this.lost -= released;
    return this.noted(`release lost ${String(released)}`, released);
  }

  letHeldGo(limit: number): Promise<number> {
    const due = this.held.filter(({ until }) => until <= this.now).slice(0, limit);
    this.held = this.held.filter((one) => !due.includes(one));
    this.waiting.push(...due.map(({ message }) => message));
    return Promise.resolve(due.length);
  }

  singCanary(queue: QueueName): Promise<void> {
    return this.noted(`sing ${queue}`, undefined);
  }

  noteCounts(queue: QueueName, counts: Readonly<Record<string, number>>): Promise<void> {
    return this.noted(`counts ${queue} ${JSON.stringify(counts)}`, undefined);
  }

  giveUp({ tenantId, id }: MessageAddress, reason: string): Promise<void> {
    return this.noted(`give up ${tenantId} ${id}: ${reason}`, undefined);
  }

  forgetOldKeys(): Promise<number> {
    const forgotten = this.oldKeys;
    this.oldKeys = 0;
    return this.noted(`forget ${String(forgotten)}`, forgotten);
  }

  isIdle(): Promise<boolean> {
    const busy = this.busyLooks > 0;
    if (busy) this.busyLooks -= 1;
    return Promise.resolve(!busy);
  }

  nextDueAt(): Promise<string | null> {
    return Promise.resolve(this.plan.find((moment) => moment > this.now) ?? null);
  }

  pendingClockAdvance(): Promise<WishedAdvance | null> {
    return Promise.resolve(this.wishes[0] ?? null);
  }

  /** Never back, as the real one. */
  advanceClockTo(instant: string): Promise<string> {
    if (instant > this.now) this.now = instant;
    return this.noted(`clock ${this.now}`, this.now);
  }

  finishClockAdvance({ id }: WishedAdvance, reached: string): Promise<void> {
    this.wishes = this.wishes.filter((wish) => wish.id !== id);
    return this.noted(`finished ${id} at ${reached}`, undefined);
  }

  private noted<T>(what: string, answer: T): Promise<T> {
    this.done.push(what);
    return Promise.resolve(answer);
  }
}
