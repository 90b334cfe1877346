import { wholeNumber } from '#libs/shared';
import { Injectable } from '@nestjs/common';
import type { Duty, LocalDate } from '#libs/domain';
import { DUTY_LABELS, labelOfWindow } from '#libs/domain';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarFeedStore } from '../ports/calendar-feed.port.js';
import type { SessionOwner } from '../ports/sign-in.port.js';
import { TaskQueries } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { YearCalendarQuery } from './year-calendar.query.js';

/** One thing in a person's own calendar; never a project, never a word of its content. */
export interface FeedEntry {
  readonly uid: string;
  readonly label: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  readonly legalDueOn: LocalDate | null;
  readonly provisional: boolean;
}

/** What a calendar program is given. */
export interface Feed {
  readonly now: string;
  readonly entries: readonly FeedEntry[];
}

/** No calendar program needs more than these; the whole list is in the application. */
const TASKS = 200;
const YEARS_AROUND = [-1, 0, 1] as const;

/** What a person has to do by when, and the windows of the years around, for his own calendar program. */
@Injectable()
export class CalendarFeedQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: CalendarFeedStore,
    private readonly tasks: TaskQueries,
    private readonly years: YearCalendarQuery,
    private readonly today: Today,
    private readonly clock: BusinessClock,
  ) {}

  /** Null for a secret that is not or no longer one. */
  async read(tokenHash: string): Promise<Feed | null> {
    const owner = await this.feeds.find(tokenHash);
    if (owner === null) return null;
    return this.unitOfWork.read({ tenantId: owner.tenantId }, () => this.inside(owner));
  }

  private async inside({ tenantId, personId }: SessionOwner): Promise<Feed> {
    const today = await this.today.local();
    const page = { limit: TASKS, cursor: null, withTotal: false };
    const { items } = await this.tasks.toDo(personId, today, page);
    const duties = await this.feeds.openDuties(personId, today);
    const windows: FeedEntry[] = [];
    for (const after of YEARS_AROUND) {
      windows.push(...(await this.windowsOf(tenantId, personId, wholeNumber(today.slice(0, 4)) + after)));
    }
    const now = await this.clock.now();
    const owed = [
      ...items.map((task) => ({ uid: `task-${task.taskId}`, ...task })),
      ...duties.map((duty) => ({ uid: `duty-${duty.dutyId}`, label: labelOfDuty(duty), ...duty })),
    ];
    return { now, entries: [...owed.map(entryOf), ...windows] };
  }

  private async windowsOf(tenantId: string, personId: string, year: number): Promise<readonly FeedEntry[]> {
    const { calendar } = await this.years.inside(tenantId, personId, year);
    return calendar.windows.map((window) => ({
      uid: `window-${calendar.id}-${window.key}`,
      label: `${String(year)}年度${labelOfWindow(window)}`,
      firstDay: window.opensOn,
      lastDay: window.closesOn,
      legalDueOn: window.legalDueOn,
      provisional: window.provisional,
    }));
  }
}

function labelOfDuty({ kind }: Pick<Duty, 'kind'>): string {
  return DUTY_LABELS[kind];
}

function entryOf({
  uid,
  label,
  dueOn,
  legalDueOn,
  provisional,
}: Pick<Duty, 'dueOn' | 'legalDueOn' | 'provisional'> & {
  readonly uid: string;
  readonly label: string;
}): FeedEntry {
  return { uid, label: `办理时限：${label}`, firstDay: dueOn, lastDay: dueOn, legalDueOn, provisional };
}
