import type { GoalTableState, TableProcess } from '#libs/domain';

/** State rows of goal tables; `evolve` is their only writer. */
export abstract class GoalTableRepository {
  /** Locks the head row first, then reads everything under it; null when there is no such table. */
  abstract loadForUpdate(goalTableId: string): Promise<GoalTableState | null>;
  /** The same of the table that a task belongs to. */
  abstract loadOfTaskForUpdate(taskId: string): Promise<GoalTableState | null>;
  abstract load(goalTableId: string): Promise<GoalTableState | null>;
  /** How far some tables are, without their contents and without a lock; those that are not there are left out. */
  abstract processesOf(goalTableIds: readonly string[]): Promise<readonly TableProcess[]>;
  /** The table that a task belongs to, without a lock. */
  abstract goalTableOfTask(taskId: string): Promise<string | null>;
  /** The table of this identity, if it exists already. */
  abstract findByIdentity(identity: ProjectIdentity): Promise<string | null>;
  /**
   * Writes what changed between two states.
   * @throws ConcurrentChange when the head row no longer has `before.version`
   */
  abstract save(before: GoalTableState | null, after: GoalTableState): Promise<void>;
}

/** Project identity within a district (approval.md §2). */
export interface ProjectIdentity {
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly projectKey: string;
}
