import { Injectable } from '@nestjs/common';
import { ConflictError } from '../errors/application-errors.js';
import type { WishedAdvance } from '../ports/dispatcher.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

/** Writes `clock.moved` into the record: whoever moves time in a demonstration leaves a trace of it. */
@Injectable()
export class NoteClockMovedUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: EventStore,
    private readonly entropy: Entropy,
  ) {}

  /**
   * Noting the same move again, after a worker died in between, changes nothing.
   * @param reached business time at which the clock arrived, UTC
   */
  async execute(advance: WishedAdvance, reached: string): Promise<void> {
    try {
      await this.unitOfWork.run({ tenantId: advance.tenantId }, () => this.append(advance, reached));
    } catch (error) {
      const noted = error instanceof ConflictError && error.conflict.code === 'concurrent-change';
      if (!noted) throw error;
    }
  }

  private append(advance: WishedAdvance, reached: string): Promise<void> {
    const { tenantId, id, target, requestedBy } = advance;
    const envelope = {
      id: this.entropy.newId(),
      tenant: tenantId,
      year: 0,
      streamType: 'clock',
      stream: id,
      version: 1,
      type: 'clock.moved',
      typeVersion: 1,
      actor: requestedBy,
      actorKind: 'person',
      onBehalfOf: null,
      occurredAt: reached,
      correlationId: id,
      causationId: null,
      data: { target, reached },
    } as const;
    return this.events.append(envelope, []);
  }
}
