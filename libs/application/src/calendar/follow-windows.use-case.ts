import { Injectable } from '@nestjs/common';
import { RecountRoundsUseCase } from '../monitor/recount-rounds.use-case.js';
import { HandledMessages } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { YEAR_CALENDAR } from './calendar-kinds.js';

/** Rounds of monitoring follow the windows of their year. */
@Injectable()
export class FollowWindowsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly states: StreamStore,
    private readonly rounds: RecountRoundsUseCase,
  ) {}

  /** @param calendarId the year whose windows have moved */
  async execute(tenantId: string, messageId: string, calendarId: string): Promise<void> {
    const year = await this.unitOfWork.read({ tenantId }, () => this.states.load(YEAR_CALENDAR, calendarId));
    const fiscalYears = year === null ? [] : [year.fiscalYear];
    await this.rounds.execute({ tenantId, fiscalYears, from: null, correlationId: messageId });
    // last of all: broken off before, everything is looked at again
    await this.unitOfWork.run({ tenantId }, () => this.handled.markHandled(messageId));
  }
}
