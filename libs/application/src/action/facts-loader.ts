import { Injectable } from '@nestjs/common';
import type { Facts, GoalTableContent, GoalTableState } from '#libs/domain';
import { adviceFindings, blockingFindings } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { preCheck, publicationCheck } from '../read/pre-check.js';
import { dueDatesOf } from './due-dates.js';
import { definitionFor } from './pinned-definition.js';

/** Loads everything that `decide` may know, inside the transaction of the command. */
@Injectable()
export class FactsLoader {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
    private readonly directory: DirectoryRepository,
    private readonly entropy: Entropy,
  ) {}

  /** Asks early for what no table decides: it then travels with the state, after whose lock it is read. */
  async ahead(): Promise<void> {
    await Promise.all([this.clock.now(), this.calendar.load()]);
  }

  /**
   * @param state of the table that is acted on; null for a new one
   * @param lastYear approved for the same project the year before, where advice is given or explained
   * @throws NotFoundError when the unit is not of this district
   * @throws ConflictError when the rules that the case is pinned to are not at hand
   */
  async load(
    actorId: string,
    unitId: string,
    state: GoalTableState | null,
    lastYear: GoalTableContent | null = null,
  ): Promise<Facts> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    const dueDates = dueDatesOf(calendar);
    const directory = await this.directory.factsFor(unitId, dueDates.localDateOf(now));
    if (directory === null) throw new NotFoundError('unit', unitId);
    const sha256 = (text: string): string => this.entropy.sha256(text);
    return {
      actorId,
      now,
      dueDates,
      definition: definitionFor(state, sha256),
      directory,
      newId: () => this.entropy.newId(),
      newSalt: () => this.entropy.newSalt(),
      sha256,
      blockingFindings: (content) => blockingFindings(preCheck(content, state)),
      unpublishableFindings: (content) => blockingFindings(publicationCheck(content)),
      adviceFindings: (content) => adviceFindings(preCheck(content, state, { lastYear })),
    };
  }
}
