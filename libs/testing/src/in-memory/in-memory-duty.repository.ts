import type { HeldDuty } from '#libs/application';
import { DutyRepository } from '#libs/application';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Rows of duties. */
export class InMemoryDutyRepository extends DutyRepository {
  async save(duties: readonly HeldDuty[]): Promise<void> {
    await Promise.resolve();
    const { duties: kept } = inMemoryTransaction().writable;
    for (const duty of duties) kept.set(duty.dutyId, duty);
  }

  async find(dutyIds: readonly string[]): Promise<readonly HeldDuty[]> {
    await Promise.resolve();
    const duties = [...inMemoryTransaction().rows.duties.values()];
    return duties
      .filter(({ dutyId }) => dutyIds.includes(dutyId))
      .sort((one, other) => (`${one.dueAt} ${one.dutyId}` < `${other.dueAt} ${other.dutyId}` ? -1 : 1));
  }
}
