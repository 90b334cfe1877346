import { Injectable } from '@nestjs/common';
import type { CalendarFile, CalendarScope, WorkingYearState } from '#libs/domain';
import { loadDays } from '#libs/domain';
import { coverageOf } from '../action/calendar-coverage.js';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { CalendarRefusedError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { idOfYear } from './calendar-ids.js';
import { WORKING_YEAR } from './calendar-kinds.js';

/** What an administrator hands in, with what the protocol demands around it. */
export interface LoadCalendarRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly file: CalendarFile;
  /** Whether these days take the place of others of that year. */
  readonly replace: boolean;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** What became of the file; stored under its key and given again to a repeated request. */
export interface LoadCalendarResult {
  readonly year: number;
  readonly scope: CalendarScope;
  readonly source: string;
  readonly days: number;
  readonly version: number;
  /** Null when the very same days were there already. */
  readonly eventId: string | null;
}

/** Loads the working days of a year into one district; what was counted provisionally is then counted anew. */
@Injectable()
export class LoadCalendarUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly states: StreamStore,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly recorder: StreamRecorder,
    private readonly entropy: Entropy,
  ) {}

  /** @throws CalendarRefusedError when the year has other days already; nothing is written then */
  execute(request: LoadCalendarRequest): Promise<LoadCalendarResult> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, () => this.load(request)),
    );
  }

  private async load({
    tenantId,
    actorId,
    file,
    replace,
    correlationId,
  }: LoadCalendarRequest): Promise<LoadCalendarResult> {
    const { year, scope, source, days } = file;
    const streamId = idOfYear('working-calendar', { tenantId, year }, (text) => this.entropy.sha256(text));
    const state = await this.states.loadForUpdate(WORKING_YEAR, streamId);
    const shippedSource = await this.shippedSource(state, year);
    const facts = { actorId, now: await this.clock.now(), shippedSource, replace };
    const decision = loadDays(state, file, facts);
    if (decision.kind === 'refused') throw new CalendarRefusedError(decision.refusal);
    const result = { year, scope, source, days: days.length };
    if (decision.kind === 'unchanged') return { ...result, version: state?.version ?? 0, eventId: null };
    const { event } = decision;
    const changed = {
      id: this.entropy.newId(),
      name: 'calendar.changed',
      payload: { calendarId: streamId },
    } as const;
    const happening = { streamId, event, messages: [changed] };
    const context = { tenantId, correlationId, actorKind: 'person' } as const;
    const { after, eventId } = await this.recorder.record(WORKING_YEAR, state, happening, context);
    return { ...result, version: after.version, eventId };
  }

  /** Where the days of a year come from that the district has not loaded itself. */
  private async shippedSource(state: WorkingYearState | null, year: number): Promise<string | null> {
    const record = await this.calendar.load();
    const { coverageFrom, coverageTo } = coverageOf(record);
    const first = `${String(year)}-01-01`;
    return state?.national == null && coverageFrom <= first && first <= coverageTo ? record.source : null;
  }
}
