import type { Digest, DueReminder } from '../ports/reminder.repository.port.js';

/** A reminder with everybody whom its task concerns. */
export interface AddressedReminder {
  readonly reminder: DueReminder;
  readonly people: readonly string[];
}

/** One digest per person and due moment, holding every reminder of that moment. */
export function digestsOf(addressed: readonly AddressedReminder[], newId: () => string): readonly Digest[] {
  const byPerson = new Map<string, { personId: string; dueAt: string; reminderIds: string[] }>();
  for (const { reminder, people } of addressed) {
    for (const personId of people) {
      const key = `${personId} ${reminder.dueAt}`;
      const digest = byPerson.get(key) ?? { personId, dueAt: reminder.dueAt, reminderIds: [] };
      digest.reminderIds.push(reminder.id);
      byPerson.set(key, digest);
    }
  }
  return [...byPerson.values()].map((digest) => ({ id: newId(), status: 'pending', ...digest }));
}
