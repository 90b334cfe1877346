import type { ClockAdvance, DistrictRecord, Notice, OutboxMessage } from '#libs/application';
import {
  CalendarRepository,
  ClockAdvanceRepository,
  DistrictRepository,
  HandledMessages,
  NoticeRepository,
  Outbox,
  withYear,
  WORKING_YEAR,
  YEAR_CALENDAR,
} from '#libs/application';
import type { CalendarRecord } from '#libs/application';
import type { WorkingYearState, YearCalendarState } from '#libs/domain';
import type { InMemoryDatabase } from './in-memory-database.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Messages that leave with the commit. */
export class InMemoryOutbox extends Outbox {
  async add(messages: readonly OutboxMessage[]): Promise<void> {
    await Promise.resolve();
    const { outbox } = inMemoryTransaction().writable;
    for (const message of messages) outbox.set(message.id, message);
  }

  async hold(messages: readonly OutboxMessage[], until: string): Promise<void> {
    await this.add(messages);
    const { heldMessages } = inMemoryTransaction().writable;
    for (const { id } of messages) heldMessages.set(id, until);
  }
}

/** Messages that have had their effect. */
export class InMemoryHandledMessages extends HandledMessages {
  async markHandled(messageId: string): Promise<boolean> {
    await Promise.resolve();
    const { handled } = inMemoryTransaction().writable;
    if (handled.has(messageId)) return false;
    handled.set(messageId, true);
    return true;
  }
}

/** In-app notices. */
export class InMemoryNoticeRepository extends NoticeRepository {
  async add(notices: readonly Notice[]): Promise<void> {
    await Promise.resolve();
    const { notices: kept } = inMemoryTransaction().writable;
    for (const notice of notices) kept.set(notice.id, { ...notice, readAt: null });
  }

  async listFor(personId: string, limit: number): Promise<readonly Notice[]> {
    await Promise.resolve();
    return [...inMemoryTransaction().rows.notices.values()]
      .filter((notice) => notice.personId === personId)
      .sort((one, other) => (newer(one, other) ? -1 : 1))
      .slice(0, limit);
  }

  async find(personId: string, id: string): Promise<Notice | null> {
    await Promise.resolve();
    const notice = inMemoryTransaction().rows.notices.get(id);
    return notice?.personId === personId ? notice : null;
  }

  async countUnread(personId: string): Promise<number> {
    await Promise.resolve();
    const all = [...inMemoryTransaction().rows.notices.values()];
    return all.filter((notice) => notice.personId === personId && notice.readAt === null).length;
  }

  async markAllRead(personId: string, at: string): Promise<void> {
    const all = [...inMemoryTransaction().rows.notices.values()];
    const there = all.filter(({ createdAt }) => createdAt <= at).map(({ id }) => id);
    await this.markRead(personId, there, at);
  }

  async markRead(personId: string, noticeIds: readonly string[], at: string): Promise<void> {
    await Promise.resolve();
    const { notices } = inMemoryTransaction().writable;
    for (const id of noticeIds) {
      const notice = notices.get(id);
      if (notice?.personId === personId && notice.readAt === null) notices.set(id, { ...notice, readAt: at });
    }
  }
}

function newer(one: Notice, other: Notice): boolean {
  return one.createdAt === other.createdAt ? one.id < other.id : one.createdAt > other.createdAt;
}

/** Wishes to move the clock. */
export class InMemoryClockAdvanceRepository extends ClockAdvanceRepository {
  async request(id: string, target: string, _requestedBy: string): Promise<void> {
    await Promise.resolve();
    const instant = new Date(target).toISOString();
    inMemoryTransaction().writable.advances.set(id, { id, target: instant, status: 'requested' });
  }

  async find(id: string): Promise<ClockAdvance | null> {
    await Promise.resolve();
    return inMemoryTransaction().rows.advances.get(id) ?? null;
  }
}

/** The calendar of the district. */
export class InMemoryCalendarRepository extends CalendarRepository {
  load(): Promise<CalendarRecord> {
    return Promise.resolve().then(() => {
      const { district, rows } = inMemoryTransaction();
      const own = [...rows.streams].filter(([place]) => place.startsWith(`${WORKING_YEAR.streamType} `));
      // what is kept under a kind's name has been folded by that kind
      const years = own.map(([, state]) => state as WorkingYearState);
      const planned = [...rows.streams]
        .filter(([place]) => place.startsWith(`${YEAR_CALENDAR.streamType} `))
        .map(([, state]) => state as YearCalendarState);
      if (years.length + planned.length === 0) return district.calendar;
      return years.reduce(withYear, { ...district.calendar, years: planned });
    });
  }
}

/** All districts, which nobody needs a transaction to see. */
export class InMemoryDistrictRepository extends DistrictRepository {
  constructor(private readonly database: InMemoryDatabase) {
    super();
  }

  list(): Promise<readonly DistrictRecord[]> {
    const districts = this.database
      .allDistricts()
      .map(({ tenantId, code, name }) => ({ tenantId, code, name }))
      .sort((one, other) => (one.code < other.code ? -1 : 1));
    return Promise.resolve(districts);
  }
}
