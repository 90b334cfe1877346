import { Injectable } from '@nestjs/common';
import type { Facts, GoalTableContent, GoalTableState } from '#libs/domain';
import { FactsLoader } from '../action/facts-loader.js';
import { NotFoundError } from '../errors/application-errors.js';
import type { UnitRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { LastYear } from './last-year.js';
import { demandReadable } from './may-read.js';

/** A table that its reader may see, with the facts his possible acts are judged by. */
export interface ReadableTable {
  readonly state: GoalTableState;
  readonly facts: Facts;
  readonly unit: UnitRecord;
  /** Approved for the same project the year before. */
  readonly lastYear: GoalTableContent | null;
}

/** Loads a table for reading, inside the caller's transaction. */
@Injectable()
export class ReadableTables {
  constructor(
    private readonly tables: GoalTableRepository,
    private readonly directory: DirectoryRepository,
    private readonly facts: FactsLoader,
    private readonly lastYear: LastYear,
  ) {}

  /** @throws NotFoundError when there is none or the reader may not see it */
  async load(actorId: string, goalTableId: string): Promise<ReadableTable> {
    const state = await this.tables.load(goalTableId);
    if (state === null) throw new NotFoundError('goal-table', goalTableId);
    const lastYear = await this.lastYear.of(state);
    const facts = await this.facts.load(actorId, state.unitId, state, { lastYear });
    const today = facts.dueDates.localDateOf(facts.now);
    const person = await this.directory.person(actorId, today);
    const units = await this.directory.units();
    return { state, facts, lastYear, unit: demandReadable(person, state.unitId, units, goalTableId) };
  }
}
