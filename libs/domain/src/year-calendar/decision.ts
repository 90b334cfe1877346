import type { Opening } from '../approval/decision.js';
import type { YearCalendarEvent, YearCalendarEventData, YearCalendarEventType } from './events.js';
import type { YearCalendarFacts } from './facts.js';
import type { YearCalendarRefusal } from './refusals.js';

/** What a decision on a year's calendar answers: one event with the openings of its words, or a refusal. */
export type YearCalendarDecision =
  | { readonly ok: true; readonly event: YearCalendarEvent; readonly openings: readonly Opening[] }
  | { readonly ok: false; readonly refusal: YearCalendarRefusal };

/** Refuses a command. */
export function refuseYear(refusal: YearCalendarRefusal): YearCalendarDecision {
  return { ok: false, refusal };
}

/** Records an event of the actor, now. */
export function recordYear<T extends YearCalendarEventType>(
  { actorId, now }: Pick<YearCalendarFacts, 'actorId' | 'now'>,
  type: T,
  data: YearCalendarEventData[T],
  openings: readonly Opening[] = [],
): YearCalendarDecision {
  const event = { type, actorId, occurredAt: now, data } as YearCalendarEvent;
  return { ok: true, event, openings };
}
