import type { Decision, GoalTableEvent, GoalTableState } from '#libs/domain';
import { decide, evolve, foldStream } from '#libs/domain';
import type { Act } from './acts.js';
import { approve, draft, pass, present, publish, submit } from './acts.js';
import { PEOPLE } from './town.data.js';
import type { FactsOverride } from './town-facts.js';
import { townFacts } from './town-facts.js';

/** Somebody did something, in the ordinary town unless told otherwise. */
export type Deed = readonly [personId: string, act: Act, facts?: FactsOverride];

/** The stream of a test that needs only one table. */
export const TABLE_ID = 'gt-1';

/** Decides one act on a state, or on the empty stream. */
export function attempt(
  state: GoalTableState | null,
  [personId, act, override]: Deed,
  tableId = TABLE_ID,
): Decision {
  const facts = townFacts(personId, state ?? { id: tableId, version: 0 }, override);
  if (typeof act !== 'function') return decide(state, act, facts);
  if (state === null) throw new Error('an act on a task needs a table');
  return decide(state, act(state), facts);
}

/** The events of deeds done one after the other; throws when one of them was refused. */
export function past(...deeds: readonly Deed[]): GoalTableEvent[] {
  return continued([], ...deeds);
}

/** The same after a stream that is there already. */
export function continued(before: readonly GoalTableEvent[], ...deeds: readonly Deed[]): GoalTableEvent[] {
  const events = [...before];
  let state = foldStream(TABLE_ID, events);
  for (const deed of deeds) {
    const decision = attempt(state, deed);
    if (!decision.ok) throw new Error(`the past holds a refused act: ${JSON.stringify(decision.refusal)}`);
    events.push(decision.event);
    state = evolve(state, decision.event, TABLE_ID);
  }
  return events;
}

/** The ordinary way of one table, cut after the named step. */
export const DRAFTED = past([PEOPLE.declarer, draft()]);

/** The unit head is asked to submit. */
export const PRESENTED = continued(DRAFTED, [PEOPLE.declarer, present]);

/** The finance branch is asked to review. */
export const SUBMITTED = continued(PRESENTED, [PEOPLE.unitHead, submit()]);

/** The approver is asked to decide. */
export const REVIEWED = continued(SUBMITTED, [PEOPLE.reviewer, pass()]);

/** The unit is asked to publish. */
export const APPROVED = continued(REVIEWED, [PEOPLE.approver, approve()]);

/** The end of the ordinary way. */
export const PUBLISHED = continued(APPROVED, [PEOPLE.publisher, publish()]);
