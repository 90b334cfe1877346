import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  instantAt,
  isInstant,
  isLocalDate,
  isWeekend,
  localDateOf,
  minutesOf,
} from './local-date.js';
import { CHINA_ZONE } from './zone.data.js';

const { offsetMinutes } = CHINA_ZONE;

describe('local dates', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-2-1', false],
    ['2024-02-01 ', false],
    ['2024-02-01\n', false],
    ['２０２４-02-01', false],
    ['+010000-01-01', false],
    ['-000001-01-01', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-01-25', 20, '2024-02-14'],
    ['2024-01-25', 0, '2024-01-25'],
  ])('%s and %i days is %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
  });

  it('are not counted from a day that is none: it would quietly become another one', () => {
    expect(() => addDays('2024-02-30', 1)).toThrow('no day of the calendar: 2024-02-30');
    expect(() => instantAt('2023-02-29', '09:00', offsetMinutes)).toThrow(RangeError);
    expect(() => isWeekend('2024-2-1')).toThrow(RangeError);
  });

  it('know their week', () => {
    const week = ['2024-02-12', '2024-02-16', '2024-02-17', '2024-02-18', '2024-02-19'];
    expect(week.map(isWeekend)).toEqual([false, false, true, true, false]);
  });
});

describe('moments', () => {
  it('turn the day at midnight in Beijing, not in Greenwich', () => {
    expect(localDateOf('2024-02-08T15:59:59.999Z', offsetMinutes)).toBe('2024-02-08');
    expect(localDateOf('2024-02-08T16:00:00.000Z', offsetMinutes)).toBe('2024-02-09');
    expect(localDateOf('2023-12-31T16:00:00.000Z', offsetMinutes)).toBe('2024-01-01');
  });

  it('are read from the wall clock of the district', () => {
    expect(instantAt('2023-11-06', '09:00', offsetMinutes)).toBe('2023-11-06T01:00:00.000Z');
    expect(instantAt('2024-01-01', '07:59', offsetMinutes)).toBe('2023-12-31T23:59:00.000Z');
  });

  it.each(['24:00', '9:00', '09:60', '09-00', '', '09:00:00'])('are not read from %j', (time) => {
    expect(() => instantAt('2024-02-09', time, offsetMinutes)).toThrow(RangeError);
  });

  it('have minutes since midnight', () => {
    expect(['00:00', '08:30', '23:59'].map(minutesOf)).toEqual([0, 510, 1439]);
  });

  it.each([
    ['2023-11-06T01:00:00.000Z', true],
    ['2023-11-06T01:00:00Z', false],
    ['2023-11-06T01:00:00.000000Z', false],
    ['2023-11-06T09:00:00.000+08:00', false],
    ['2024-02-30T01:00:00.000Z', false],
    ['2023-11-06', false],
    ['+010000-01-01T00:00:00.000Z', false],
    ['', false],
  ])('%j is spelled as stored: %s', (text, spelled) => {
    expect(isInstant(text)).toBe(spelled);
  });

  it('come back to the day and the minute they were made of', () => {
    const day = fc.integer({ min: -20_000, max: 20_000 }).map((days) => addDays('2024-01-25', days));
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const property = fc.property(day, clock, fc.integer({ min: -720, max: 840 }), (date, time, offset) => {
      const instant = instantAt(date, time, offset);
      expect(isInstant(instant)).toBe(true);
      expect(localDateOf(instant, offset)).toBe(date);
    });
    fc.assert(property, { seed: 20240125, numRuns: 500 });
  });
});
