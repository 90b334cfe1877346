import { Injectable } from '@nestjs/common';
import type { YearCalendarCommand } from '#libs/domain';
import { decideYear } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { demandVersion } from '../action/reasoned-acts.js';
import { CalendarRefusedError } from '../errors/application-errors.js';
import { Entropy } from '../ports/entropy.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { idOfYear } from './calendar-ids.js';
import { YEAR_CALENDAR } from './calendar-kinds.js';
import { MovedWindows } from './moved-windows.js';
import { YearFacts } from './year-facts.js';

/** What finance asks to be done about the calendar of a year, with what the protocol demands around it. */
export interface PlanYearRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly fiscalYear: number;
  readonly command: YearCalendarCommand;
  /** Version of the calendar that the person saw; 0 for a year that has none. */
  readonly ifMatch: number | null;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** What became of the calendar; stored under its key and given again to a repeated request. */
export interface PlanYearResult {
  readonly version: number;
  readonly eventId: string;
  readonly eventType: string;
}

/** Plans the windows of a budget year. */
@Injectable()
export class PlanYearUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly states: StreamStore,
    private readonly facts: YearFacts,
    private readonly moved: MovedWindows,
    private readonly recorder: StreamRecorder,
    private readonly entropy: Entropy,
  ) {}

  /** @throws CalendarRefusedError or ConflictError; nothing is written then */
  execute(request: PlanYearRequest): Promise<PlanYearResult> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, () => this.plan(request)),
    );
  }

  private async plan(request: PlanYearRequest): Promise<PlanYearResult> {
    const { tenantId, actorId, fiscalYear, command, correlationId, ifMatch } = request;
    const streamId = idOfYear('year-calendar', { tenantId, year: fiscalYear }, (text) =>
      this.entropy.sha256(text),
    );
    const state = await this.states.loadForUpdate(YEAR_CALENDAR, streamId);
    demandVersion(state?.version ?? 0, ifMatch);
    const decision = decideYear(state, command, await this.facts.load(actorId, fiscalYear));
    if (!decision.ok) throw new CalendarRefusedError(decision.refusal);
    const { event, openings } = decision;
    const messages = await this.moved.messages(state, event, { id: streamId, fiscalYear });
    const happening = { streamId, event, openings, messages };
    const context = { tenantId, correlationId, actorKind: 'person' } as const;
    const { after, eventId } = await this.recorder.record(YEAR_CALENDAR, state, happening, context);
    return { version: after.version, eventId, eventType: event.type };
  }
}
