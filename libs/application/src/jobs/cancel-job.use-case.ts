import { Injectable } from '@nestjs/common';
import type { Job } from '#libs/domain';
import { cancelJob, commitText } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { jobCancellationRequested } from './job.events.js';
import { mayCancel, seesAllJobs } from './job-reader.js';

/** What a person asks for who wants a job to stop; progress moves on its own, so no version is asked for. */
export interface CancellationRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly jobId: string;
  readonly reason: string;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** Asks the batches of a job to stop: an act of a person, with a reason, in the record. */
@Injectable()
export class CancelJobUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly jobs: JobRepository,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /**
   * Answers the job as it then stands; a job that is being stopped already is answered as it is.
   * @throws NotFoundError for a job that the person may not see, ForbiddenError for one that he may not stop,
   * ConflictError for one that has ended
   */
  execute(request: CancellationRequest): Promise<Job> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        const job = await this.jobs.hold(request.jobId);
        if (job === null) throw new NotFoundError('job', request.jobId);
        await this.demandRight(job, actorId);
        const cancelled = cancelJob(job, actorId);
        if (cancelled === null) throw new ConflictError({ code: 'job-ended' });
        if (cancelled !== job) await this.write(cancelled, request);
        return cancelled;
      }),
    );
  }

  private async demandRight(job: Job, actorId: string): Promise<void> {
    const person = await this.directory.person(actorId, await this.today.local());
    const units = await this.directory.units();
    if (mayCancel(job, person, units)) return;
    if (!seesAllJobs(person, units)) throw new NotFoundError('job', job.id);
    throw new ForbiddenError('role-missing', 'administrator');
  }

  private async write(
    job: Job,
    { tenantId, actorId, correlationId, reason }: CancellationRequest,
  ): Promise<void> {
    const { commitment, openings } = commitText(reason, {
      newSalt: () => this.entropy.newSalt(),
      sha256: (text) => this.entropy.sha256(text),
    });
    if (commitment === null) throw new Error('the door let an act without a reason through');
    const events = (await this.events.readStream(job.id)).length;
    const now = await this.clock.now();
    const around = { id: this.entropy.newId(), tenantId, correlationId, now, events };
    await this.jobs.save(job);
    await this.events.append(jobCancellationRequested(job, actorId, commitment, around), openings);
  }
}
