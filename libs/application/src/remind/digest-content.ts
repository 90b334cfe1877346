import { Injectable } from '@nestjs/common';
import type { Digest } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import type { DigestItem } from './digest-text.js';
import { SubjectAudience } from './subject-audience.js';

/** What a digest has to say at this moment. */
@Injectable()
export class DigestContent {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly audience: SubjectAudience,
  ) {}

  /** Whoever is no longer asked is not reminded: the task may be done, claimed by a colleague, or no longer his. */
  async stillTheirs(digests: readonly Digest[]): Promise<(digest: Digest) => readonly DigestItem[]> {
    const reminders = await this.reminders.reminders([
      ...new Set(digests.flatMap(({ reminderIds }) => reminderIds)),
    ]);
    const concerns = await this.audience.of(reminders);
    return ({ personId, reminderIds }) => {
      const own = new Set(reminderIds);
      return reminders.flatMap((reminder) => {
        const { id: reminderId, kind, occurrence } = reminder;
        const concern = own.has(reminderId) ? concerns.get(reminderId) : undefined;
        if (concern?.people.includes(personId) !== true) return [];
        return [{ reminderId, kind, occurrence, subject: concern.subject }];
      });
    };
  }
}
