import { Injectable } from '@nestjs/common';
import type { ReasonedRequest } from '../action/reasoned-acts.js';
import { demandVersion, ReasonedActs } from '../action/reasoned-acts.js';
import { ConflictError, NotFoundError } from '../errors/application-errors.js';
import type { DeadLetterStatus } from '../ports/dead-letter.repository.port.js';
import { DeadLetterRepository } from '../ports/dead-letter.repository.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import { JobProgress } from '../jobs/job-progress.js';
import type { DeadLetterAct } from './dead-letter.events.js';
import { deadLetterEvent } from './dead-letter.events.js';
import { versionOf } from './dead-letter-version.js';

/** What an administrator asks to be done about a dead letter. */
export interface DeadLetterRequest extends ReasonedRequest {
  readonly messageId: string;
  readonly act: DeadLetterAct;
}

/** What became of the letter; stored under its key and given again to a repeated request. */
export interface DeadLetterResult {
  readonly messageId: string;
  readonly status: DeadLetterStatus;
  readonly version: number;
  readonly eventId: string;
}

/** Retries or discards a message that failed for good: an act of a person, with a reason, in the record. */
@Injectable()
export class SettleDeadLetterUseCase {
  constructor(
    private readonly acts: ReasonedActs,
    private readonly letters: DeadLetterRepository,
    private readonly jobs: JobRepository,
    private readonly progress: JobProgress,
  ) {}

  /**
   * @throws NotFoundError when the district has no such letter
   * @throws ConflictError when it has changed since it was seen, or is no longer open
   */
  execute(request: DeadLetterRequest): Promise<DeadLetterResult> {
    return this.acts.once<Omit<DeadLetterResult, 'eventId'>>(request, async (by) => {
      const { messageId, act, ifMatch } = request;
      const letter = await this.letters.hold(messageId);
      if (letter === null) throw new NotFoundError('dead-letter', messageId);
      demandVersion(versionOf(letter), ifMatch);
      if (letter.status !== 'open') throw new ConflictError({ code: 'dead-letter-settled' });
      await this.letters[act](messageId);
      if (act === 'retry') await this.goOn(messageId, request);
      const status = act === 'retry' ? 'retried' : 'discarded';
      const version = versionOf({ failures: letter.failures, status });
      return { event: deadLetterEvent(act, letter, by), result: { messageId, status, version } };
    });
  }

  /** The job that failed with its message runs again with it. */
  private async goOn(messageId: string, request: DeadLetterRequest): Promise<void> {
    const jobId = await this.jobs.jobOfMessage(messageId);
    if (jobId !== null) await this.progress.resume(jobId, request.actorId, request);
  }
}
