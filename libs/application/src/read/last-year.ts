import { Injectable } from '@nestjs/common';
import type { GoalTableContent, GoalTableState } from '#libs/domain';
import { effectiveVersion } from '#libs/domain';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';

/** What was approved for the same project the year before: targets are held against it. */
@Injectable()
export class LastYear {
  constructor(private readonly tables: GoalTableRepository) {}

  /** Inside the caller's transaction; null when nothing was approved here. */
  async of({ unitId, fiscalYear, projectKey }: GoalTableState): Promise<GoalTableContent | null> {
    const id = await this.tables.findByIdentity({ unitId, fiscalYear: fiscalYear - 1, projectKey });
    const state = id === null ? null : await this.tables.load(id);
    return state === null ? null : (effectiveVersion(state)?.content ?? null);
  }
}
