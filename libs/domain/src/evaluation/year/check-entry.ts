import { decimal, parseDecimal } from '#libs/shared';
import type { GoalTableContent } from '../../goal-table/content.js';
import type { EvaluationFinding } from './evaluation-refusals.js';
import type { RecordedWeight, ScoredYear, YearMoney } from './evaluation-state.js';

/** What a unit types of one indicator; the note is a person's own words. */
export interface TypedResult {
  readonly lineageId: string;
  readonly actual: string | null;
  readonly declared: string | null;
  readonly note: string | null;
}

/** The whole form as it is typed. */
export interface TypedResults {
  readonly money: YearMoney;
  readonly moneyNote: string | null;
  readonly results: readonly TypedResult[];
  readonly declaredMoney: string | null;
  readonly declaredTotal: string | null;
}

const YUAN_PER_WAN = decimal('10000');
/** A figure from half to twice ten thousand times the approved one is taken for 元. */
const [FACTOR_FROM, FACTOR_TO] = [decimal('5000'), decimal('20000')];

function finding(code: EvaluationFinding['code'], place: string, shown = ''): EvaluationFinding {
  return { code, place, shown };
}

/** What can be said of an entry before it is scored: numbers that are none, and rows that are nobody's. */
export function entryFaults(
  { money, moneyNote, results, declaredMoney, declaredTotal }: TypedResults,
  table: GoalTableContent,
  weights: readonly RecordedWeight[],
  moneyPoints: string,
): readonly EvaluationFinding[] {
  const known = new Map(weights.map(({ lineageId, weight }) => [lineageId, weight]));
  const rows = results.flatMap(({ lineageId, declared }, index) => {
    const place = `/results/${String(index)}`;
    const weight = known.get(lineageId);
    if (weight === undefined) return [finding('indicator-unknown', `${place}/lineageId`, lineageId)];
    const first = results.findIndex((one) => one.lineageId === lineageId);
    if (first < index) return [finding('indicator-twice', `${place}/lineageId`, lineageId)];
    return pointsFaults(declared, weight, `${place}/declared`);
  });
  return [
    ...moneyFaults(money, moneyNote, table),
    ...pointsFaults(declaredMoney, moneyPoints, '/declaredMoney'),
    ...pointsFaults(declaredTotal, '100', '/declaredTotal'),
    ...rows,
  ];
}

/** What is wrong with points that somebody writes, against the most that there are. */
export function pointsFaults(text: string | null, most: string, place: string): readonly EvaluationFinding[] {
  if (text === null) return [];
  const points = parseDecimal(text);
  if (points === null || points.isNegative()) return [finding('points-not-a-number', place, text)];
  return points.compare(decimal(most)) > 0 ? [finding('points-over-weight', place, `${text} > ${most}`)] : [];
}

function moneyFaults(
  money: YearMoney,
  note: string | null,
  { annualBudget }: GoalTableContent,
): readonly EvaluationFinding[] {
  const broken = (['budget', 'executed'] as const).flatMap((column) => {
    const amount = parseDecimal(money[column]);
    if (amount === null) return [finding('money-not-a-number', `/money/${column}`, money[column])];
    return amount.isNegative() ? [finding('negative-money', `/money/${column}`, money[column])] : [];
  });
  if (broken.length > 0 || (note ?? '').trim() !== '') return broken;
  const approved = decimal(annualBudget).divide(YUAN_PER_WAN, 6);
  const budget = decimal(money.budget);
  if (
    !approved.isZero() &&
    budget.compare(approved.multiply(FACTOR_FROM)) >= 0 &&
    budget.compare(approved.multiply(FACTOR_TO)) <= 0
  ) {
    return [finding('yuan-for-wan', '/money/budget', `${money.budget} / ${approved.toString()}`)];
  }
  const over = decimal(money.executed).compare(budget) > 0;
  return over
    ? [finding('money-note-missing', '/money/executed', `${money.executed} > ${money.budget}`)]
    : [];
}

/** Actuals that were typed but cannot be read against their targets. */
export function unreadableActuals(
  { results }: TypedResults,
  { rows }: ScoredYear,
): readonly EvaluationFinding[] {
  return results.flatMap(({ lineageId, actual }, index) => {
    const row = rows.find((one) => one.lineageId === lineageId);
    const unread = actual !== null && row?.rule === 'no-actual' && !row.countedTwice;
    return unread ? [finding('actual-unreadable', `/results/${String(index)}/actual`, actual)] : [];
  });
}

/** What must be there before a head of unit can send the form on. */
export function missingForSubmission(
  results: readonly { readonly lineageId: string; readonly actual: string | null; readonly note: unknown }[],
  { rows }: ScoredYear,
): readonly EvaluationFinding[] {
  return rows.flatMap(({ lineageId, rule, asksExplanation, countedTwice }) => {
    if (lineageId === null) return [];
    const result = results.find((one) => one.lineageId === lineageId);
    const place = `/results/${lineageId}`;
    if (!countedTwice && (result?.actual ?? null) === null) return [finding('actual-missing', place)];
    const silent = (result?.note ?? null) === null;
    return silent && (asksExplanation || rule === 'people-decide') ? [finding('note-missing', place)] : [];
  });
}

/** Rows that no rule can score and to which nobody has given points yet: a form with such a row is not over. */
export function undecidedRows(scored: ScoredYear | null): readonly EvaluationFinding[] {
  const rows = (scored?.rows ?? []).filter(({ rule }) => rule === 'people-decide');
  return rows.map(({ lineageId }) => finding('points-not-given', `/results/${lineageId ?? ''}`));
}
