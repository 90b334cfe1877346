import { Injectable } from '@nestjs/common';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { ConflictError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import type { UrgingAim, UrgingPlan, UrgingRequest } from './urging-request.js';
import { UrgingPlanner } from './urging-planner.js';
import { urgingSent } from './urging-sent.event.js';

/** What an urging did, with its event. */
export interface UrgingResult extends UrgingPlan {
  readonly urgingId: string;
  readonly eventId: string;
}

/** 催办 and 催报 by the finance desk: an act of a person, in the record, which goes out as the next digest does. */
@Injectable()
export class UrgeUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly planner: UrgingPlanner,
    private readonly reminders: ReminderRepository,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /**
   * Writes nothing.
   * @throws ForbiddenError for whoever does not sit at the finance desk
   */
  preview(tenantId: string, actorId: string, aim: UrgingAim): Promise<UrgingPlan> {
    return this.unitOfWork.read({ tenantId }, () => this.planner.plan(actorId, aim));
  }

  /**
   * @throws ForbiddenError for whoever does not sit at the finance desk
   * @throws ConflictError when nothing of it can be urged now
   */
  execute({ tenantId, actorId, aim, idempotency, correlationId }: UrgingRequest): Promise<UrgingResult> {
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        // two colleagues who urge at the same moment do so one after the other
        await this.reminders.holdUrgings();
        const plan = await this.planner.plan(actorId, aim);
        const urged = plan.lines.filter(({ notUrged }) => notUrged === null);
        if (urged.length === 0) throw new ConflictError({ code: 'nothing-to-urge' });
        const [urgingId, id] = [this.entropy.newId(), this.entropy.newId()];
        const { sendsAt } = plan;
        const reminders = urged.map(({ taskId, dutyId }) => ({
          ...{ id: this.entropy.newId(), kind: 'urged' as const, taskId, dutyId },
          ...{ occurrence: urgingId, dueAt: sendsAt, urgedBy: actorId },
        }));
        await this.reminders.plan([], reminders);
        const by = { id, urgingId, tenantId, actorId, now: await this.clock.now(), correlationId };
        await this.events.append(urgingSent(by, sendsAt, urged), []);
        return { urgingId, eventId: id, ...plan };
      }),
    );
  }
}
