import type { DueDates, TaskDue, TermText } from '#libs/domain';

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function isWeekday(date: string): boolean {
  const day = new Date(Date.parse(date)).getUTCDay();
  return day !== 0 && day !== 6;
}

function workingDaysAfter(from: string, count: number): string {
  let date = from;
  for (let left = count; left > 0;) {
    date = dayAfter(date, 1);
    if (isWeekday(date)) left -= 1;
  }
  return date;
}

function lastWeekdayUpTo(date: string): string {
  return isWeekday(date) ? date : lastWeekdayUpTo(dayAfter(date, -1));
}

function due(dueOn: string, legalDueOn: string | null): TaskDue {
  return { dueOn, dueAt: `${dueOn}T09:30:00.000Z`, legalDueOn, provisional: false };
}

function dueFrom(term: TermText, from: string): TaskDue {
  const count = Number.parseInt(term, 10);
  if (term.endsWith('wd')) return due(workingDaysAfter(from, count), null);
  const nominal = dayAfter(from, count);
  return due(lastWeekdayUpTo(nominal), nominal);
}

/** Beijing time and a week of five working days without holidays: due dates that a reader can count himself. */
export const WEEKDAY_DUE_DATES: DueDates = {
  dueFrom,
  localDateOf: (instant) => new Date(Date.parse(instant) + BEIJING).toISOString().slice(0, 10),
};
