import { Injectable } from '@nestjs/common';
import { commitText } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { ConflictError, NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { DeadLetter, DeadLetterStatus } from '../ports/dead-letter.repository.port.js';
import { DeadLetterRepository } from '../ports/dead-letter.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { JobProgress } from '../jobs/job-progress.js';
import type { DeadLetterAct } from './dead-letter.events.js';
import { deadLetterEvent } from './dead-letter.events.js';
import { versionOf } from './dead-letter-version.js';

/** What an administrator asks to be done about a dead letter, with what the protocol demands around it. */
export interface DeadLetterRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly messageId: string;
  readonly act: DeadLetterAct;
  readonly reason: string;
  /** Version of the letter that the person saw. */
  readonly ifMatch: number | null;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
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
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly letters: DeadLetterRepository,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
    private readonly jobs: JobRepository,
    private readonly progress: JobProgress,
  ) {}

  /**
   * @throws NotFoundError when the district has no such letter
   * @throws ConflictError when it has changed since it was seen, or is no longer open
   */
  execute(request: DeadLetterRequest): Promise<DeadLetterResult> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        const letter = await this.letters.hold(request.messageId);
        if (letter === null) throw new NotFoundError('dead-letter', request.messageId);
        refuseUnseen(letter, request.ifMatch);
        return this.settle(letter, request);
      }),
    );
  }

  private async settle(letter: DeadLetter, request: DeadLetterRequest): Promise<DeadLetterResult> {
    const { act, tenantId, actorId, correlationId } = request;
    const { commitment: reason, openings } = commitText(request.reason, {
      newSalt: () => this.entropy.newSalt(),
      sha256: (text) => this.entropy.sha256(text),
    });
    if (reason === null) throw new Error('the door let an act without a reason through');
    const id = this.entropy.newId();
    const now = await this.clock.now();
    const by = { id, tenantId, actorId, now, correlationId, reason };
    await this.letters[act](letter.messageId);
    await this.events.append(deadLetterEvent(act, letter, by), openings);
    if (act === 'retry') await this.goOn(letter.messageId, request);
    const status = act === 'retry' ? 'retried' : 'discarded';
    const { messageId, failures } = letter;
    return { messageId, status, version: versionOf({ failures, status }), eventId: id };
  }

  /** The job that failed with its message runs again with it. */
  private async goOn(messageId: string, request: DeadLetterRequest): Promise<void> {
    const jobId = await this.jobs.jobOfMessage(messageId);
    if (jobId !== null) await this.progress.resume(jobId, request.actorId, request);
  }
}

function refuseUnseen(letter: DeadLetter, ifMatch: number | null): void {
  if (ifMatch === null) throw new ConflictError({ code: 'if-match-required' });
  const current = versionOf(letter);
  if (current !== ifMatch) throw new ConflictError({ code: 'version-stale', current, happened: null });
  if (letter.status !== 'open') throw new ConflictError({ code: 'dead-letter-settled' });
}
