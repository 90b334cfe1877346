import type {
  Digest,
  DueReminder,
  Lease,
  PlannedDeadline,
  PlannedReminder,
  Subject,
} from '#libs/application';
import { ReminderRepository } from '#libs/application';
import type { DistrictRows, KeptReminder } from './district-rows.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

const UNDER_WAY: readonly KeptReminder['status'][] = ['pending', 'queued', 'composed'];

/** Deadlines, reminders and digests. */
export class InMemoryReminderRepository extends ReminderRepository {
  private readonly leases = new Map<string, { readonly token: string; readonly until: number }>();

  async plan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void> {
    await Promise.resolve();
    const rows = inMemoryTransaction().writable;
    for (const deadline of deadlines) {
      const id = subjectOf(deadline);
      if (!rows.deadlines.has(id)) rows.deadlines.set(id, { ...deadline, status: 'open' });
    }
    for (const reminder of reminders) {
      const known = [...rows.reminders.values()].some((one) => stepOf(one) === stepOf(reminder));
      if (!known) rows.reminders.set(reminder.id, { ...reminder, status: 'pending' });
    }
  }

  endForTasks(taskIds: readonly string[]): Promise<void> {
    return end(taskIds);
  }

  endForDuties(dutyIds: readonly string[]): Promise<void> {
    return end(dutyIds);
  }

  async replan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void> {
    const rows = inMemoryTransaction().writable;
    const planned = new Map(reminders.map((reminder) => [stepOf(reminder), reminder]));
    for (const deadline of deadlines) {
      const id = subjectOf(deadline);
      const known = rows.deadlines.get(id);
      if (known !== undefined) rows.deadlines.set(id, { ...known, ...deadline, id: known.id });
      for (const one of rows.reminders.values()) {
        if (subjectOf(one) !== id || one.kind === 'urged') continue;
        const next = planned.get(stepOf(one));
        if (next !== undefined && ['pending', 'cancelled'].includes(one.status))
          rows.reminders.set(one.id, { ...one, dueAt: next.dueAt, status: 'pending', held: false });
        else if (next === undefined && one.status === 'pending' && one.held !== true)
          rows.reminders.set(one.id, { ...one, status: 'cancelled' });
      }
    }
    await this.plan([], reminders);
  }

  async lockQueued(reminderIds: readonly string[]): Promise<readonly DueReminder[]> {
    const found = await this.reminders(reminderIds);
    return found.filter(({ status }) => status === 'queued').sort((one, other) => order(one.id, other.id));
  }

  async putOff(reminderIds: readonly string[], until: string): Promise<void> {
    await Promise.resolve();
    putOff(inMemoryTransaction().writable, reminderIds, 'queued', until);
  }

  async putOffDigests(digestIds: readonly string[], until: string, _at: string): Promise<void> {
    await Promise.resolve();
    const rows = inMemoryTransaction().writable;
    for (const digestId of digestIds) {
      const digest = rows.digests.get(digestId);
      if (digest?.status !== 'pending') throw new Error('a digest ends once');
      rows.digests.set(digestId, { ...digest, status: 'empty' });
      putOff(rows, digest.reminderIds, 'composed', until);
    }
  }

  async cancel(reminderIds: readonly string[]): Promise<void> {
    await Promise.resolve();
    change(inMemoryTransaction().writable, ({ id }) => reminderIds.includes(id), 'cancelled');
  }

  async holdUrgings(): Promise<void> {
    // whoever commits second on the same district is run again anyway
    await Promise.resolve();
  }

  async lastUrged(subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    await Promise.resolve();
    const last = new Map<string, string>();
    for (const one of inMemoryTransaction().rows.reminders.values()) {
      const id = subjectOf(one);
      if (one.kind !== 'urged' || one.status === 'cancelled' || !subjectIds.includes(id)) continue;
      if (one.dueAt > (last.get(id) ?? '')) last.set(id, one.dueAt);
    }
    return last;
  }

  async markDone(reminderIds: readonly string[], _at: string): Promise<void> {
    await Promise.resolve();
    change(inMemoryTransaction().writable, ({ id }) => reminderIds.includes(id), 'sent');
  }

  async compose(digests: readonly Digest[]): Promise<void> {
    await Promise.resolve();
    const rows = inMemoryTransaction().writable;
    for (const digest of digests) {
      const held = [...rows.digests.values()].filter(({ personId }) => personId === digest.personId);
      const told = new Set(
        held.flatMap(({ status, reminderIds }) => (status === 'empty' ? [] : reminderIds)),
      );
      for (const one of held) {
        if (one.status !== 'empty') continue;
        const reminderIds = one.reminderIds.filter((id) => !digest.reminderIds.includes(id));
        rows.digests.set(one.id, { ...one, reminderIds });
      }
      const reminderIds = digest.reminderIds.filter((id) => !told.has(id));
      rows.digests.set(digest.id, { ...digest, status: 'pending', reminderIds });
    }
    const carried = digests.flatMap(({ reminderIds }) => reminderIds);
    change(rows, ({ id }) => carried.includes(id), 'composed');
  }

