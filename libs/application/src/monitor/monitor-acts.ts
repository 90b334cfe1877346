import { Injectable } from '@nestjs/common';
import type { MonitorDecision, MonitorFacts, StreamEvent, StreamState } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { demandVersion } from '../action/reasoned-acts.js';
import type { NotFoundKind } from '../errors/application-errors.js';
import { NotFoundError, RefusedError } from '../errors/application-errors.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import type { StreamKind } from '../streams/stream-kind.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';

/** One person's act of monitoring, with what the protocol demands around it. */
export interface MonitorRequest {
  readonly tenantId: string;
  readonly actorId: string;
  /** Version that the person saw; null for something new. */
  readonly ifMatch: number | null;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** What a committed act answers; stored under its key and given again to a repeated request. */
export interface MonitorAnswer {
  readonly id: string;
  readonly version: number;
  readonly eventId: string;
  readonly eventType: string;
  readonly status: string;
}

/** State of monitoring: it has a status, and mostly a unit. */
export type MonitorState = StreamState & { readonly status: string };

/** What an act is aimed at. */
export interface MonitorTarget<S extends MonitorState, E extends StreamEvent> {
  readonly kind: StreamKind<S, E>;
  readonly id: string;
  readonly missing: NotFoundKind;
  readonly unitOf: (state: S) => string | null;
}

/** The one path of people's acts of monitoring: key, lock, version, facts, decision, record. */
@Injectable()
export class MonitorActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly states: StreamStore,
    private readonly recorder: StreamRecorder,
    private readonly facts: MonitorFactsLoader,
  ) {}

  /** Runs work once per key, in one transaction. */
  once<T>({ tenantId, actorId, idempotency }: MonitorRequest, work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.run({ tenantId }, () => this.commands.once({ ...idempotency, actorId }, work));
  }

  /**
   * @param also what follows from the act in the same transaction
   * @throws RefusedError, NotFoundError or ConflictError; nothing is written then
   */
  change<S extends MonitorState, E extends StreamEvent>(
    request: MonitorRequest,
    target: MonitorTarget<S, E>,
    decide: (state: S, facts: MonitorFacts) => MonitorDecision<E> | Promise<MonitorDecision<E>>,
    also?: (after: S, facts: MonitorFacts) => Promise<void>,
  ): Promise<MonitorAnswer> {
    return this.once(request, async () => {
      const state = await this.states.loadForUpdate(target.kind, target.id);
      if (state === null) throw new NotFoundError(target.missing, target.id);
      demandVersion(state.version, request.ifMatch);
      const facts = await this.facts.load(request.actorId, target.unitOf(state));
      const { answer, after } = await this.record(
        request,
        target.kind,
        target.id,
        state,
        await decide(state, facts),
      );
      await also?.(after, facts);
      return answer;
    });
  }

  /** Writes what was decided; inside of {@link once}. @throws RefusedError */
  async record<S extends MonitorState, E extends StreamEvent>(
    { tenantId, correlationId }: MonitorRequest,
    kind: StreamKind<S, E>,
    streamId: string,
    before: S | null,
    decision: MonitorDecision<E>,
  ): Promise<{ readonly answer: MonitorAnswer; readonly after: S }> {
    if (!decision.ok) throw new RefusedError(decision.refusal, null);
    const { event, openings } = decision;
    const context = { tenantId, correlationId, actorKind: 'person' } as const;
    const { after, eventId } = await this.recorder.record(
      kind,
      before,
      { streamId, event, openings },
      context,
    );
    const { version, status } = after;
    return { after, answer: { id: streamId, version, eventId, eventType: event.type, status } };
  }
}
