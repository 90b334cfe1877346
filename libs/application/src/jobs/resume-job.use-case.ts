import { Injectable } from '@nestjs/common';
import type { Job } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../errors/application-errors.js';
import type { Messages } from '../messages.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import type { CancellationRequest } from './cancel-job.use-case.js';
import { JobProgress } from './job-progress.js';
import { mayCancel, seesAllJobs } from './job-reader.js';

/** The message that goes on with each kind of job that can be resumed. */
const GOES_ON_BY = {
  'monitoring.open-round': 'round.open-page',
  'monitoring.check-round': 'round.check-page',
  'monitoring.close-round': 'round.close-page',
} as const satisfies Readonly<Record<string, keyof Messages>>;

type Resumable = keyof typeof GOES_ON_BY;

/** Lets a cancelled job go on from where it stopped, by whoever might have stopped it. */
@Injectable()
export class ResumeJobUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly jobs: JobRepository,
    private readonly progress: JobProgress,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  /**
   * @throws NotFoundError for a job that the person may not see, ForbiddenError for one that is not his to move,
   * ConflictError for one that does not stand still, or that failed: its message is retried instead
   */
  execute(request: Omit<CancellationRequest, 'reason'>): Promise<Job> {
    const { tenantId, actorId, jobId, idempotency, correlationId } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        const job = await this.jobs.hold(jobId);
        if (job === null) throw new NotFoundError('job', jobId);
        await this.demandRight(job, actorId);
        const { kind, result: rest } = job;
        if (!isResumable(kind) || !isRest(rest)) {
          throw new ConflictError({ code: 'job-not-resumable' });
        }
        const resumed = await this.progress.resume(jobId, actorId, { tenantId, correlationId });
        if (resumed === null) throw new ConflictError({ code: 'job-not-resumable' });
        const { roundId, after } = rest;
        const payload = { roundId, jobId, after };
        await this.outbox.add([{ id: this.entropy.newId(), name: GOES_ON_BY[kind], payload }]);
        return resumed;
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
}

function isResumable(kind: string): kind is Resumable {
  return Object.hasOwn(GOES_ON_BY, kind);
}

/** Where pages of a round stopped. */
function isRest(rest: object | null): rest is { readonly roundId: string; readonly after: string } {
  return rest !== null && 'roundId' in rest && 'after' in rest;
}
