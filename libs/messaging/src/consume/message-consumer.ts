import { Injectable, Logger } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import { DispatcherStore } from '#libs/application';
import { withDeadline } from '../deadline.js';
import { isMessageOf, QUEUE_NAMES } from '../message/message-names.js';
import { isPayloadOf } from '../message/message-payload.js';
import { MessageRegistry } from '../message/message-registry.js';
import type { JobData } from '../message/received-message.js';
import { CANARY } from '../publish/canary.js';
import { isFinal, TimeLimitError, wasLastAttempt } from '../publish/retry-policy.js';
import { QueueSettings } from '../queue-settings.js';
import { OneAtATime } from './one-at-a-time.js';

/** The part of a job that matters here. */
export interface ArrivedJob {
  readonly name: string;
  readonly queueName: string;
  /** Whatever somebody has put there: a queue is open to others. */
  readonly data: JobData | null;
  /** Attempts that failed before this one. */
  readonly attemptsMade: number;
  readonly opts: { readonly attempts?: number };
}

/** Takes one job to its handler and decides what becomes of a failure. */
@Injectable()
export class MessageConsumer {
  private readonly log = new Logger(MessageConsumer.name);
  private readonly deliveries = new OneAtATime();

  constructor(
    private readonly registry: MessageRegistry,
    private readonly store: DispatcherStore,
    private readonly settings: QueueSettings,
  ) {}

  /** @throws UnrecoverableError for unknown jobs and refusals; anything else is thrown on, to be tried again */
  async consume(job: ArrivedJob): Promise<void> {
    const { name, queueName, data } = job;
    if (name === CANARY) return this.sing(queueName);
    if (typeof data?.id !== 'string' || typeof data.tenantId !== 'string') {
      throw new UnrecoverableError(`a job of no message: ${name}`);
    }
    if (!isMessageOf(queueName, name)) {
      return this.refuse(name, data, `unknown message in ${queueName}: ${name}`);
    }
    const { id, tenantId, payload } = data;
    if (!isPayloadOf(name, payload)) return this.refuse(name, data, `unreadable payload of ${name}`);
    const lastAttempt = wasLastAttempt(job.attemptsMade, job.opts.attempts);
    try {
      // the same message delivered twice at once waits for itself and then finds itself handled
      const done = this.deliveries.run(id, () =>
        this.registry.handlerOf(name).handle({ id, tenantId, payload, lastAttempt }),
      );
      await withDeadline(
        done,
        this.settings.timeLimitMs,
        () => new TimeLimitError(`${name} did not end in time`),
      );
    } catch (error) {
      const final = isFinal(error, job.attemptsMade);
      if (final || lastAttempt) await this.giveUp(name, data, error);
      throw final ? new UnrecoverableError(messageOf(error)) : error;
    }
  }

  private async sing(queueName: string): Promise<void> {
    const queue = QUEUE_NAMES.find((name) => name === queueName);
    if (queue !== undefined) await this.store.singCanary(queue);
  }

  /** What nobody can take is not tried again. */
  private async refuse(name: string, data: JobData, reason: string): Promise<never> {
    await this.giveUp(name, data, reason);
    throw new UnrecoverableError(reason);
  }

  /** The failed job stays in its queue; the outbox learns that nobody needs to wait for it. */
  private async giveUp(name: string, data: JobData, error: unknown): Promise<void> {
    this.log.error(`${name} ${data.id} failed for good: ${messageOf(error)}`);
    await this.store.giveUp({ tenantId: data.tenantId, id: data.id }, messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
