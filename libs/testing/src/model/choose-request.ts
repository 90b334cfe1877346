import fc from 'fast-check';
import type { RequestedCommand } from '#libs/application';
import type { Command, Facts, GoalTableState, Task, Verb } from '#libs/domain';
import { allowedTableActions, allowedTaskActions, VERBS, verbsOfTask } from '#libs/domain';
import { tableContent } from '#libs/fixtures';
import { idOf, TOWN_UNITS } from '../database/seeded-town.js';
import { wordCommand } from '#libs/fixtures';
import type { Wished } from './case-model.js';

/** Everybody of the seeded town, and one who declares, heads, reviews and approves. */
const PLAYERS = ['lin', 'he', 'zhou', 'wu', 'chen', 'liang', 'huang', 'guo', 'xu', 'su', 'deng', 'ou'];

const VERB_NAMES = Object.keys(VERBS) as readonly Verb[];
/** Verbs that lead towards publication, taken more often so that tables get there. */
const FORWARD: readonly Verb[] = ['present', 'submit', 'pass', 'approve', 'publish', 'revise'];

/** One random choice of who tries what; numbers are folded onto what there is. */
export interface Choice {
  readonly person: number;
  readonly verb: number;
  readonly task: number;
  /** Takes one of the acts that are allowed now, so that tables get far. */
  readonly purposeful: boolean;
  /** Which fault its words have, if any. */
  readonly fault: number | null;
  /** What is wrong with If-Match, if anything. */
  readonly match: 'seen' | 'older' | 'missing';
}

const nat = fc.nat({ max: 9999 });
const tenth = (below: number) => fc.integer({ min: 0, max: 9 }).map((one) => one < below);

/** Choices of which seven in ten are acts of people who may, three in ten of them in faulty words. */
export const choices: fc.Arbitrary<Choice> = fc.record({
  person: nat,
  verb: nat,
  task: nat,
  purposeful: tenth(7),
  fault: tenth(3).chain((wrong) => (wrong ? nat : fc.constant(null))),
  match: fc.nat({ max: 29 }).map((one) => (one === 0 ? 'missing' : one === 1 ? 'older' : 'seen')),
});

/** Choices of people who look at the same state and mean what they do. */
export const rivals: fc.Arbitrary<Choice> = fc.record({
  person: nat,
  verb: nat,
  task: nat,
  purposeful: tenth(9),
  fault: fc.constant(null),
  match: fc.constant('seen' as const),
});

interface Act {
  readonly actorId: string;
  readonly verb: Verb;
  readonly task: Task | undefined;
}

/** Words the request of a choice on what there is to see. */
export function requestOf(
  state: GoalTableState | null,
  choice: Choice,
  projectName: string,
  facts: Facts,
): Wished {
  if (state === null) {
    const actorId = choice.purposeful ? idOf('lin') : idOf(pick(PLAYERS, choice.person));
    return { actorId, command: draftOf(projectName), goalTableId: null, ifMatch: null };
  }
  const possible = choice.purposeful ? possibleActs(state, facts) : [];
  const act = possible.length > 0 ? purposeful(possible, choice) : anything(state, choice, facts);
  const sight = { state, task: act.task, today: facts.dueDates.localDateOf(facts.now) };
  const flavour = choice.fault === null ? 'sound' : { fault: choice.fault };
  const command = wordCommand(act.verb, sight, flavour);
  return request(act.actorId, state, named(command, state, projectName), choice.match);
}

function draftOf(projectName: string): RequestedCommand {
  const content = tableContent({ projectName, projectCode: null });
  return { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content };
}

/** Tables of one run keep apart by their names; a second declaration meets the first. */
function named(command: Command, state: GoalTableState, projectName: string): RequestedCommand {
  if (command.type === 'draft') return draftOf(state.versions[0]?.content.projectName ?? projectName);
  if (command.type !== 'edit' && command.type !== 'revise') return command;
  return { ...command, content: { ...command.content, projectName, projectCode: null } };
}

function request(
  actorId: string,
  state: GoalTableState,
  command: RequestedCommand,
  match: Choice['match'],
): Wished {
  const onTask = 'taskId' in command;
  const seen = onTask
    ? (state.tasks.find(({ taskId }) => taskId === command.taskId)?.version ?? 1)
    : state.version;
  const ifMatch = match === 'missing' ? null : seen - (match === 'older' ? 1 : 0);
  return { actorId, command, goalTableId: onTask ? null : state.id, ifMatch };
}

function purposeful(possible: readonly Act[], choice: Choice): Act {
  const verbs = [...new Set(possible.map((one) => one.verb))];
  const forward = verbs.filter((verb) => FORWARD.includes(verb));
  const verb = pick([...verbs, ...forward, ...forward, ...forward, ...forward], choice.verb);
  return pick(
    possible.filter((one) => one.verb === verb),
    choice.person,
  );
}

function anything(state: GoalTableState, choice: Choice, facts: Facts): Act {
  const latest = state.tasks.slice(-1);
  const task =
    state.tasks.length === 0 ? undefined : pick([...state.tasks, ...latest, ...latest], choice.task);
  const likely = task === undefined ? [] : verbsOfTask(task, facts.definition);
  const verb = pick([...VERB_NAMES, ...likely, ...likely], choice.verb);
  const asked = task?.candidates ?? [];
  return { actorId: pick([...PLAYERS.map(idOf), ...asked, ...asked, ...asked], choice.person), verb, task };
}

/** Everything that anybody may do on the table now. */
function possibleActs(state: GoalTableState, base: Facts): readonly Act[] {
  return PLAYERS.map(idOf).flatMap((actorId) => {
    const facts = { ...base, actorId };
    const open = state.tasks.filter(({ status }) => status === 'open');
    return [undefined, ...open].flatMap((task) => {
      const context = { state, task, facts };
      const actions = task === undefined ? allowedTableActions(context) : allowedTaskActions(context);
      return actions.filter(({ allowed }) => allowed).map(({ action }) => ({ actorId, verb: action, task }));
    });
  });
}

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}
