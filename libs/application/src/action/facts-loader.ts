import { Injectable } from '@nestjs/common';
import type { Facts, GoalTableContent, GoalTableState } from '#libs/domain';
import { adviceFindings, blockingFindings, contentHashOf, declarationDoors } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { CalendarRecord, PlannedYear } from '../ports/calendar.repository.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import type { FactsAround, FactsSubject } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { preCheck, publicationCheck } from '../read/pre-check.js';
import { dueDatesOf } from './due-dates.js';
import { KeptFindings } from './kept-findings.js';
import { definitionFor } from './pinned-definition.js';

/** What a command has read before it knew its table, or looked up besides. */
interface KnownAhead {
  readonly around?: FactsAround | null;
  readonly lastYear?: GoalTableContent | null;
  /** Of a new table, which has no state that says it. */
  readonly fiscalYear?: number;
}

/** Loads everything that `decide` may know, inside the transaction of the command. */
@Injectable()
export class FactsLoader {
  private readonly blocking = new KeptFindings();

  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
    private readonly directory: DirectoryRepository,
    private readonly entropy: Entropy,
  ) {}

  /** Asks early for what follows from the aim alone: it then travels with the state, after whose lock it is read. */
  async ahead(subject: FactsSubject): Promise<FactsAround | null> {
    const [around] = await Promise.all([
      this.directory.factsAround(subject),
      this.clock.now(),
      this.calendar.load(),
    ]);
    return around;
  }

  /**
   * @param state of the table that is acted on; null for a new one
   * @param besides what was read ahead, and what was approved for the same project the year before, where advice
   * is given or explained
   * @throws NotFoundError when the unit is not of this district
   * @throws ConflictError when the rules that the case is pinned to are not at hand
   */
  async load(
    actorId: string,
    unitId: string,
    state: GoalTableState | null,
    { around = null, lastYear = null, fiscalYear }: KnownAhead = {},
  ): Promise<Facts> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    const dueDates = dueDatesOf(calendar);
    const today = dueDates.localDateOf(now);
    // what was asked a moment before midnight does not hold after it
    const current = around?.unitId === unitId && around.onDate === today ? around.facts : null;
    const directory = current ?? (await this.directory.factsFor(unitId, today));
    if (directory === null) throw new NotFoundError('unit', unitId);
    const sha256 = (text: string): string => this.entropy.sha256(text);
    return {
      actorId,
      now,
      dueDates,
      definition: definitionFor(state, sha256),
      directory,
      doors: declarationDoors(yearOf(calendar, state?.fiscalYear ?? fiscalYear), unitId, now),
      newId: () => this.entropy.newId(),
      newSalt: () => this.entropy.newSalt(),
      sha256,
      blockingFindings: (content) =>
        this.blocking.of(`${contentHashOf(content, sha256)} ${state?.occasion ?? ''}`, () =>
          blockingFindings(preCheck(content, state)),
        ),
      unpublishableFindings: (content) => blockingFindings(publicationCheck(content)),
      adviceFindings: (content) => adviceFindings(preCheck(content, state, { lastYear })),
    };
  }
}

function yearOf({ years }: CalendarRecord, fiscalYear: number | undefined): PlannedYear | null {
  return years.find((year) => year.fiscalYear === fiscalYear) ?? null;
}
