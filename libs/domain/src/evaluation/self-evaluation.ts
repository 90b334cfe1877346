import type { Decimal } from '#libs/shared';
import { decimal, sumOfDecimals } from '#libs/shared';
import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import type { MoneySpent } from '../monitoring/money-light.js';
import type { ProgressPlan } from '../monitoring/progress-plan.js';
import type { EvaluationPolicy, Grade } from './evaluation-policy.js';
import { gradeOf } from './grade.js';
import { indicatorScore } from './indicator-score.js';
import { moneyScore } from './money-score.js';
import type { Score } from './score.js';
import { PLACES } from './score.js';
import type { IndicatorWeight } from './weights.js';

/** What a unit says of one indicator at the end of the year; `declared` are the points that it gives itself. */
interface IndicatorResult {
  readonly lineageId: string;
  readonly actual: string | null;
  readonly declared: string | null;
}

/** Points of one indicator that people gave. */
interface AwardedPoints {
  readonly lineageId: string;
  readonly points: string;
}

/** A year that is over: the table as approved, its confirmed weights, its money, and what the unit says. */
export interface YearOver {
  readonly table: GoalTableContent;
  readonly plan: ProgressPlan;
  readonly weights: readonly IndicatorWeight[];
  readonly money: MoneySpent;
  readonly results: readonly IndicatorResult[];
  /** Points that checkers gave where no rule can score. */
  readonly awarded: readonly AwardedPoints[];
  readonly declaredMoney: string | null;
  readonly declaredTotal: string | null;
}

/** One row of the form, recomputed. */
interface EvaluatedRow {
  /** Null for the row of the money. */
  readonly lineageId: string | null;
  readonly weight: Decimal;
  readonly score: Score;
  readonly declared: Decimal | null;
  /** Declared less recomputed; null where nothing was declared. */
  readonly difference: Decimal | null;
  readonly asksExplanation: boolean;
  /** True for 预算执行率 among the indicators: the money has its own row already. */
  readonly countedTwice: boolean;
}

/** The form recomputed beside what was declared. */
export interface SelfEvaluation {
  readonly policy: string;
  readonly rows: readonly EvaluatedRow[];
  readonly total: Decimal;
  readonly grade: Grade;
  /** The declared total as written, and the sum of the declared rows where every row was declared. */
  readonly declaredTotal: Decimal | null;
  readonly declaredSum: Decimal | null;
  readonly difference: Decimal | null;
}

function read(text: string | null): Decimal | null {
  return text === null ? null : decimal(text);
}

function less(declared: Decimal | null, points: Decimal): Decimal | null {
  return declared === null ? null : declared.subtract(points);
}

function moneyRow({ money, declaredMoney }: YearOver, policy: EvaluationPolicy): EvaluatedRow {
  const weight = decimal(policy.moneyPoints);
  const [score, declared] = [moneyScore(weight, money), read(declaredMoney)];
  const difference = less(declared, score.points);
  return {
    lineageId: null,
    weight,
    score,
    declared,
    difference,
    asksExplanation: false,
    countedTwice: false,
  };
}

function indicatorRow(indicator: Indicator, year: YearOver, policy: EvaluationPolicy): EvaluatedRow {
  const { lineageId } = indicator;
  const weight = year.weights.find((one) => one.lineageId === lineageId)?.weight;
  if (weight === undefined) throw new RangeError(`no confirmed weight: ${lineageId}`);
  const result = year.results.find((one) => one.lineageId === lineageId);
  const declared = read(result?.declared ?? null);
  const awarded = read(year.awarded.find((one) => one.lineageId === lineageId)?.points ?? null);
  const { table, plan, money } = year;
  const scored = indicatorScore(
    { indicator, table, plan, weight, money, actual: result?.actual ?? null, declared, awarded },
    policy,
  );
  return { lineageId, weight, declared, difference: less(declared, scored.score.points), ...scored };
}

function sumIfAll(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? sumOfDecimals(known) : null;
}

/** Recomputes a self-evaluation and shows every difference: published evaluations break their own rules. */
export function selfEvaluation(year: YearOver, policy: EvaluationPolicy): SelfEvaluation {
  const indicators = year.table.indicators.map((indicator) => indicatorRow(indicator, year, policy));
  const rows = [moneyRow(year, policy), ...indicators];
  const total = sumOfDecimals(rows.map(({ score }) => score.points)).roundTo(PLACES);
  const declaredTotal = read(year.declaredTotal);
  return {
    policy: policy.key,
    rows,
    total,
    grade: gradeOf(total, policy),
    declaredTotal,
    declaredSum: sumIfAll(rows.map(({ declared }) => declared)),
    difference: less(declaredTotal, total),
  };
}
