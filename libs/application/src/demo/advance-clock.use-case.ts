import { Injectable } from '@nestjs/common';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { ClockAdvance } from '../ports/clock-advance.repository.port.js';
import { ClockAdvanceRepository } from '../ports/clock-advance.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

/** The clock was asked to go back. */
export class ClockMovesForwardOnlyError extends Error {
  constructor(readonly now: string) {
    super('clock moves forward only');
  }
}

/** Asks the worker to move the clock of a demonstration, and tells how far it is. */
@Injectable()
export class AdvanceClockUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly clock: BusinessClock,
    private readonly advances: ClockAdvanceRepository,
    private readonly entropy: Entropy,
  ) {}

  /** @throws ClockMovesForwardOnlyError when the target is not after the business time */
  request(tenantId: string, key: IdempotencyKey, target: string): Promise<ClockAdvance> {
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once(key, async () => {
        const now = await this.clock.now();
        if (!(Date.parse(target) > Date.parse(now))) throw new ClockMovesForwardOnlyError(now);
        const id = this.entropy.newId();
        await this.advances.request(id, target, key.actorId);
        return { id, target, status: 'requested' } as const;
      }),
    );
  }

  find(tenantId: string, id: string): Promise<ClockAdvance | null> {
    return this.unitOfWork.read({ tenantId }, () => this.advances.find(id));
  }

  /** Business time now, UTC. */
  now(tenantId: string): Promise<string> {
    return this.unitOfWork.read({ tenantId }, () => this.clock.now());
  }
}
