import { Injectable } from '@nestjs/common';
import type { Digest, DueReminder, Lease, PlannedDeadline, PlannedReminder } from '#libs/application';
import { ReminderRepository } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './reminder.statements.js';

/** Deadlines, reminders and digests of one district. */
@Injectable()
export class PgReminderRepository extends ReminderRepository {
  plan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void> {
    const { tenantId } = transaction();
    transaction().send(statements.PLAN_DEADLINES, [tenantId, JSON.stringify(deadlines)]);
    transaction().send(statements.PLAN_REMINDERS, [tenantId, JSON.stringify(reminders)]);
    return Promise.resolve();
  }

  endForTasks(taskIds: readonly string[]): Promise<void> {
    return this.end('task', taskIds);
  }

  endForDuties(dutyIds: readonly string[]): Promise<void> {
    return this.end('duty', dutyIds);
  }

  replan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void> {
    const { tenantId } = transaction();
    const [moved, planned] = [JSON.stringify(deadlines), JSON.stringify(reminders)];
    transaction().send(statements.MOVE_DEADLINES, [tenantId, moved]);
    transaction().send(statements.MOVE_REMINDERS, [tenantId, moved, planned]);
    transaction().send(statements.REVIVE_REMINDERS, [tenantId, planned]);
    transaction().send(statements.PLAN_REMINDERS, [tenantId, planned]);
    return Promise.resolve();
  }

  lockQueued(reminderIds: readonly string[]): Promise<readonly DueReminder[]> {
    return transaction().query<DueReminder>(statements.LOCK_QUEUED, [transaction().tenantId, reminderIds]);
  }

  async putOff(reminderIds: readonly string[], until: string): Promise<void> {
    await transaction().query(statements.PUT_OFF, [transaction().tenantId, reminderIds, until]);
  }

  async putOffDigests(digestIds: readonly string[], until: string, at: string): Promise<void> {
    const { tenantId } = transaction();
    transaction().send(statements.LOCK_OF_DIGESTS, [tenantId, digestIds]);
    const ended = idsOf(statements.FINISH_DIGESTS, [tenantId, digestIds, 'empty', at]);
    transaction().send(statements.PUT_OFF_OF_DIGESTS, [tenantId, digestIds, until]);
    if ((await ended).size !== digestIds.length) throw new Error('a digest ends once');
  }

  async cancel(reminderIds: readonly string[]): Promise<void> {
    await transaction().query(statements.CANCEL, [transaction().tenantId, reminderIds]);
  }

  async holdUrgings(): Promise<void> {
    await transaction().query(statements.HOLD_URGINGS, [transaction().tenantId]);
  }

  async lastUrged(subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const values = [transaction().tenantId, subjectIds];
    const rows = await transaction().query<{ id: string; lastAt: string }>(statements.LAST_URGED, values);
    return new Map(rows.map(({ id, lastAt }) => [id, lastAt]));
  }

  async markDone(reminderIds: readonly string[], at: string): Promise<void> {
    await transaction().query(statements.MARK_DONE, [transaction().tenantId, reminderIds, at]);
  }

  compose(digests: readonly Digest[]): Promise<void> {
    const { tenantId } = transaction();
    const items = digests.flatMap(({ id, personId, reminderIds }) =>
      reminderIds.map((reminderId) => ({ digestId: id, reminderId, personId })),
    );
    transaction().send(statements.ADD_DIGESTS, [tenantId, JSON.stringify(digests)]);
    transaction().send(statements.MOVE_ITEMS, [tenantId, JSON.stringify(items)]);
    transaction().send(statements.ADD_ITEMS, [tenantId, JSON.stringify(items)]);
    const reminderIds = [...new Set(items.map((item) => item.reminderId))];
    transaction().send(statements.MARK_COMPOSED, [tenantId, reminderIds]);
    return Promise.resolve();
  }

  lockDigests(digestIds: readonly string[]): Promise<readonly Digest[]> {
    return transaction().query<Digest>(statements.LOCK_DIGESTS, [transaction().tenantId, digestIds]);
  }

  async claimDigests(digestIds: readonly string[], { token, seconds }: Lease): Promise<ReadonlySet<string>> {
    const { tenantId } = transaction();
    transaction().send(statements.LOCK_OF_DIGESTS, [tenantId, digestIds]);
    return idsOf(statements.CLAIM_DIGESTS, [tenantId, digestIds, token, seconds]);
  }

  holdsDigests(digestIds: readonly string[], token: string): Promise<ReadonlySet<string>> {
    return idsOf(statements.HELD_DIGESTS, [transaction().tenantId, digestIds, token]);
  }

  pendingUntil(instant: string, limit: number): Promise<readonly DueReminder[]> {
    const values = [transaction().tenantId, instant, limit];
    return transaction().query<DueReminder>(statements.PENDING_UNTIL, values);
  }

  reminders(reminderIds: readonly string[]): Promise<readonly DueReminder[]> {
    return transaction().query<DueReminder>(statements.READ, [transaction().tenantId, reminderIds]);
  }

  async finishDigests(digestIds: readonly string[], status: 'sent' | 'empty', at: string): Promise<void> {
    const { tenantId } = transaction();
    transaction().send(statements.LOCK_OF_DIGESTS, [tenantId, digestIds]);
    const ended = idsOf(statements.FINISH_DIGESTS, [tenantId, digestIds, status, at]);
    transaction().send(statements.FINISH_REMINDERS, [tenantId, digestIds, at]);
    if ((await ended).size !== digestIds.length) throw new Error('a digest ends once');
  }

  private end(what: 'task' | 'duty', ids: readonly string[]): Promise<void> {
    const [id, ...others] = ids;
    const [form, subject] = others.length === 0 ? (['one', id] as const) : (['many', ids] as const);
    const values = [transaction().tenantId, subject];
    transaction().send(statements.END_DEADLINES[what][form], values);
    transaction().send(statements.CANCEL_OF_CLOSED[what][form], values);
    return Promise.resolve();
  }
}

async function idsOf(statement: NamedStatement, values: readonly unknown[]): Promise<ReadonlySet<string>> {
  const rows = await transaction().query<{ id: string }>(statement, values);
  return new Set(rows.map(({ id }) => id));
}
