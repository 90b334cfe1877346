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
  async stillHis(digest: Digest): Promise<readonly DigestItem[]> {
    const reminders = await this.reminders.reminders(digest.reminderIds);
    const concerns = await this.audience.of(reminders);
    return reminders.flatMap((reminder) => {
      const concern = concerns.get(reminder.id);
      if (concern?.people.includes(digest.personId) !== true) return [];
      const { id: reminderId, kind, occurrence } = reminder;
      return [{ reminderId, kind, occurrence, subject: concern.subject }];
    });
  }
}
