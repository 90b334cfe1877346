import { Injectable } from '@nestjs/common';
import { recountYear } from '#libs/domain';
import { officeOf } from '../action/due-dates.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { idOfYear } from './calendar-ids.js';
import { YEAR_CALENDAR } from './calendar-kinds.js';

/** A budget year is declared the year before and evaluated the year after: their days concern it too. */
const YEARS_AROUND = [-1, 0, 1] as const;

/** Counts the windows of budget years anew when the working days of a year have changed, with an event for each. */
@Injectable()
export class RecountYearsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly states: StreamStore,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly recorder: StreamRecorder,
    private readonly entropy: Entropy,
  ) {}

  execute(tenantId: string, messageId: string, changedYear: number): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      if (!(await this.handled.markHandled(messageId))) return;
      for (const after of YEARS_AROUND) await this.recount(tenantId, changedYear + after, messageId);
    });
  }

  private async recount(tenantId: string, year: number, correlationId: string): Promise<void> {
    const streamId = idOfYear('year-calendar', { tenantId, year }, (text) => this.entropy.sha256(text));
    const state = await this.states.loadForUpdate(YEAR_CALENDAR, streamId);
    if (state === null) return;
    const record = await this.calendar.load();
    const facts = { actorId: SYSTEM_ACTOR, now: await this.clock.now(), office: officeOf(record) };
    const decision = recountYear(state, record.source, facts);
    if (decision?.ok !== true) return;
    const happening = { streamId, event: decision.event };
    const context = { tenantId, correlationId, actorKind: 'system' } as const;
    await this.recorder.record(YEAR_CALENDAR, state, happening, context);
  }
}
