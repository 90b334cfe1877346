import { Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { QueueName, WaitingMessage } from '#libs/application';
import { QUEUE_OF_MESSAGE } from '#libs/application';
import type { JobData } from '../message/received-message.js';
import { isMessage, QUEUE_NAMES } from '../message/message-names.js';
import { MessageQueues } from './message-queues.js';
import { CANARY, CANARY_OPTIONS } from './canary.js';
import { inTime } from './queue-away.js';
import { JOB_OPTIONS } from './retry-policy.js';

/** Puts messages of the outbox into their queues; publishing one twice while it waits changes nothing. */
@Injectable()
export class MessagePublisher {
  constructor(private readonly queues: MessageQueues) {}

  /**
   * @returns those that no queue takes, since nobody knows their name
   * @throws QueueAwayError
   */
  async publish(messages: readonly WaitingMessage[]): Promise<readonly WaitingMessage[]> {
    const sendings = QUEUE_NAMES.map((name) => this.addTo(name, messages));
    await inTime(Promise.all(sendings));
    return messages.filter(({ name }) => !isMessage(name));
  }

  /**
   * Lets go of failed jobs of these messages: while the queue keeps one, it takes its message for known.
   * @throws QueueAwayError
   */
  async forgetFailed(messages: readonly WaitingMessage[]): Promise<void> {
    const known = messages.filter(({ name }) => isMessage(name));
    await inTime(Promise.all(known.map((message) => this.forget(message))));
  }

  /** A job by which each queue shows that it is served; one that still waits is not doubled. @throws QueueAwayError */
  async sendCanaries(): Promise<void> {
    const sendings = QUEUE_NAMES.map((name) => this.queues.of(name).add(CANARY, null, CANARY_OPTIONS));
    await inTime(Promise.all(sendings));
  }

  private async forget({ id, name }: WaitingMessage): Promise<void> {
    const job: Job | undefined = await this.queues.of(QUEUE_OF_MESSAGE[name]).getJob(id);
    if (job !== undefined && (await job.isFailed())) await job.remove();
  }

  private async addTo(queue: QueueName, messages: readonly WaitingMessage[]): Promise<void> {
    const jobs = messages.filter((message) => QUEUE_OF_MESSAGE[message.name] === queue).map(jobOf);
    if (jobs.length > 0) await this.queues.of(queue).addBulk(jobs);
  }
}

function jobOf({ id, tenantId, name, payload }: WaitingMessage) {
  const data: JobData = { id, tenantId, payload };
  return { name, data, opts: { ...JOB_OPTIONS, jobId: id } };
}
