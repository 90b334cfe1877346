import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GoalTableState, Refusal, Task, Verb } from '#libs/domain';
import type { PossibleAct, Trial } from '#libs/fixtures';
import { EVERYBODY, possibleActs, townFacts, walks, wordCommand } from '#libs/fixtures';
import { allowedTableActions, allowedTaskActions } from './allowed-actions.js';
import { decide } from './decide/decide.js';
import { evolve } from './evolve/evolve.js';
import { VERBS } from './verbs.data.js';

const VERB_NAMES = Object.keys(VERBS) as readonly Verb[];
const ON_TASKS = VERB_NAMES.filter((verb) => VERBS[verb].on === 'task');
const ON_TABLES = VERB_NAMES.filter((verb) => VERBS[verb].on === 'table');

/** A sound command of a person, decided on a state in the town of a trial. */
function trySound(state: GoalTableState, personId: string, verb: Verb, task: Task | undefined, trial: Trial) {
  const { directory, now, dueDates } = trial.facts;
  const facts = townFacts(personId, state, { directory, now });
  const command = wordCommand(verb, { state, task, today: dueDates.localDateOf(now) }, 'sound');
  return decide(state, command, facts);
}

/** Every person × task × verb on one state: the answer to "what may I do" against the executor. */
function compare(state: GoalTableState, trial: Trial, people: readonly string[]): number {
  const answered: (readonly [string, Verb, boolean, Refusal | null])[] = [];
  const decided: typeof answered = [];
  for (const personId of people) {
    const facts = townFacts(personId, state, { directory: trial.facts.directory });
    for (const task of [undefined, ...state.tasks]) {
      const context = { state, task, facts };
      const answers = task === undefined ? allowedTableActions(context) : allowedTaskActions(context);
      for (const verb of task === undefined ? ON_TABLES : ON_TASKS) {
        const answer = answers.find((one) => one.action === verb);
        const decision = trySound(state, personId, verb, task, trial);
        const reason = decision.ok ? null : decision.refusal;
        answered.push([
          personId,
          verb,
          answer?.allowed ?? false,
          answer === undefined ? reason : answer.reason,
        ]);
        decided.push([personId, verb, decision.ok, reason]);
      }
    }
  }
  expect(answered).toEqual(decided);
  return decided.length;
}

describe('I10: the allowed actions are exactly the commands that succeed', () => {
  it('for everybody, every task and every verb, where walks end', () => {
    let commands = 0;
    const property = fc.property(walks(), (walk) => {
      const trial = walk.at(-1);
      if (trial?.after) commands += compare(trial.after, trial, EVERYBODY);
    });
    fc.assert(property, { seed: 10, numRuns: 40 });
    expect(commands).toBeGreaterThan(2000);
  });

  it('for whoever acts, before each of his steps', () => {
    let commands = 0;
    const property = fc.property(walks(), (walk) => {
      for (const trial of walk) {
        if (trial.before !== null) commands += compare(trial.before, trial, [trial.facts.actorId]);
      }
    });
    fc.assert(property, { seed: 100, numRuns: 20 });
    expect(commands).toBeGreaterThan(2000);
  });
});

/** Verbs that settle something: of two people who saw the same state, one settles it. */
const SETTLING = new Set<Verb>([
  'submit',
  'pass',
  'return',
  'reject',
  'approve',
  'publish',
  'withdraw',
  'revise',
]);

describe('I8: two people who saw the same state', () => {
  it('never both settle it: whoever comes second is refused by what has happened', () => {
    let pairs = 0;
    const property = fc.property(walks(), fc.nat(), fc.nat(), (walk, first, second) => {
      for (const trial of walk) {
        const state = trial.before;
        if (state === null) continue;
        const acts = possibleActs(state, { directory: trial.facts.directory });
        const [one, other] = [acts[first % acts.length], acts[second % acts.length]];
        if (one === undefined || other === undefined) continue;
        const early = trySound(state, one.personId, one.verb, one.task, trial);
        if (!early.ok) throw new Error(`allowed but refused: ${early.refusal.code}`);
        const late = tryLate(state, evolve(state, early.event, trial.tableId), other, trial);
        pairs += 1;
        const settledTask = SETTLING.has(one.verb) && one.task !== undefined && one.task === other.task;
        if (settledTask || (SETTLING.has(one.verb) && SETTLING.has(other.verb))) {
          expect([one.verb, other.verb, late.ok]).toEqual([one.verb, other.verb, false]);
        }
        if (late.ok) {
          expect(late.event).toMatchObject({ type: VERBS[other.verb].event, actorId: other.personId });
        }
      }
    });
    fc.assert(property, { seed: 8, numRuns: 140 });
    expect(pairs).toBeGreaterThan(2000);
  });
});

/** The command as it was worded on the old state, decided on the new one. */
function tryLate(
  seen: GoalTableState,
  now: GoalTableState,
  { personId, verb, task }: PossibleAct,
  trial: Trial,
) {
  const { directory, now: instant, dueDates } = trial.facts;
  const today = dueDates.localDateOf(instant);
  const command = wordCommand(verb, { state: seen, task, today }, 'sound');
  return decide(now, command, townFacts(personId, now, { directory, now: instant }));
}
