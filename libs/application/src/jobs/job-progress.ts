import { Injectable } from '@nestjs/common';
import type { Job, JobEnding, JobError, JobStep, NewJob } from '#libs/domain';
import { advanceJob, endJob, hasEnded, openJob, resumeJob } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import type { AroundJob } from './job.events.js';
import { jobEnded, jobRequested, jobResumed } from './job.events.js';

/** In which district and under which request or message a job moves. */
export interface JobContext {
  readonly tenantId: string;
  readonly correlationId: string;
}

/**
 * How a use case lets people see its long work. Every call belongs into the transaction of the batch that it speaks
 * of, so that progress is true after a kill: `open` where the work is asked for, together with its first message;
 * then in each batch `if (await jobs.isCancelled(id)) return jobs.stop(id, context)`, the work, `advance`; and
 * `finish` or `fail` by whichever batch finds that it was the last. Messages, and telling a repeated one apart, are
 * the caller's.
 */
@Injectable()
export class JobProgress {
  constructor(
    private readonly jobs: JobRepository,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** A job that waits for its first batch; `requestedBy` is SYSTEM_ACTOR for what the calendar asks for. */
  async open(job: Omit<NewJob, 'id'> & { readonly id?: string }, context: JobContext): Promise<Job> {
    const opened = openJob({ ...job, id: job.id ?? this.entropy.newId() }, await this.clock.now());
    await this.jobs.add(opened);
    await this.events.append(jobRequested(opened, await this.around(context, 0)), []);
    return opened;
  }

  /**
   * Counts a batch; batches of one job wait for each other here, so let it be the last thing of the transaction.
   * @throws NotFoundError
   */
  async advance(jobId: string, step: JobStep | number): Promise<Job> {
    const job = await this.held(jobId);
    const advanced = advanceJob(
      job,
      typeof step === 'number' ? { done: step } : step,
      await this.clock.now(),
    );
    await this.jobs.save(advanced);
    return advanced;
  }

  /** Whether the batch should not be begun, because somebody has stopped the job or it has ended. @throws NotFoundError */
  async isCancelled(jobId: string): Promise<boolean> {
    const job = await this.jobs.find(jobId);
    if (job === null) throw new NotFoundError('job', jobId);
    return job.state === 'cancelling' || hasEnded(job);
  }

  /** Everything is done. @throws NotFoundError */
  finish(jobId: string, result: object, context: JobContext): Promise<Job> {
    return this.end(jobId, { state: 'done', result }, context);
  }

  /** It cannot go on, and why. @throws NotFoundError */
  fail(jobId: string, error: JobError, context: JobContext): Promise<Job> {
    return this.end(jobId, { state: 'failed', error }, context);
  }

  /**
   * The wish to stop it is fulfilled; nothing happens to a job that has ended.
   * @param rest what another run would go on from
   * @throws NotFoundError
   */
  stop(jobId: string, context: JobContext, rest: object | null = null): Promise<Job> {
    return this.end(jobId, { state: 'cancelled', rest }, context);
  }

  /** Lets it go on because somebody wants that; null where it does not stand still. @throws NotFoundError */
  async resume(jobId: string, actorId: string, context: JobContext): Promise<Job | null> {
    const resumed = resumeJob(await this.held(jobId));
    if (resumed === null) return null;
    await this.jobs.save(resumed);
    await this.events.append(jobResumed(resumed, actorId, await this.next(jobId, context)), []);
    return resumed;
  }

  private async end(jobId: string, ending: JobEnding, context: JobContext): Promise<Job> {
    const job = await this.held(jobId);
    const ended = endJob(job, ending, await this.clock.now());
    if (ended === job) return job;
    await this.jobs.save(ended);
    await this.events.append(jobEnded(ended, await this.next(jobId, context)), []);
    return ended;
  }

  private async held(jobId: string): Promise<Job> {
    const job = await this.jobs.hold(jobId);
    if (job === null) throw new NotFoundError('job', jobId);
    return job;
  }

  /** Whoever writes the next event of a job holds the job. */
  private async next(jobId: string, context: JobContext): Promise<AroundJob> {
    return this.around(context, (await this.events.readStream(jobId)).length);
  }

  private async around({ tenantId, correlationId }: JobContext, events: number): Promise<AroundJob> {
    return { id: this.entropy.newId(), tenantId, correlationId, now: await this.clock.now(), events };
  }
}
