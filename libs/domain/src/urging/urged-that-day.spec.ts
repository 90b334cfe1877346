import { describe, expect, it } from '@jest/globals';
import { isUrgedThatDay } from './urged-that-day.js';

const beijing = (wall: string): string => new Date(`${wall.replace(' ', 'T')}:00.000+08:00`).toISOString();

describe('the same thing is urged', () => {
  it.each([
    ['for the first time', null, '2024-01-18 09:10', false],
    ['again that afternoon', '2024-01-18 09:10', '2024-01-18 15:00', true],
    ['again the next morning', '2024-01-18 17:00', '2024-01-19 08:30', false],
    ['while the first urging still waits for the office', '2024-01-22 08:30', '2024-01-19 17:00', true],
    ['by the day in Beijing, not in Greenwich', '2024-01-18 07:59', '2024-01-18 08:01', true],
  ])('%s: too often %s', (_, last, moment, expected) => {
    expect(isUrgedThatDay(last && beijing(last), beijing(moment), 480)).toBe(expected);
  });
});
