import { Injectable } from '@nestjs/common';
import type { RecountFacts } from '#libs/domain';
import { addDays, evolve, recomputeDue, recountDuties } from '#libs/domain';
import { knownBefore } from '../action/calendar-coverage.js';
import { dueDatesOf } from '../action/due-dates.js';
import { envelopeOf } from '../action/envelope.js';
import { definitionFor } from '../action/pinned-definition.js';
import { TaskSchedule } from '../action/task-schedule.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import type { DutyStream } from '../ports/duty.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { OpenSubjects } from '../ports/open-subjects.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { RECOMPUTED_KINDS } from './recomputed-kinds.js';
import { SubjectPlan } from './subject-plan.js';

/** Days before the first day of a loaded year on which a due date may still have reminders inside of it. */
const REACH_DAYS = 31;

/** The calendar that was loaded, and the request or message that loaded it. */
export interface RecomputeRequest {
  readonly tenantId: string;
  /** First local date of what is known now and was not known before. */
  readonly from: string;
  readonly correlationId: string;
}

/** How many tables and streams were given other dates, and how many open subjects were planned anew. */
export interface RecomputeResult {
  readonly goalTables: number;
  readonly streams: number;
  readonly replanned: number;
}

/**
 * A newly published calendar makes provisional due dates certain: each change is an event. Every table and stream is
 * a transaction of its own, unless the caller's transaction holds them all; broken off, it is simply done again.
 */
@Injectable()
export class RecomputeDueDatesUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly subjects: OpenSubjects,
    private readonly tables: GoalTableRepository,
    private readonly streams: StreamStore,
    private readonly recorder: StreamRecorder,
    private readonly events: EventStore,
    private readonly tasks: TaskSchedule,
    private readonly plan: SubjectPlan,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  async execute(request: RecomputeRequest): Promise<RecomputeResult> {
    const { tenantId } = request;
    const within = <T>(work: () => Promise<T>): Promise<T> => this.unitOfWork.run({ tenantId }, work);
    let [goalTables, streams] = [0, 0];
    for (const id of await within(() => this.subjects.provisionalTables())) {
      if (await within(() => this.recomputeTable(id, request))) goalTables += 1;
    }
    for (const stream of await within(() => this.subjects.provisionalStreams())) {
      if (await within(() => this.recomputeStream(stream, request))) streams += 1;
    }
    const replanned = await within(() => this.replan(addDays(request.from, -REACH_DAYS)));
    return { goalTables, streams, replanned };
  }

  private async recomputeTable(
    id: string,
    { tenantId, from, correlationId }: RecomputeRequest,
  ): Promise<boolean> {
    const before = await this.tables.loadForUpdate(id);
    if (before === null) return false;
    const definition = definitionFor(before, (text) => this.entropy.sha256(text));
    const event = recomputeDue(before, { ...(await this.facts(from)), definition });
    if (event === null) return false;
    const after = evolve(before, event, id);
    const ids = { id: this.entropy.newId(), tenantId, correlationId };
    await this.tables.save(before, after);
    await this.events.append({ ...envelopeOf(event, after, ids), actorKind: 'system' }, []);
    await this.tasks.follow(before, after, ids);
    return true;
  }

  private async recomputeStream(stream: DutyStream, request: RecomputeRequest): Promise<boolean> {
    const kind = RECOMPUTED_KINDS.find(({ streamType }) => streamType === stream.streamType);
    if (kind === undefined) return false;
    const before = await this.streams.loadForUpdate(kind, stream.streamId);
    const event = before === null ? null : recountDuties(before.duties, await this.facts(request.from));
    if (event === null) return false;
    const happening = { streamId: stream.streamId, event };
    await this.recorder.record(kind, before, happening, { ...request, actorKind: 'system' });
    return true;
  }

  /** Reminders after a certain date may have been planned over days that nobody knew yet. */
  private async replan(from: string): Promise<number> {
    const subjects = await this.subjects.dueFrom(from);
    await this.plan.move(subjects);
    return subjects.length;
  }

  private async facts(from: string): Promise<RecountFacts> {
    const [now, calendar] = [await this.clock.now(), await this.calendar.load()];
    const guesses = dueDatesOf(knownBefore(calendar, from));
    return { actorId: SYSTEM_ACTOR, now, dueDates: dueDatesOf(calendar), guesses };
  }
}
