import type { FeedDuty, SessionOwner } from '#libs/application';
import { CalendarFeedStore } from '#libs/application';
import { inForce } from './in-memory-directory.repository.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Secrets of feeds by their hash; they outlive no application. */
export class InMemoryCalendarFeedStore extends CalendarFeedStore {
  private readonly owners = new Map<string, SessionOwner>();

  async issue(personId: string, tokenHash: string): Promise<void> {
    await this.revoke(personId);
    this.owners.set(tokenHash, { tenantId: inMemoryTransaction().district.tenantId, personId });
  }

  revoke(personId: string): Promise<boolean> {
    const before = this.owners.size;
    for (const [hash, owner] of this.owners) if (owner.personId === personId) this.owners.delete(hash);
    return Promise.resolve(this.owners.size < before);
  }

  find(tokenHash: string): Promise<SessionOwner | null> {
    return Promise.resolve(this.owners.get(tokenHash) ?? null);
  }

  async openDuties(personId: string, onDate: string): Promise<readonly FeedDuty[]> {
    await Promise.resolve();
    const { district, rows } = inMemoryTransaction();
    const grants = district.people.find(({ id }) => id === personId)?.grants ?? [];
    const held = grants.filter((grant) => inForce(grant, onDate));
    return [...rows.duties.values()]
      .filter(({ status, assignee }) => status === 'open' && (assignee ?? personId) === personId)
      .filter((duty) => held.some(({ role, unitId }) => role === duty.role && unitId === duty.unitId))
      .sort((one, other) => (`${one.dueAt} ${one.dutyId}` < `${other.dueAt} ${other.dutyId}` ? -1 : 1));
  }
}
