import type { Decimal } from '#libs/shared';
import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import { proposeAccrual } from '../monitoring/accrual.js';
import type { Actual } from '../monitoring/actual.js';
import { readActual } from '../monitoring/actual.js';
import type { Aim } from '../monitoring/aim.js';
import type { MoneySpent } from '../monitoring/money-light.js';
import { executionRate } from '../monitoring/money-light.js';
import type { ProgressPlan } from '../monitoring/progress-plan.js';
import { planOf } from '../monitoring/progress-plan.js';
import { readAim } from '../monitoring/read-aim.js';
import { isInTime } from '../monitoring/word-light.js';
import type { EvaluationPolicy } from './evaluation-policy.js';
import { asksExplanation, numberScore } from './number-score.js';
import type { Score } from './score.js';
import { NOTHING, PLACES, allOrNothing } from './score.js';
import { tierScore } from './tier-score.js';

/** One indicator of a year that is over. */
export interface IndicatorYear {
  readonly indicator: Indicator;
  readonly table: GoalTableContent;
  readonly plan: ProgressPlan;
  readonly weight: Decimal;
  readonly money: MoneySpent;
  readonly actual: string | null;
  readonly declared: Decimal | null;
  /** What a checker gave, where no rule can score. */
  readonly awarded: Decimal | null;
}

/** The points of an indicator, and what a reader should know beside them. */
export interface ScoredIndicator {
  readonly score: Score;
  readonly asksExplanation: boolean;
  readonly countedTwice: boolean;
}

const NO_ACTUAL: Score = {
  points: NOTHING,
  rule: 'no-actual',
  because: { zh: '没有实际值，得 0.00', en: 'no actual: 0.00' },
};

const PEOPLE_DECIDE: Score = {
  points: NOTHING,
  rule: 'people-decide',
  because: { zh: '指标值无法自动评分，请人工评定', en: 'the target cannot be scored: people decide' },
};

/** Where no rule can score: the points that a checker gave, as far as the weight still has room for them. */
function judgedByPeople({ awarded, weight }: IndicatorYear): Score {
  if (awarded === null || awarded.compare(weight) > 0) return PEOPLE_DECIDE;
  const shown = awarded.toPlaces(PLACES);
  const because = { zh: `人工评定，得 ${shown}`, en: `given by people: ${shown}` };
  return { points: awarded, rule: 'people-decided', because };
}

function scoreOf(aim: Aim, actual: Actual, one: IndicatorYear, policy: EvaluationPolicy): Score {
  const { weight, declared, table } = one;
  if (actual.kind === 'tier') return tierScore(actual.tier, weight, declared, policy);
  if (aim.kind === 'yes-no' && actual.kind === 'yes-no') {
    const words = { zh: `实际“${actual.yes ? '是' : '否'}”`, en: `reported ${actual.yes ? 'yes' : 'no'}` };
    return allOrNothing(weight, aim.yes === actual.yes, 'all-or-nothing', words);
  }
  if ((aim.kind === 'date' || aim.kind === 'period') && actual.kind === 'date') {
    const words = { zh: `实际 ${actual.date ?? '未完成'}`, en: `reported ${actual.date ?? 'not done'}` };
    return allOrNothing(weight, isInTime(aim, actual.date, table.fiscalYear), 'all-or-nothing', words);
  }
  const measured = 'number' in aim || aim.kind === 'within';
  return measured && actual.kind === 'number'
    ? numberScore(aim, weight, actual.number, policy)
    : judgedByPeople(one);
}

function rateOf(money: MoneySpent): Actual | null {
  const rate = executionRate(money);
  return rate === null ? null : { kind: 'number', number: rate };
}

/** The points of one indicator (monitoring.md §4); 预算执行率 comes from the money, whatever was typed. */
export function indicatorScore(one: IndicatorYear, policy: EvaluationPolicy): ScoredIndicator {
  const { indicator, table, plan } = one;
  const accrual = planOf(plan, indicator.lineageId)?.accrual ?? proposeAccrual(indicator, table).accrual;
  const countedTwice = accrual === 'budget';
  const { aim, unit } = readAim(indicator, table, accrual);
  if (aim.kind === 'none' || aim.kind === 'unreadable') {
    return { score: judgedByPeople(one), asksExplanation: false, countedTwice };
  }
  const typed = one.actual === null ? null : readActual(one.actual, aim, unit);
  const actual = countedTwice ? rateOf(one.money) : typed;
  if (actual === null) return { score: NO_ACTUAL, asksExplanation: false, countedTwice };
  const measured = 'number' in aim || aim.kind === 'within';
  const explain = measured && actual.kind === 'number' && asksExplanation(aim, actual.number, policy);
  return { score: scoreOf(aim, actual, one, policy), asksExplanation: explain, countedTwice };
}
