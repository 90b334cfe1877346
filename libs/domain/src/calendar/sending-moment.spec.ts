import { describe, expect, it } from '@jest/globals';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import type { OfficeHours } from './office-hours.js';
import { GUANGDONG_OFFICE_HOURS } from './office-hours.js';
import { nextSendingMoment } from './sending-moment.js';
import { workingCalendar } from './working-calendar.js';

const LATE_RISERS: OfficeHours = [
  ['09:30', '12:00'],
  ['13:00', '17:30'],
];
const beijing = (wall: string): string => new Date(`${wall.replace(' ', 'T')}:00.000+08:00`).toISOString();
const sentAt = (wall: string, hours: OfficeHours = GUANGDONG_OFFICE_HOURS): string =>
  nextSendingMoment(
    beijing(wall),
    { calendar: workingCalendar(NATIONAL_CALENDAR), offsetMinutes: 480, hours },
    '09:00',
  );

describe('a reminder that is late goes out', () => {
  it.each([
    ['at once, while offices are open', '2024-01-18 10:10', '2024-01-18 10:10'],
    ['at once, also before the hour of the day', '2024-01-18 08:40', '2024-01-18 08:40'],
    ['with those of the day, early in the morning', '2024-01-18 07:00', '2024-01-18 09:00'],
    ['after the break, from within it', '2024-01-18 12:30', '2024-01-18 14:30'],
    ['with those of the next day, after closing', '2024-01-18 17:30', '2024-01-19 09:00'],
    ['with those of Monday, on a Saturday', '2024-01-20 10:00', '2024-01-22 09:00'],
    ['on the Sunday worked, after Spring Festival', '2024-02-09 17:59', '2024-02-18 09:00'],
  ])('%s', (_, now, moment) => {
    expect(sentAt(now)).toBe(beijing(moment));
  });

  it('when offices open, where that is later than the hour of the day', () => {
    expect(sentAt('2024-01-18 09:00', LATE_RISERS)).toBe(beijing('2024-01-18 09:30'));
    expect(sentAt('2024-01-18 20:00', LATE_RISERS)).toBe(beijing('2024-01-19 09:30'));
  });

  it('when offices open, where the hour of the day lies in their break', () => {
    const early: OfficeHours = [
      ['06:00', '08:30'],
      ['09:30', '15:00'],
    ];
    expect(sentAt('2024-01-18 20:00', early)).toBe(beijing('2024-01-19 06:00'));
  });
});
