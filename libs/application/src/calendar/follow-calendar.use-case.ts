import { Injectable } from '@nestjs/common';
import { RecomputeDueDatesUseCase } from '../duties/recompute-due-dates.use-case.js';
import { RecountRoundsUseCase } from '../monitor/recount-rounds.use-case.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { WORKING_YEAR } from './calendar-kinds.js';
import { RecountYearsUseCase } from './recount-years.use-case.js';

/** What was counted over days that nobody knew, or that have changed, is counted anew: rounds, tasks, duties, windows. */
@Injectable()
export class FollowCalendarUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly rounds: RecountRoundsUseCase,
    private readonly dueDates: RecomputeDueDatesUseCase,
    private readonly years: RecountYearsUseCase,
  ) {}

  /**
   * The windows come last and mark the message as handled: broken off before, everything is looked at again, and
   * what has moved already does not move twice.
   * @param calendarId the working-day calendar that has changed
   */
  async execute(tenantId: string, messageId: string, calendarId: string): Promise<void> {
    const changed = await this.unitOfWork.read({ tenantId }, () =>
      this.states.load(WORKING_YEAR, calendarId),
    );
    if (changed === null) return;
    const { fiscalYear } = changed;
    const from = `${String(fiscalYear)}-01-01`;
    const correlationId = messageId;
    // before what is due by them: a report is due when its round says, and not on the day that was guessed for it
    const fiscalYears = [fiscalYear - 1, fiscalYear];
    await this.rounds.execute({ tenantId, fiscalYears, from, correlationId });
    await this.dueDates.execute({ tenantId, from, correlationId });
    await this.years.execute(tenantId, messageId, fiscalYear);
  }
}
