import type {
  DirectoryFacts,
  EvaluationCommand,
  GoalTableContent,
  SelfEvaluationState,
  TypedResults,
} from '#libs/domain';
import {
  decideEvaluation,
  evolveEvaluation,
  openEvaluation,
  proposePlan,
  TOWN_EVALUATION,
} from '#libs/domain';
import { machongTables } from './machong-tables.js';
import { UNITS } from './town.data.js';
import { townFacts } from './town-facts.js';

const [staff] = machongTables() as [GoalTableContent];

/** What the staff table's unit enters, with invented results. */
export const STAFF_ENTRY: TypedResults = {
  money: { budget: '872.64', executed: '837.7344' },
  moneyNote: null,
  results: staff.indicators.map(({ lineageId }, index) => ({
    ...{ lineageId, actual: ['184', '95', '100', '92', null, '达成'][index] ?? null },
    ...{ declared: index === 5 ? '38' : null, note: null },
  })),
  declaredMoney: '10',
  declaredTotal: '98.00',
};

/** What of the town may be otherwise. */
type World = Readonly<{ directory?: DirectoryFacts }>;

/** A year that has just been opened. */
export function openedEvaluation(table: GoalTableContent = staff, world: World = {}): SelfEvaluationState {
  const at = { id: 'se-1', version: 0 };
  const evaluated = {
    ...{ goalTableId: 'gt-1', unitId: UNITS.grid, versionId: 'v-1', contentHash: 'hash', fiscalYear: 2024 },
    ...{ table, plan: proposePlan(table) },
  };
  return evolveEvaluation(
    null,
    openEvaluation(evaluated, TOWN_EVALUATION, townFacts('system', at, world)),
    'se-1',
  );
}

function tried(state: SelfEvaluationState, actor: string, command: EvaluationCommand, world: World = {}) {
  return decideEvaluation(state, command, TOWN_EVALUATION, townFacts(actor, state, world));
}

/** Who does what. */
export type EvaluationStep = readonly [actor: string, command: EvaluationCommand];

/** What it has become after some steps, each of which must be taken. */
export function evaluationAfter(
  state: SelfEvaluationState,
  steps: readonly EvaluationStep[],
  world: World = {},
): SelfEvaluationState {
  return steps.reduce((before, [actor, command]) => {
    const decision = tried(before, actor, command, world);
    if (!decision.ok) throw new Error(`${actor} ${command.type}: ${JSON.stringify(decision.refusal)}`);
    return evolveEvaluation(before, decision.event, before.id);
  }, state);
}

/** Why a step is not taken, or null. */
export function evaluationRefusal(
  state: SelfEvaluationState,
  actor: string,
  command: EvaluationCommand,
  world: World = {},
) {
  const decision = tried(state, actor, command, world);
  return decision.ok ? null : decision.refusal;
}
