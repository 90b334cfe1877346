import { expect } from '@jest/globals';
import type {
  Decision,
  GoalTableEvent,
  GoalTableEventOf,
  GoalTableEventType,
  GoalTableState,
  Opening,
  Refusal,
  RefusalCode,
} from '#libs/domain';
import { evolve, foldStream } from '#libs/domain';
import type { Act } from './acts.js';
import { attempt, TABLE_ID } from './past.js';
import { PEOPLE } from './town.data.js';
import type { FactsOverride } from './town-facts.js';

/** What a scenario expects: the recorded event or the refusal, as far as the test names its members. */
export type Expectation =
  | { readonly event: GoalTableEventType; readonly data: object }
  | { readonly refusal: RefusalCode; readonly detail: object };

/** What came of the command, for further questions. */
export interface Outcome {
  readonly state: GoalTableState | null;
  readonly event: GoalTableEvent | null;
  readonly openings: readonly Opening[];
  readonly refusal: Refusal | null;
}

type KeyOfAny<T> = T extends unknown ? keyof T : never;

/** Expects the event of a name whose data holds at least these members. */
export function recorded<T extends GoalTableEventType>(
  event: T,
  data: Partial<Record<KeyOfAny<GoalTableEventOf<T>['data']>, unknown>> = {},
): Expectation {
  return { event, data };
}

/** Expects a refusal by its code, with at least these details. */
export function refused(refusal: RefusalCode, detail: object = {}): Expectation {
  return { refusal, detail };
}

/** Events that have happened; next: who acts, what he tries, what comes of it. */
export function given(...events: readonly GoalTableEvent[]): Scenario {
  return new Scenario(events, PEOPLE.declarer, {});
}

/** `given(…).as(person).when(act).then(expectation)`: reads like the rule that it proves. */
export class Scenario {
  constructor(
    private readonly events: readonly GoalTableEvent[],
    private readonly personId: string,
    private readonly facts: FactsOverride,
  ) {}

  /** Who acts; the first declarer unless told otherwise. */
  as(personId: string): Scenario {
    return new Scenario(this.events, personId, this.facts);
  }

  /** Business time of the act, UTC. */
  at(now: string): Scenario {
    return this.with({ now });
  }

  /** Another directory, definition, calendar or set of findings than the ordinary town's. */
  with(facts: FactsOverride): Scenario {
    return new Scenario(this.events, this.personId, { ...this.facts, ...facts });
  }

  /** The command that is tried. */
  when(act: Act): Attempt {
    const before = foldStream(TABLE_ID, this.events);
    return new Attempt(before, attempt(before, [this.personId, act, this.facts]));
  }
}

/** A command that was tried and waits to be judged. */
export class Attempt {
  constructor(
    private readonly before: GoalTableState | null,
    private readonly decision: Decision,
  ) {}

  /** Compares with the expectation; a refusal also leaves the state as it was. */
  then(expected: Expectation): Outcome {
    const { decision, before } = this;
    if ('refusal' in expected) {
      expect(decision).toMatchObject({ ok: false, refusal: { code: expected.refusal, ...expected.detail } });
    } else {
      expect(decision).toMatchObject({ ok: true, event: { type: expected.event, data: expected.data } });
    }
    return decision.ok
      ? {
          state: evolve(before, decision.event, TABLE_ID),
          event: decision.event,
          openings: decision.openings,
          refusal: null,
        }
      : { state: before, event: null, openings: [], refusal: decision.refusal };
  }
}
