import { Injectable } from '@nestjs/common';
import { instantAt, nextSendingMoment } from '#libs/domain';
import { officeTimeOf } from '../action/due-dates.js';
import { SENDS_AT } from '../action/sending-hour.data.js';
import { isAtFinanceDesk } from '../duties/finance-desk.js';
import { ForbiddenError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { DueReminder } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { digestMessage } from './digest-text.js';
import { digestsOf } from './digests-of.js';
import type { SubjectConcern } from './subject-audience.js';
import { SubjectAudience } from './subject-audience.js';

/** Reminders that are looked at in one answer. */
const LOOKED_AT = 5_000;

/** A digest as it would go out if nothing happened until then. */
export interface PlannedDigest {
  readonly sendsAt: string;
  readonly personId: string;
  readonly displayName: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What would be sent until a moment. */
export interface PlannedReminders {
  readonly until: string;
  readonly digests: readonly PlannedDigest[];
  /** Moments at which something would become an incident. */
  readonly incidents: readonly { readonly at: string; readonly label: string; readonly unitId: string }[];
  /** True when there is more than one answer holds. */
  readonly more: boolean;
}

/** 试算: what would be sent to whom and when, by what is planned and by the offices of today; writes nothing. */
@Injectable()
export class PlannedRemindersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reminders: ReminderRepository,
    private readonly audience: SubjectAudience,
    private readonly directory: DirectoryRepository,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly today: Today,
  ) {}

  /**
   * @param until last local date; the current one when null
   * @throws ForbiddenError for whoever is neither at the finance desk nor an administrator
   */
  execute(tenantId: string, personId: string, until: string | null): Promise<PlannedReminders> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const onDate = await this.today.local();
      await this.demandDesk(personId, onDate);
      const { offsetMinutes } = (await this.calendar.load()).zone;
      const end = instantAt(until ?? onDate, '23:59', offsetMinutes);
      const found = await this.reminders.pendingUntil(end, LOOKED_AT + 1);
      const looked = found.slice(0, LOOKED_AT);
      const concerns = await this.audience.of(looked);
      const digests = await this.digestsOf(looked, concerns, onDate);
      const incidents = looked.flatMap(({ id, kind, dueAt }) => {
        const concern = concerns.get(id);
        if (kind !== 'incident' || concern?.open !== true) return [];
        return [{ at: dueAt, label: concern.subject.label, unitId: concern.unitId }];
      });
      return { until: end, digests, incidents, more: found.length > LOOKED_AT };
    });
  }

  private async digestsOf(
    reminders: readonly DueReminder[],
    concerns: ReadonlyMap<string, SubjectConcern>,
    onDate: string,
  ): Promise<readonly PlannedDigest[]> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    const office = officeTimeOf(calendar);
    const byId = new Map(reminders.map((reminder) => [reminder.id, reminder]));
    const addressed = reminders.map((one) => {
      const dueAt = nextSendingMoment(one.dueAt > now ? one.dueAt : now, office, SENDS_AT);
      return { reminder: { ...one, dueAt }, people: concerns.get(one.id)?.people ?? [] };
    });
    const digests = [...new Set(addressed.map(({ reminder }) => reminder.dueAt))].flatMap((moment) => {
      return digestsOf(
        addressed.filter(({ reminder }) => reminder.dueAt === moment),
        () => '',
      );
    });
    const people = await this.directory.people([...new Set(digests.map((one) => one.personId))], onDate);
    return digests.map(({ personId, dueAt, reminderIds }) => {
      const items = reminderIds.flatMap((reminderId) => {
        const [reminder, concern] = [byId.get(reminderId), concerns.get(reminderId)];
        if (reminder === undefined || concern === undefined) return [];
        const { kind, occurrence } = reminder;
        return [{ reminderId, kind, occurrence, subject: concern.subject }];
      });
      const { title, lines } = digestMessage('', items, dueAt, null);
      const displayName = people.find(({ id }) => id === personId)?.displayName ?? '';
      return { sendsAt: dueAt, personId, displayName, title, lines };
    });
  }

  private async demandDesk(personId: string, onDate: string): Promise<void> {
    const person = await this.directory.person(personId, onDate);
    if (person?.grants.some(({ role }) => role === 'administrator') === true) return;
    if (!isAtFinanceDesk(person, await this.directory.units())) {
      throw new ForbiddenError('role-missing', 'performance-reviewer');
    }
  }
}
