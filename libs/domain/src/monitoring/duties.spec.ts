import { describe, expect, it } from '@jest/globals';
import { dueDates } from '../calendar/due-dates.js';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import { closingTime, GUANGDONG_OFFICE_HOURS } from '../calendar/office-hours.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { CHINA_ZONE } from '../calendar/zone.data.js';
import { recountDuties } from '../duty/recomputed-duties.js';
import { dueAfter, dueOnDay, foldDuties, owe } from './duties.js';

const office = { offsetMinutes: CHINA_ZONE.offsetMinutes, closesAt: closingTime(GUANGDONG_OFFICE_HOURS) };
const before = dueDates({ ...office, calendar: workingCalendar(NATIONAL_CALENDAR) });
/** Invented: New Year is free, and the Saturday after it is worked. */
const after = dueDates({
  ...office,
  calendar: workingCalendar({
    ...NATIONAL_CALENDAR,
    coverageTo: '2027-12-31',
    days: [...NATIONAL_CALENDAR.days, ['2027-01-01', 'rest', '元旦'], ['2027-01-09', 'working', '元旦调休']],
  }),
});
const now = '2026-12-30T02:00:00.000Z';
const OFFICE = { role: 'declarer', unitId: 'unit-grid' } as const;

describe('a duty whose date lies in a year that nobody has published', () => {
  it.each([
    ['a Saturday that turns out to be worked', '2027-01-09', '2027-01-11', '2027-01-09'],
    ['New Year', '2027-01-01', '2027-01-01', '2027-01-04'],
    ['an ordinary Tuesday', '2027-01-12', '2027-01-12', '2027-01-12'],
  ])('and that was set to %s keeps the day that was meant', (_, day, guessed, certain) => {
    const due = dueOnDay(day, { dueDates: before });
    const event = { actorId: 'chen', occurredAt: now };
    const opening = owe({ kind: 'correction-act', ...OFFICE, due }, () => 'd-1');
    const duties = foldDuties([], { ...event, data: { opened: [opening], closed: [] } });
    expect(duties).toMatchObject([{ dueOn: guessed, provisional: true }]);
    const recounted = recountDuties(duties, { actorId: 'system', now, dueDates: after, guesses: before });
    const [told] = foldDuties(duties, { ...event, data: recounted!.data });
    expect(told).toMatchObject({ dutyId: 'd-1', dueOn: certain, provisional: false, status: 'open' });
    expect(recountDuties([told!], { actorId: 'system', now, dueDates: after, guesses: before })).toBeNull();
  });

  it('and that was counted from a day is counted from that day again', () => {
    const due = dueAfter('5wd', { dueDates: before, now });
    expect(due).toMatchObject({ dueOn: '2027-01-06', counted: { term: '5wd', from: '2026-12-30' } });
    const duties = [owe({ kind: 'progress-check', ...OFFICE, due }, () => 'd-1')].map((opening) => ({
      ...opening,
      ...{ status: 'open' as const, openedAt: now, closedAt: null, closedBy: null },
    }));
    const later = { actorId: 'system', now: '2027-01-04T02:00:00.000Z', dueDates: after, guesses: before };
    expect(recountDuties(duties, later)?.data).toMatchObject({ dueAnew: [{ dueOn: '2027-01-07' }] });
  });

  it('but not of one whose date is certain, which keeps no more than its date', () => {
    const due = dueAfter('5wd', { dueDates: before, now: '2024-07-01T02:00:00.000Z' });
    expect(owe({ kind: 'progress-check', ...OFFICE, due }, () => 'd-1')).not.toHaveProperty('counted');
  });
});
