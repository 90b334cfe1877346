import { Injectable } from '@nestjs/common';
import type { Decision, GoalTableState } from '#libs/domain';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { envelopeOf } from './envelope.js';
import { reactionsTo } from './reactions.js';
import { TaskSchedule } from './task-schedule.js';

type Accepted = Extract<Decision, { readonly ok: true }>;

/** Writes state, event, deadlines, reminders and messages of one accepted command, all or nothing. */
@Injectable()
export class CommandRecorder {
  constructor(
    private readonly tables: GoalTableRepository,
    private readonly events: EventStore,
    private readonly schedule: TaskSchedule,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  /** Returns the id of the event. */
  async record(
    before: GoalTableState | null,
    after: GoalTableState,
    decision: Accepted,
    context: { readonly tenantId: string; readonly correlationId: string },
  ): Promise<string> {
    const id = this.entropy.newId();
    const envelope = envelopeOf(decision.event, after, { id, ...context });
    const messages = reactionsTo(decision.event, () => this.entropy.newId());
    await this.tables.save(before, after);
    await this.events.append(envelope, decision.openings);
    await this.schedule.follow(before, after, context);
    if (messages.length > 0) await this.outbox.add(messages);
    return id;
  }
}
