import { Injectable } from '@nestjs/common';
import type { ProjectIdentity } from '#libs/application';
import { ConflictError, GoalTableRepository } from '#libs/application';
import type { GoalTableState, TableProcess } from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { missedItsRow, violates } from '../unit-of-work/database-errors.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { isUuid } from '../unit-of-work/uuid.js';
import { changedRows } from './changed-rows.js';
import {
  INSERT_HEAD,
  LOCK_HEAD,
  LOCK_HEAD_OF_TASK,
  SELECT_PROCESSES,
  SELECT_STATE,
  SELECT_STATE_OF_TASK,
  TABLE_BY_IDENTITY,
  TABLE_OF_TASK,
  UPDATE_HEAD,
  UPSERT_PARTS,
} from './goal-table.statements.js';
import { headOf } from './rows-of.js';
import type { StatePart } from './state-of.js';
import { processOf, stateOf } from './state-of.js';
import { PARTS } from './state-tables.js';
import type { Row } from './table-spec.js';
import { writable } from './table-spec.js';

type StoredState = Readonly<Record<StatePart, readonly Row[]>> & { readonly head: Row };

async function read(statement: NamedStatement, id: string): Promise<GoalTableState | null> {
  const [row] = await transaction().query<StoredState>(statement, [transaction().tenantId, id]);
  return row === undefined ? null : stateOf(row.head, row);
}

/** State rows by named statements on the connection of the transaction; writes are answered with the commit. */
@Injectable()
export class PgGoalTableRepository extends GoalTableRepository {
  async loadForUpdate(goalTableId: string): Promise<GoalTableState | null> {
    if (!isUuid(goalTableId)) return null;
    // the lock comes first: what is read after it is what the last holder committed
    transaction().send(LOCK_HEAD, [transaction().tenantId, goalTableId]);
    return this.load(goalTableId);
  }

  async loadOfTaskForUpdate(taskId: string): Promise<GoalTableState | null> {
    if (!isUuid(taskId)) return null;
    transaction().send(LOCK_HEAD_OF_TASK, [transaction().tenantId, taskId]);
    return read(SELECT_STATE_OF_TASK, taskId);
  }

  async load(goalTableId: string): Promise<GoalTableState | null> {
    return isUuid(goalTableId) ? read(SELECT_STATE, goalTableId) : null;
  }

  async processesOf(goalTableIds: readonly string[]): Promise<readonly TableProcess[]> {
    const values = [transaction().tenantId, goalTableIds.filter(isUuid)];
    return (await transaction().query<StoredState>(SELECT_PROCESSES, values)).map(processOf);
  }

  async goalTableOfTask(taskId: string): Promise<string | null> {
    if (!isUuid(taskId)) return null;
    const [row] = await transaction().query<{ id: string }>(TABLE_OF_TASK, [transaction().tenantId, taskId]);
    return row?.id ?? null;
  }

  async findByIdentity({ unitId, fiscalYear, projectKey }: ProjectIdentity): Promise<string | null> {
    if (!isUuid(unitId)) return null;
    const values = [transaction().tenantId, unitId, fiscalYear, projectKey];
    const [row] = await transaction().query<{ id: string }>(TABLE_BY_IDENTITY, values);
    return row?.id ?? null;
  }

  async save(before: GoalTableState | null, after: GoalTableState): Promise<void> {
    if (before?.projectKey !== after.projectKey) await this.claimIdentity(before, after);
    if (before !== null) this.updateHead(before.version, headOf(after));
    for (const [part, rows] of changedRows(before, after)) {
      const spelled = rows.map((row) => writable(PARTS[part], row, canonicalJson));
      transaction().send(UPSERT_PARTS[part], [transaction().tenantId, JSON.stringify(spelled)]);
    }
  }

  /** Waits for whoever is declaring the same project right now, and names his table if he did. */
  private async claimIdentity(before: GoalTableState | null, after: GoalTableState): Promise<void> {
    if (before === null) {
      const values = [transaction().tenantId, JSON.stringify([headOf(after)])];
      const inserted = await transaction().query(INSERT_HEAD, values);
      if (inserted.length === 1) return;
    }
    const goalTableId = await this.findByIdentity(after);
    if (goalTableId !== null) throw new ConflictError({ code: 'already-declared', goalTableId });
  }

  private updateHead(version: number, head: Row): void {
    const values = [transaction().tenantId, JSON.stringify(head), version];
    transaction().send(UPDATE_HEAD, values, (error) =>
      missedItsRow(error) || violates(error, 'goal_table_identity')
        ? new ConflictError({ code: 'concurrent-change' })
        : error,
    );
  }
}
