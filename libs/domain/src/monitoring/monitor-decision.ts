import type { Opening } from '../approval/decision.js';
import type { MonitorRefusal } from './monitor-refusals.js';

/** What a decision of monitoring answers: one event with the openings of its personal texts, or a refusal. */
export type MonitorDecision<E> =
  | { readonly ok: true; readonly event: E; readonly openings: readonly Opening[] }
  | { readonly ok: false; readonly refusal: MonitorRefusal };

/** Refuses a command of monitoring. */
export function refuseMonitoring(refusal: MonitorRefusal): {
  readonly ok: false;
  readonly refusal: MonitorRefusal;
} {
  return { ok: false, refusal };
}
