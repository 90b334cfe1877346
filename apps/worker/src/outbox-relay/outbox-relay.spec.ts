import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { QueueName, WaitingMessage } from '#libs/application';
import type { MessageQueues } from '#libs/messaging';
import { MessagePublisher } from '#libs/messaging';
import { eventually, idOf, ScriptedDispatcher, TENANT } from '#libs/testing';
import { SteadyLoop } from '../background/steady-loop.js';
import { OutboxRelay } from './outbox-relay.js';

/** Messages that one transaction takes. */
const BATCH = 200;

function announcement(name: string, message = 'task.announce'): WaitingMessage {
  const known = {
    tenantId: TENANT,
    id: idOf(name),
    name: 'task.announce',
    payload: { taskId: idOf(name) },
  } as const;
  // a name from another release stands in the outbox as any other does
  return { ...known, name: message } as WaitingMessage;
}

/** A queue that takes what has a known name, unless it is away. */
class ScriptedPublisher extends MessagePublisher {
  readonly published: string[] = [];
  readonly forgotten: string[] = [];
  canaries = 0;
  away = false;

  override publish(messages: readonly WaitingMessage[]): Promise<readonly WaitingMessage[]> {
    if (this.away) return Promise.reject(new Error('the queue does not answer'));
    const known = messages.filter(({ name }) => name === 'task.announce');
    this.published.push(...known.map(({ id }) => id));
    return Promise.resolve(messages.filter((message) => !known.includes(message)));
  }

  override forgetFailed(messages: readonly WaitingMessage[]): Promise<void> {
    this.forgotten.push(...messages.map(({ id }) => id));
    return Promise.resolve();
  }

  override sendCanaries(): Promise<void> {
    this.canaries += 1;
    return Promise.resolve();
  }
}

describe('the relay of the outbox', () => {
  let store: ScriptedDispatcher;
  let publisher: ScriptedPublisher;
  let relay: OutboxRelay;
  let commit: () => void = () => undefined;

  beforeEach(() => {
    store = new ScriptedDispatcher();
    const counts: Record<QueueName, Record<string, number>> = {
      reminders: { waiting: 1 },
      notifications: { waiting: 0 },
      monitoring: { failed: 2 },
    };
    const queues = { counts: () => Promise.resolve(counts) } as unknown as MessageQueues;
    publisher = new ScriptedPublisher(queues);
    relay = new OutboxRelay(store, publisher, queues, {
      onCommit: (listener) => {
        commit = listener;
      },
    });
  });

  const crowd = (size: number): WaitingMessage[] =>
    Array.from({ length: size }, (_, at) => announcement(`m${String(at)}`));

  it.each([0, 1, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH + 7])(
    'hands over all of %s messages, each once and in turn, however many batches they fill',
    async (size) => {
      store.waiting = crowd(size);
      expect(await relay.relay()).toBe(size > 0);
      expect(publisher.published).toEqual(crowd(size).map(({ id }) => id));
      expect([store.waiting, store.done]).toEqual([[], []]);
    },
  );

  it('gives up what nobody knows, with its name, and hands over all the rest', async () => {
    store.waiting = [announcement('a'), announcement('odd', 'digest.burn'), announcement('b')];
    expect(await relay.relay()).toBe(true);
    expect(publisher.published).toEqual([idOf('a'), idOf('b')]);
    expect(store.done).toEqual([`give up ${TENANT} ${idOf('odd')}: unknown message: digest.burn`]);
  });

  it('leaves everything in the outbox while the queue is away, and gives nothing up for it', async () => {
    store.waiting = [announcement('a'), announcement('odd', 'digest.burn')];
    publisher.away = true;
    await expect(relay.relay()).rejects.toThrow('the queue does not answer');
    expect([store.waiting.length, store.done]).toEqual([2, []]);
    publisher.away = false;
    await relay.relay();
    expect([store.waiting.length, publisher.published]).toEqual([0, [idOf('a')]]);
  });

  it('is woken by what this process commits', async () => {
    const wake = jest.spyOn(SteadyLoop.prototype, 'wake');
    relay.onApplicationBootstrap();
    commit();
    expect(wake).toHaveBeenCalledTimes(1);
    await relay.beforeApplicationShutdown();
    wake.mockRestore();
  });

  it('at work: relays, lets the queue forget what it lost, and notes what each queue says', async () => {
    store.waiting = [announcement('a')];
    store.stale = [announcement('lost')];
    relay.onApplicationBootstrap();
    await eventually('every loop has made its first turn', () => store.done.length >= 4);
    await relay.beforeApplicationShutdown();
    expect(publisher.published).toEqual([idOf('a')]);
    expect(publisher.forgotten).toEqual([idOf('lost')]);
    expect(publisher.canaries).toBe(1);
    expect([...store.done].sort()).toEqual([
      'counts monitoring {"failed":2}',
      'counts notifications {"waiting":0}',
      'counts reminders {"waiting":1}',
      'release 10',
    ]);
  });
});
