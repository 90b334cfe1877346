import type { Instant } from '../calendar/local-date.js';
import { localDateOf } from '../calendar/local-date.js';

/** Nobody is urged about the same thing twice on one day. */
export function isUrgedThatDay(last: Instant | null, moment: Instant, offsetMinutes: number): boolean {
  return last !== null && localDateOf(last, offsetMinutes) >= localDateOf(moment, offsetMinutes);
}
