import { describe, expect, it } from '@jest/globals';
import type { ReportedTable } from '#libs/fixtures';
import { askedReport, midYearReports, townFacts } from '#libs/fixtures';
import { NATIONAL_CALENDAR } from '../../calendar/national-calendar.data.js';
import { dueDates } from '../../calendar/due-dates.js';
import { workingCalendar } from '../../calendar/working-calendar.js';
import type { Duty } from '../../duty/duty.js';
import { evolveReport } from '../report/report.evolve.js';
import { recountAwaited } from './awaited-by-round.js';

const [STAFF] = midYearReports() as [ReportedTable, ...ReportedTable[]];
const ASKED = askedReport(STAFF);
const [DUTY] = ASKED.duties as readonly [Duty];
const SYSTEM = townFacts('system', ASKED, { now: '2024-07-03T02:00:00.000Z' });

const until = (reportUntil: string) => ({ reportUntil });

describe('a report that its round waits for', () => {
  it('is due when the round ends now', () => {
    const event = recountAwaited(ASKED, until('2024-07-17'), SYSTEM);
    const due = { dueOn: '2024-07-17', dueAt: '2024-07-17T09:30:00.000Z', legalDueOn: null };
    expect(event).toEqual({
      ...{ type: 'duty-dates.recomputed', actorId: 'system', occurredAt: '2024-07-03T02:00:00.000Z' },
      data: { dueAnew: [{ dutyId: DUTY.dutyId, ...due, provisional: false }] },
    });
    const after = evolveReport(ASKED, event!, ASKED.id);
    expect(after).toEqual({ ...ASKED, version: 2, duties: [{ ...DUTY, ...due }] });
    expect(recountAwaited(after, until('2024-07-17'), SYSTEM)).toBeNull();
  });

  it('is due on the working day after a last day of rest', () => {
    const event = recountAwaited(ASKED, until('2024-07-20'), SYSTEM);
    expect(event?.data.dueAnew).toMatchObject([{ dueOn: '2024-07-22' }]);
  });

  it('for a guess keeps how it was counted, so that the calendar of its year counts it from there', () => {
    const calendar = workingCalendar({ ...NATIONAL_CALENDAR, coverageTo: '2023-12-31' });
    const guessing = { ...SYSTEM, dueDates: dueDates({ calendar, offsetMinutes: 480, closesAt: '17:30' }) };
    const event = recountAwaited(ASKED, until('2024-07-17'), guessing);
    const after = evolveReport(ASKED, event!, ASKED.id);
    expect(after.duties).toMatchObject([
      { dueOn: '2024-07-17', provisional: true, counted: { term: '1wd', from: '2024-07-16' } },
    ]);
    // the same day, but for certain
    expect(recountAwaited(after, until('2024-07-17'), SYSTEM)?.data.dueAnew).toMatchObject([
      { dueOn: '2024-07-17', provisional: false },
    ]);
  });

  it.each(['reported', 'returned', 'verified', 'missed'] as const)('is not one that is %s', (status) => {
    expect(recountAwaited({ ...ASKED, status }, until('2024-07-17'), SYSTEM)).toBeNull();
  });

  it.each<[string, Partial<Duty>]>([
    ['done already', { status: 'done' }],
    ['cancelled', { status: 'cancelled' }],
    ['of another kind', { kind: 'progress-check' }],
    ['due on that day already', { dueAt: '2024-07-17T09:30:00.000Z' }],
  ])('owes nothing that is %s', (_, more) => {
    const duties = [{ ...DUTY, ...more }];
    expect(recountAwaited({ ...ASKED, duties }, until('2024-07-17'), SYSTEM)).toBeNull();
  });
});
