import type { ProjectIdentity } from '#libs/application';
import { ConflictError, GoalTableRepository } from '#libs/application';
import type { GoalTableState, TableProcess } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** States of goal tables, kept whole. */
export class InMemoryGoalTableRepository extends GoalTableRepository {
  loadForUpdate(goalTableId: string): Promise<GoalTableState | null> {
    return this.load(goalTableId);
  }

  async loadOfTaskForUpdate(taskId: string): Promise<GoalTableState | null> {
    const goalTableId = await this.goalTableOfTask(taskId);
    return goalTableId === null ? null : this.load(goalTableId);
  }

  load(goalTableId: string): Promise<GoalTableState | null> {
    return Promise.resolve().then(() => inMemoryTransaction().rows.tables.get(goalTableId) ?? null);
  }

  processesOf(goalTableIds: readonly string[]): Promise<readonly TableProcess[]> {
    return Promise.resolve().then(() => {
      const { tables } = inMemoryTransaction().rows;
      return goalTableIds.flatMap((id) => tables.get(id) ?? []);
    });
  }

  goalTableOfTask(taskId: string): Promise<string | null> {
    return found((state) => state.tasks.some((task) => task.taskId === taskId));
  }

  findByIdentity({ unitId, fiscalYear, projectKey }: ProjectIdentity): Promise<string | null> {
    return found(
      (state) =>
        state.unitId === unitId && state.fiscalYear === fiscalYear && state.projectKey === projectKey,
    );
  }

  async save(before: GoalTableState | null, after: GoalTableState): Promise<void> {
    const { tables } = inMemoryTransaction().writable;
    if (before?.projectKey !== after.projectKey) {
      const goalTableId = await this.findByIdentity(after);
      if (goalTableId !== null) throw new ConflictError({ code: 'already-declared', goalTableId });
    }
    if (tables.get(after.id)?.version !== before?.version) {
      throw new ConflictError({ code: 'concurrent-change' });
    }
    tables.set(after.id, after);
  }
}

async function found(matches: (state: GoalTableState) => boolean): Promise<string | null> {
  await Promise.resolve();
  const tables = [...inMemoryTransaction().rows.tables.values()];
  return tables.find(matches)?.id ?? null;
}
