import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NotFoundError } from '#libs/application';
import type { DispatcherStore, MessageAddress } from '#libs/application';
import { idOf } from '#libs/testing';
import { UnrecoverableError } from 'bullmq';
import { MessageHandler } from '../message/message-handler.js';
import type { MessageRegistry } from '../message/message-registry.js';
import type { ReceivedMessage } from '../message/received-message.js';
import { QueueSettings } from '../queue-settings.js';
import type { ArrivedJob } from './message-consumer.js';
import { MessageConsumer } from './message-consumer.js';
import { Logger } from '@nestjs/common';

class Recording extends MessageHandler {
  readonly seen: ReceivedMessage<'digest.send'>[] = [];
  work: () => Promise<void> = () => Promise.resolve();

  handle(message: ReceivedMessage<'digest.send'>): Promise<void> {
    this.seen.push(message);
    return this.work();
  }
}

const SETTINGS = new QueueSettings('t', 20);
const DIGEST = idOf('digest');
const given: (MessageAddress & { readonly reason: string })[] = [];
const sung: string[] = [];
const store = {
  singCanary: (queue: string) => {
    sung.push(queue);
    return Promise.resolve();
  },
  giveUp: (address: MessageAddress, reason: string) => {
    given.push({ ...address, reason });
    return Promise.resolve();
  },
} as unknown as DispatcherStore;

let handler: Recording;
let consumer: MessageConsumer;
beforeEach(() => {
  jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
  given.length = 0;
  handler = new Recording();
  consumer = new MessageConsumer({ handlerOf: () => handler } as unknown as MessageRegistry, store, SETTINGS);
});

function job(change: Partial<ArrivedJob> = {}): ArrivedJob {
  return {
    name: 'digest.send',
    queueName: 'notifications',
    data: { id: 'm1', tenantId: 't1', payload: { digestId: DIGEST } },
    attemptsMade: 0,
    opts: { attempts: 8 },
    ...change,
  };
}

describe('the consumer of jobs', () => {
  it('hands the message with its district to its handler', async () => {
    await consumer.consume(job());
    const message = { id: 'm1', tenantId: 't1', payload: { digestId: DIGEST }, lastAttempt: false };
    expect(handler.seen).toEqual([message]);
    expect(given).toEqual([]);
  });

  it('says when the queue will not try again', async () => {
    for (const attemptsMade of [6, 7]) await consumer.consume(job({ attemptsMade }));
    expect(handler.seen.map(({ lastAttempt }) => lastAttempt)).toEqual([false, true]);
  });

  it('lets a canary sing for its queue and for no other, and hands it to nobody', async () => {
    await consumer.consume(job({ name: 'canary', data: null }));
    await consumer.consume(job({ name: 'canary', data: null, queueName: 'elsewhere' }));
    expect(sung).toEqual(['notifications']);
    expect(handler.seen).toEqual([]);
  });

  it('fails a job whose name nobody knows, for good', async () => {
    await expect(consumer.consume(job({ name: 'digest.burn' }))).rejects.toBeInstanceOf(UnrecoverableError);
    expect(handler.seen).toEqual([]);
    expect(given).toMatchObject([{ id: 'm1', reason: 'unknown message in notifications: digest.burn' }]);
  });

  it('fails a known message in the wrong queue', async () => {
    await expect(consumer.consume(job({ queueName: 'reminders' }))).rejects.toBeInstanceOf(
      UnrecoverableError,
    );
  });

  it('fails a job that carries no message', async () => {
    for (const data of [null, {} as ArrivedJob['data'], 'text' as unknown as ArrivedJob['data']]) {
      await expect(consumer.consume(job({ data }))).rejects.toBeInstanceOf(UnrecoverableError);
    }
  });

  it('makes a dead letter of a payload that nobody can read, without trying it', async () => {
    const data = { id: 'm1', tenantId: 't1', payload: { digestId: 'none' } };
    await expect(consumer.consume(job({ data }))).rejects.toBeInstanceOf(UnrecoverableError);
    expect(handler.seen).toEqual([]);
    expect(given).toMatchObject([{ id: 'm1', reason: 'unreadable payload of digest.send' }]);
  });

  it('does not repeat a refusal, and tells the outbox', async () => {
    handler.work = () => Promise.reject(new NotFoundError('task', 'x'));
    await expect(consumer.consume(job())).rejects.toBeInstanceOf(UnrecoverableError);
    expect(given).toEqual([{ id: 'm1', tenantId: 't1', reason: 'task not found' }]);
  });

  it('lets the queue repeat anything else, and waits for it', async () => {
    const lost = new Error('connection lost');
    handler.work = () => Promise.reject(lost);
    await expect(consumer.consume(job())).rejects.toBe(lost);
    expect(given).toEqual([]);
  });

  it('tells the outbox when the last attempt has failed', async () => {
    handler.work = () => Promise.reject(new Error('still lost'));
    await expect(consumer.consume(job({ attemptsMade: 7 }))).rejects.toThrow('still lost');
    expect(given).toMatchObject([{ reason: 'still lost' }]);
  });

  it('leaves a handler alone that does not end, and makes a dead letter of its message the second time', async () => {
    handler.work = () => new Promise(() => undefined);
    await expect(consumer.consume(job())).rejects.not.toBeInstanceOf(UnrecoverableError);
    expect(given).toEqual([]);
    await expect(consumer.consume(job({ attemptsMade: 1 }))).rejects.toBeInstanceOf(UnrecoverableError);
    expect(given).toMatchObject([{ id: 'm1', reason: 'digest.send did not end in time' }]);
    expect(handler.seen).toHaveLength(1);
  });

  it('never runs two deliveries of one message at once, and two messages it does', async () => {
    let running = 0;
    const atOnce: number[] = [];
    handler.work = async () => {
      running += 1;
      atOnce.push(running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await Promise.all([consumer.consume(job()), consumer.consume(job())]);
    expect(atOnce).toEqual([1, 1]);
    const other = job({ data: { id: 'm2', tenantId: 't1', payload: { digestId: DIGEST } } });
    await Promise.all([consumer.consume(job()), consumer.consume(other)]);
    expect(atOnce).toEqual([1, 1, 1, 2]);
  });

  it('lets a second delivery try after the first has failed', async () => {
    let calls = 0;
    handler.work = () => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('lost')) : Promise.resolve();
    };
    const outcomes = await Promise.allSettled([consumer.consume(job()), consumer.consume(job())]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
