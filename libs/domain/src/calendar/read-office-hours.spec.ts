import { describe, expect, it } from '@jest/globals';
import { readOfficeHours } from './read-office-hours.js';

describe('office hours as they are typed', () => {
  it.each([
    ['08:30-12:00,14:30-17:30', [['08:30', '12:00'], ['14:30', '17:30']]], // prettier-ignore
    [' 09:00-12:00， 13:30-18:00 ', [['09:00', '12:00'], ['13:30', '18:00']]], // prettier-ignore
    ['08:00-14:00', [['08:00', '14:00']]],
    ['00:00-23:59', [['00:00', '23:59']]],
  ])('%s', (text, hours) => {
    expect(readOfficeHours(text)).toEqual(hours);
  });

  it.each([
    ['nothing', ''],
    ['no span', '08:30'],
    ['an hour without its zero', '8:30-12:00'],
    ['a time that no clock shows', '08:30-24:00'],
    ['sixty minutes', '08:60-12:00'],
    ['a day that ends before it begins', '17:30-08:30'],
    ['a span of no length', '08:30-08:30'],
    ['spans that meet: they are one', '08:30-12:00,12:00-17:30'],
    ['spans that overlap', '08:30-12:00,11:00-17:30'],
    ['the afternoon first', '14:30-17:30,08:30-12:00'],
    ['a comma too many', '08:30-12:00,'],
    ['words after them', '08:30-12:00 上午'],
  ])('are not %s', (_, text) => {
    expect(readOfficeHours(text)).toBeNull();
  });
});
