import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, RoundEvent } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { JobProgress } from '../jobs/job-progress.js';
import type { MessageName, OutboxMessage } from '../messages.js';
import { Entropy } from '../ports/entropy.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { MONITORING_ROUNDS } from './monitor-kinds.js';

/**
 * Tables or reports of one page: a transaction each, so that a kill costs one page. A page costs about a quarter of a
 * second of work, a twentieth of what a transaction may take: a starved server must not overrun it.
 */
export const ROUND_PAGE = 200;

/** Stands before every id. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** One message about a round, as it was delivered. */
export interface RoundMessage {
  readonly tenantId: string;
  readonly messageId: string;
  readonly roundId: string;
}

/** One page of the long work of a round. */
export interface RoundPageMessage extends RoundMessage {
  readonly jobId: string;
  readonly after: string;
}

type PageName = Extract<MessageName, `round.${string}-page`>;

/** What every message of a round has in common: one transaction, one effect, the round under its lock. */
@Injectable()
export class RoundWorker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly states: StreamStore,
    private readonly recorder: StreamRecorder,
    private readonly entropy: Entropy,
    private readonly jobs: JobProgress,
  ) {}

  /** Runs work once for a message; a repeated delivery finds it handled. */
  once(
    { tenantId, messageId, roundId }: RoundMessage,
    work: (round: MonitoringRoundState) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      if (!(await this.handled.markHandled(messageId))) return;
      const round = await this.states.loadForUpdate(MONITORING_ROUNDS, roundId);
      if (round === null) throw new NotFoundError('round', roundId);
      await work(round);
    });
  }

  /** Runs one page of a job; where somebody has stopped the job, it ends here and keeps where it can go on. */
  pageOnce(message: RoundPageMessage, work: (round: MonitoringRoundState) => Promise<void>): Promise<void> {
    const { tenantId, messageId: correlationId, roundId, jobId, after } = message;
    return this.once(message, async (round) => {
      if (!(await this.jobs.isCancelled(jobId))) return work(round);
      await this.jobs.stop(jobId, { tenantId, correlationId }, { roundId, after });
    });
  }

  /** Records what the round became by itself, with the messages that follow. */
  async record(
    { tenantId, messageId }: RoundMessage,
    round: MonitoringRoundState,
    event: RoundEvent,
    messages: readonly OutboxMessage[] = [],
  ): Promise<MonitoringRoundState> {
    const context = { tenantId, correlationId: messageId, actorKind: 'system' } as const;
    const happening = { streamId: round.id, event, messages };
    const { after } = await this.recorder.record(MONITORING_ROUNDS, round, happening, context);
    return after;
  }

  /** The message that goes on with a page. */
  page(name: PageName, roundId: string, jobId: string, after: string): OutboxMessage {
    return { id: this.entropy.newId(), name, payload: { roundId, jobId, after } };
  }
}
