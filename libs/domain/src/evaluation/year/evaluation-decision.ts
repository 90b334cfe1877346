import type { Opening } from '../../approval/decision.js';
import { holds, isAdministrator } from '../../directory/directory.js';
import type { MonitorFacts } from '../../monitoring/monitor-facts.js';
import type { Role } from '../../directory/role.js';
import type { EvaluationEvent, EvaluationEventData } from './evaluation-events.js';
import type { EvaluationRefusal } from './evaluation-refusals.js';

/** What the decisions of self-evaluation may know besides state and command. */
export type EvaluationFacts = MonitorFacts;

/** What a decision answers: one event with the openings of its personal texts, or a refusal. */
export type EvaluationDecision =
  | { readonly ok: true; readonly event: EvaluationEvent; readonly openings: readonly Opening[] }
  | { readonly ok: false; readonly refusal: EvaluationRefusal };

/** Refuses a command of self-evaluation. */
export function refuseEvaluation(refusal: EvaluationRefusal): EvaluationDecision {
  return { ok: false, refusal };
}

/** The event of an accepted command. */
export function happened<T extends keyof EvaluationEventData>(
  { actorId, now }: Pick<EvaluationFacts, 'actorId' | 'now'>,
  type: T,
  data: EvaluationEventData[T],
  openings: readonly Opening[] = [],
): EvaluationDecision & { readonly ok: true } {
  return { ok: true, event: { type, actorId, occurredAt: now, data } as EvaluationEvent, openings };
}

/** Why somebody may not act in an office of a unit, or null; an administrator decides nothing. */
export function officeRefusal(
  role: Role,
  unitId: string,
  { actorId, directory }: Pick<EvaluationFacts, 'actorId' | 'directory'>,
): EvaluationRefusal | null {
  if (isAdministrator(directory, actorId)) {
    return { code: 'separation-of-duties', rule: 'administrator-decides-nothing' };
  }
  return holds(directory, actorId, role, unitId) ? null : { code: 'role-missing', role, unitId };
}
