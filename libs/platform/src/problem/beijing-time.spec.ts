import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { beijingTime } from './beijing-time.js';

describe('the time of Beijing', () => {
  it.each([
    ['2024-01-25T02:41:00.000Z', '2024-01-25 10:41'],
    ['2024-01-25T02:41:59.999Z', '2024-01-25 10:41'],
    ['2024-01-25T16:00:00.000Z', '2024-01-26 00:00'],
    ['2024-01-25T15:59:59.999Z', '2024-01-25 23:59'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01 00:00'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29 04:00'],
    ['2023-02-28T20:00:00.000Z', '2023-03-01 04:00'],
    ['2024-07-01T00:00:00.000Z', '2024-07-01 08:00'],
    ['2024-01-25T10:41:00+08:00', '2024-01-25 10:41'],
    ['2024-01-25T02:41:00+00:00', '2024-01-25 10:41'],
    ['2024-01-24T21:41:00-05:00', '2024-01-25 10:41'],
  ])('of %s is %s', (instant, local) => {
    expect(beijingTime(instant)).toBe(local);
  });

  it('is eight hours ahead, in summer and winter', () => {
    const instants = fc.date({
      min: new Date('2000-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const local = beijingTime(instant.toISOString());
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        expect(Date.parse(`${local.replace(' ', 'T')}:00+08:00`)).toBe(minute);
      }),
      { seed: seed() },
    );
  });

  it('of what is no moment is an error, never a date that looks like one', () => {
    expect(() => beijingTime('yesterday')).toThrow(RangeError);
    expect(() => beijingTime('')).toThrow(RangeError);
  });
});
