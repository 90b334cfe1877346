import type { GoalTableEvent } from './events.js';
import type { Refusal } from './refusals.js';

/** Salt and text behind a commitment; stored apart so that the law can erase them. */
export interface Opening {
  readonly commitment: string;
  readonly salt: string;
  readonly text: string;
}

/** What `decide` answers: one event with the openings of its personal texts, or a refusal. */
export type Decision =
  | { readonly ok: true; readonly event: GoalTableEvent; readonly openings: readonly Opening[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Refuses a command. */
export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}
