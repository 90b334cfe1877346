import type { LocalDate } from '../../calendar/local-date.js';
import { addDays, isLocalDate } from '../../calendar/local-date.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { MonitorRefusal } from '../monitor-refusals.js';
import type { CorrectionState, FormalNotice, IssuedNotice } from './correction-state.js';

type DayFacts = Pick<MonitorFacts, 'dueDates' | 'now'>;

/** What is not mended when its year is over still has to be: in so many days from then on. */
const AFTER_THE_YEAR_DAYS = 30;

/** Something is done from today on, and within the budget year while that lasts; null when the day is right. */
export function dayRefusal(day: LocalDate, fiscalYear: number, facts: DayFacts): MonitorRefusal | null {
  const [today, yearEnd] = [facts.dueDates.localDateOf(facts.now), `${String(fiscalYear)}-12-31`];
  return outside(day, today, today <= yearEnd ? yearEnd : addDays(today, AFTER_THE_YEAR_DAYS));
}

/**
 * The unit plans for a day that its notice allows: where that has passed already, for today at the latest, so that
 * whoever is late can still plan.
 */
export function planDayRefusal(
  day: LocalDate,
  { fiscalYear, notice }: Pick<CorrectionState, 'fiscalYear' | 'notice'>,
  facts: DayFacts,
): MonitorRefusal | null {
  const today = facts.dueDates.localDateOf(facts.now);
  const wrong = dayRefusal(day, fiscalYear, facts);
  if (notice?.actBy === undefined || wrong !== null) return wrong;
  return outside(day, today, notice.actBy < today ? today : notice.actBy);
}

/** A notice is no younger than today, and gives a deadline that is still to come. */
export function noticeRefusal(
  { date, actBy }: IssuedNotice,
  fiscalYear: number,
  facts: DayFacts,
): MonitorRefusal | null {
  const today = facts.dueDates.localDateOf(facts.now);
  if (!isLocalDate(date) || date > today) {
    return { code: 'correction-date-invalid', earliest: '', latest: today };
  }
  return dayRefusal(actBy, fiscalYear, facts);
}

/** The earlier of a day and a notice's deadline, where there is one. */
export function withinNotice(day: LocalDate, notice: FormalNotice | null): LocalDate {
  return notice?.actBy !== undefined && notice.actBy < day ? notice.actBy : day;
}

function outside(day: LocalDate, earliest: LocalDate, latest: LocalDate): MonitorRefusal | null {
  if (isLocalDate(day) && earliest <= day && day <= latest) return null;
  return { code: 'correction-date-invalid', earliest, latest };
}
