import { Injectable } from '@nestjs/common';
import type { YearCalendarState } from '#libs/domain';
import { turnYear } from '#libs/domain';
import { EvaluationOpenings } from '../evaluate/evaluation-openings.js';
import { PlanByWindow } from '../monitor/plan-by-window.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { YEAR_CALENDAR } from './calendar-kinds.js';

/** Opens and closes the windows of a year whose moment has come, each once, whoever looks and however often. */
@Injectable()
export class TurnYearUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly clock: BusinessClock,
    private readonly recorder: StreamRecorder,
    private readonly evaluations: EvaluationOpenings,
    private readonly rounds: PlanByWindow,
  ) {}

  /**
   * The lock of the row lets one worker after the other look; the second finds nothing left to do.
   * @returns how many ends of windows were told
   */
  execute(tenantId: string, calendarId: string): Promise<number> {
    return this.unitOfWork.run({ tenantId }, async () => {
      const state = await this.states.loadForUpdate(YEAR_CALENDAR, calendarId);
      if (state === null) return 0;
      const after = await this.turn(state, tenantId, await this.clock.now());
      return after.version - state.version;
    });
  }

  private async turn(state: YearCalendarState, tenantId: string, now: string): Promise<YearCalendarState> {
    const decision = turnYear(state, { actorId: SYSTEM_ACTOR, now });
    if (decision?.ok !== true) return state;
    const happening = { streamId: state.id, event: decision.event };
    const context = { tenantId, correlationId: state.id, actorKind: 'system' } as const;
    const { after } = await this.recorder.record(YEAR_CALENDAR, state, happening, context);
    const { type, data } = decision.event;
    if (type === 'window.opened' && data.kind === 'self-evaluation') {
      await this.evaluations.ask(after.fiscalYear);
    }
    if (type === 'window.opened' && data.kind === 'monitoring') {
      await this.rounds.plan(
        after,
        after.windows.filter(({ key }) => key === data.key),
        tenantId,
      );
    }
    return this.turn(after, tenantId, now);
  }
}
