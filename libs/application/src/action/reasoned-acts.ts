import { Injectable } from '@nestjs/common';
import type { Commitment } from '#libs/domain';
import { commitText } from '#libs/domain';
import { ConflictError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { IdempotentCommands } from './idempotent-commands.js';

/** An act of a person on what the installation does by itself, with what the protocol demands around it. */
export interface ReasonedRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly reason: string;
  /** Version that the person saw. */
  readonly ifMatch: number | null;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** By whom and why, as the event of the act tells it. */
export interface ReasonedBy {
  /** Of the event. */
  readonly id: string;
  readonly tenantId: string;
  readonly actorId: string;
  readonly now: string;
  readonly correlationId: string;
  readonly reason: Commitment;
}

/** The frame of such acts: once per key, in one transaction, with its reason in the record. */
@Injectable()
export class ReasonedActs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** @param act does it and answers its event and result; what it throws leaves nothing behind */
  once<R extends object>(
    request: ReasonedRequest,
    act: (by: ReasonedBy) => Promise<{ readonly event: EventEnvelope; readonly result: R }>,
  ): Promise<R & { readonly eventId: string }> {
    const { tenantId, actorId, idempotency, correlationId } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        const { commitment: reason, openings } = commitText(request.reason, {
          newSalt: () => this.entropy.newSalt(),
          sha256: (text) => this.entropy.sha256(text),
        });
        if (reason === null) throw new Error('the door let an act without a reason through');
        const id = this.entropy.newId();
        const now = await this.clock.now();
        const { event, result } = await act({ id, tenantId, actorId, now, correlationId, reason });
        await this.events.append(event, openings);
        return { ...result, eventId: id };
      }),
    );
  }
}

/** @throws ConflictError when the version is missing or another one */
export function demandVersion(current: number, ifMatch: number | null): void {
  if (ifMatch === null) throw new ConflictError({ code: 'if-match-required' });
  if (current !== ifMatch) throw new ConflictError({ code: 'version-stale', current, happened: null });
}
