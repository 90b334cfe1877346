import fc from 'fast-check';
import type { Command, Decision, DirectoryFacts, Facts, GoalTableState, Task, Verb } from '#libs/domain';
import {
  allowedTableActions,
  allowedTaskActions,
  decide,
  evolve,
  TOWN_DEFINITION,
  VERBS,
  verbsOfTask,
} from '#libs/domain';
import { draft, tableContent } from './acts.js';
import { EVERYBODY, PEOPLE, TOWN, UNITS, withGrant, without } from './town.data.js';
import type { FactsOverride } from './town-facts.js';
import { townFacts } from './town-facts.js';
import { wordCommand } from './word-command.js';

/** One tried command of a walk: what stood before, what was tried, what came of it. */
export interface Trial {
  readonly tableId: string;
  readonly before: GoalTableState | null;
  readonly command: Command;
  readonly facts: Facts;
  readonly decision: Decision;
  readonly after: GoalTableState | null;
}

/** A walk: everything that was tried, in order. */
export type Walk = readonly Trial[];

/** One random choice of who tries what; numbers are folded onto what there is. */
interface Step {
  readonly table: number;
  readonly person: number;
  readonly verb: number;
  readonly task: number;
  readonly fault: number | null;
  /** Takes one of the acts that are allowed now, so that walks get far. */
  readonly purposeful: boolean;
  /** Words the command on the state before the last event. */
  readonly stale: boolean;
  readonly hours: number;
}

const VERB_NAMES = Object.keys(VERBS) as readonly Verb[];
/** Verbs that lead towards publication, repeated so that walks get there. */
const FORWARD = (['present', 'submit', 'pass', 'approve', 'publish', 'revise'] as const).flatMap((verb) =>
  Array.from({ length: 5 }, () => verb),
);
const TABLES = [
  { id: 'gt-1', unitId: UNITS.grid },
  { id: 'gt-2', unitId: UNITS.grid },
  { id: 'gt-3', unitId: UNITS.school },
] as const;

const ADMINISTRATOR_WITH_ROLES = withGrant(
  withGrant(TOWN, PEOPLE.administrator, 'approver', UNITS.finance),
  PEOPLE.administrator,
  'performance-reviewer',
  UNITS.finance,
);

/** The ordinary town, one whose administrator also holds offices, and one too small to separate duties. */
export const DIRECTORIES: readonly DirectoryFacts[] = [
  TOWN,
  ADMINISTRATOR_WITH_ROLES,
  without(TOWN, PEOPLE.reviewer, PEOPLE.secondReviewer, PEOPLE.secondApprover),
];

const nat = fc.nat({ max: 999 });
const step: fc.Arbitrary<Step> = fc.record({
  table: nat,
  person: nat,
  verb: nat,
  task: nat,
  fault: fc.option(nat, { freq: 2 }),
  purposeful: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth < 7),
  stale: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0),
  hours: fc.integer({ min: 0, max: 60 }),
});

/** Walks of up to 60 commands by everybody of the town over three tables. */
export function walks(override: FactsOverride = {}, start = '2023-11-20T01:00:00.000Z'): fc.Arbitrary<Walk> {
  const steps = fc.array(step, { minLength: 1, maxLength: 60, size: 'max' });
  return fc
    .tuple(fc.constantFrom(...DIRECTORIES), steps)
    .map(([directory, chosen]) => walk(chosen, { directory, ...override }, start));
}

function walk(steps: readonly Step[], override: FactsOverride, start: string): Walk {
  const trials: Trial[] = [];
  let now = Date.parse(start);
  for (const chosen of steps) {
    now += chosen.hours * 3_600_000;
    trials.push(tryOne(chosen, trials, { ...override, now: new Date(now).toISOString() }));
  }
  return Object.defineProperty(trials, fc.toStringMethod, { value: () => trials.map(lineOf).join('') });
}

/** How a counterexample reads: time, table, who, what, and what came of it. */
function lineOf({ tableId, command, facts, decision }: Trial): string {
  const outcome = decision.ok ? decision.event.type : `refused: ${decision.refusal.code}`;
  const on = 'taskId' in command ? ` ${command.taskId}` : '';
  return `\n  ${facts.now} ${tableId} ${facts.actorId} ${command.type}${on} → ${outcome}`;
}

function tryOne(chosen: Step, trials: readonly Trial[], override: FactsOverride): Trial {
  const table = pick(TABLES, chosen.table);
  const ofTable = trials.filter((trial) => trial.tableId === table.id);
  const before = ofTable.at(-1)?.after ?? null;
  const seen = chosen.stale ? (ofTable.at(-1)?.before ?? before) : before;
  const [personId, command] = act(chosen, seen, table, override);
  const facts = townFacts(personId, before ?? { id: table.id, version: 0 }, override);
  const decision = decide(before, command, facts);
  const after = decision.ok ? evolve(before, decision.event, table.id) : before;
  return { tableId: table.id, before, command, facts, decision, after };
}

function act(
  chosen: Step,
  state: GoalTableState | null,
  table: (typeof TABLES)[number],
  override: FactsOverride,
): readonly [personId: string, command: Command] {
  if (state === null) {
    const declarer = table.unitId === UNITS.school ? PEOPLE.otherDeclarer : PEOPLE.declarer;
    const personId = chosen.purposeful ? declarer : pick(EVERYBODY, chosen.person);
    return [personId, draft(tableContent(), table.unitId, table.id)];
  }
  const { now = '' } = override;
  const today = townFacts('', state, override).dueDates.localDateOf(now);
  const possible = chosen.purposeful ? possibleActs(state, override) : [];
  if (possible.length > 0) {
    const verbs = [...new Set(possible.map((one) => one.verb))];
    const verb = pick(
      [...verbs, ...verbs.flatMap((one) => FORWARD.filter((way) => way === one))],
      chosen.verb,
    );
    const { personId, task } = pick(
      possible.filter((one) => one.verb === verb),
      chosen.person,
    );
    return [personId, wordCommand(verb, { state, task, today }, 'sound')];
  }
  const latest = state.tasks.slice(-1);
  const [task] = state.tasks.length === 0 ? [] : [pick([...state.tasks, ...latest, ...latest], chosen.task)];
  const likely = task === undefined ? [] : verbsOfTask(task, TOWN_DEFINITION);
  const personId = pick(
    [...EVERYBODY, ...(task?.candidates ?? []), ...(task?.candidates ?? [])],
    chosen.person,
  );
  const verb = pick([...VERB_NAMES, ...likely, ...likely], chosen.verb);
  const flavour = chosen.fault === null ? 'sound' : { fault: chosen.fault };
  return [personId, wordCommand(verb, { state, task, today }, flavour)];
}

/** Something that somebody may do now. */
export interface PossibleAct {
  readonly personId: string;
  readonly task: Task | undefined;
  readonly verb: Verb;
}

/** Everything that anybody may do on a table now. */
export function possibleActs(state: GoalTableState, override: FactsOverride = {}): readonly PossibleAct[] {
  return EVERYBODY.flatMap((personId) => {
    const facts = townFacts(personId, state, override);
    return [undefined, ...state.tasks].flatMap((task) => {
      const context = { state, task, facts };
      const actions = task === undefined ? allowedTableActions(context) : allowedTaskActions(context);
      return actions
        .filter((action) => action.allowed)
        .map(({ action }) => ({ personId, task, verb: action }));
    });
  });
}

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
