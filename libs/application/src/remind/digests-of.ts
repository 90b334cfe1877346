import type { Digest, DueReminder } from '../ports/reminder.repository.port.js';

/** A reminder with everybody whom its task concerns. */
export interface AddressedReminder {
  readonly reminder: DueReminder;
  readonly people: readonly string[];
}

/**
 * One digest per person, holding every reminder that is due to him: after a day on which nothing could be sent, those
 * of two mornings come in one. It bears the moment of the latest.
 */
export function digestsOf(addressed: readonly AddressedReminder[], newId: () => string): readonly Digest[] {
  const byPerson = new Map<string, { personId: string; dueAt: string; reminderIds: string[] }>();
  for (const { reminder, people } of addressed) {
    for (const personId of people) {
      const digest = byPerson.get(personId) ?? { personId, dueAt: reminder.dueAt, reminderIds: [] };
      digest.reminderIds.push(reminder.id);
      if (digest.dueAt < reminder.dueAt) digest.dueAt = reminder.dueAt;
      byPerson.set(personId, digest);
    }
  }
  return [...byPerson.values()].map((digest) => ({ id: newId(), status: 'pending', ...digest }));
}