  async lockDigests(digestIds: readonly string[]): Promise<readonly Digest[]> {
    await Promise.resolve();
    const { digests } = inMemoryTransaction().writable;
    return digestIds.toSorted(order).flatMap((id) => digests.get(id) ?? []);
  }

  /** As if the holders of all claims had been away for too long. */
  letLeasesRunOut(): void {
    for (const [id, { token }] of this.leases) this.leases.set(id, { token, until: 0 });
  }

  async claimDigests(digestIds: readonly string[], { token, seconds }: Lease): Promise<ReadonlySet<string>> {
    const now = performance.now();
    const free = (await this.lockDigests(digestIds)).filter(
      ({ id, status }) => status === 'pending' && (this.leases.get(id)?.until ?? 0) <= now,
    );
    for (const { id } of free) this.leases.set(id, { token, until: now + seconds * 1000 });
    return new Set(free.map(({ id }) => id));
  }

  async holdsDigests(digestIds: readonly string[], token: string): Promise<ReadonlySet<string>> {
    const held = (await this.lockDigests(digestIds)).filter(
      ({ id, status }) => status === 'pending' && this.leases.get(id)?.token === token,
    );
    return new Set(held.map(({ id }) => id));
  }

  async pendingUntil(instant: string, limit: number): Promise<readonly DueReminder[]> {
    const all = [...inMemoryTransaction().rows.reminders.keys()];
    const pending = (await this.reminders(all)).filter(({ status }) => status === 'pending');
    return pending.filter(({ dueAt }) => dueAt <= instant).slice(0, limit);
  }

  async reminders(reminderIds: readonly string[]): Promise<readonly DueReminder[]> {
    await Promise.resolve();
    const { reminders, tables } = inMemoryTransaction().rows;
    const states = [...tables.values()];
    return [...reminders.values()]
      .filter(({ id }) => reminderIds.includes(id))
      .sort((one, other) => order(one.dueAt, other.dueAt) || order(one.id, other.id))
      .flatMap((reminder) => {
        const table = states.find(({ tasks }) => tasks.some(({ taskId }) => taskId === reminder.taskId));
        return [{ ...reminder, goalTableId: table?.id ?? null }];
      });
  }

  async finishDigests(digestIds: readonly string[], status: 'sent' | 'empty', _at: string): Promise<void> {
    await Promise.resolve();
    const rows = inMemoryTransaction().writable;
    for (const digestId of digestIds) {
      const digest = rows.digests.get(digestId);
      if (digest?.status !== 'pending') throw new Error('a digest ends once');
      rows.digests.set(digestId, { ...digest, status });
    }
    const ended = digestIds.flatMap((id) => rows.digests.get(id)?.reminderIds ?? []);
    for (const reminderId of ended) {
      const carriers = [...rows.digests.values()].filter((one) => one.reminderIds.includes(reminderId));
      if (carriers.some((one) => one.status === 'pending')) continue;
      const end = carriers.some((one) => one.status === 'sent') ? 'sent' : 'cancelled';
      change(rows, (one) => one.id === reminderId && one.status === 'composed', end);
    }
  }
}

function change(
  { reminders }: DistrictRows,
  concerns: (reminder: KeptReminder) => boolean,
  status: KeptReminder['status'],
): void {
  for (const reminder of reminders.values()) {
    if (concerns(reminder)) reminders.set(reminder.id, { ...reminder, status });
  }
}

function putOff(
  { reminders }: DistrictRows,
  ids: readonly string[],
  from: KeptReminder['status'],
  dueAt: string,
): void {
  for (const reminder of reminders.values()) {
    if (!ids.includes(reminder.id) || reminder.status !== from) continue;
    reminders.set(reminder.id, { ...reminder, dueAt, status: 'pending', held: true });
  }
}

async function end(ids: readonly string[]): Promise<void> {
  await Promise.resolve();
  const rows = inMemoryTransaction().writable;
  for (const id of ids) {
    const deadline = rows.deadlines.get(id);
    if (deadline !== undefined) rows.deadlines.set(id, { ...deadline, status: 'ended' });
  }
  change(rows, (one) => ids.includes(subjectOf(one)) && UNDER_WAY.includes(one.status), 'cancelled');
}

function subjectOf({ taskId, dutyId }: Subject): string {
  return taskId ?? dutyId ?? '';
}

function stepOf(reminder: Pick<PlannedReminder, 'kind' | 'occurrence'> & Subject): string {
  return `${reminder.kind} ${subjectOf(reminder)} ${reminder.occurrence}`;
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
