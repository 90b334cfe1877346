import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import { parseTargetValue } from '../target-values/parse-target-value.js';
import type { TargetValue } from '../target-values/target-value.js';
import type { CheckFacts, CheckPolicy } from './check-policy.js';

/** One indicator with its readings and its place in the table. */
export interface CheckedIndicator {
  readonly index: number;
  readonly indicator: Indicator;
  readonly annual: TargetValue;
  readonly period: TargetValue;
}

/** What every rule reads: the content, its readings, the policy, and what is known beyond the table. */
export interface CheckedTable {
  readonly table: GoalTableContent;
  readonly indicators: readonly CheckedIndicator[];
  readonly policy: CheckPolicy;
  readonly facts: CheckFacts;
}

/** Reads one raw target in the place where it stands. */
export function readTarget(table: GoalTableContent, indicator: Indicator, raw: string): TargetValue {
  const { name, level1, level2, unit } = indicator;
  return parseTargetValue(
    { raw, unit },
    { indicatorName: name, level1, level2, fiscalYear: table.fiscalYear },
  );
}

/** Reads every target once, so that no rule parses for itself. */
export function checkedTable(table: GoalTableContent, policy: CheckPolicy, facts: CheckFacts): CheckedTable {
  const indicators = table.indicators.map((indicator, index) => ({
    index,
    indicator,
    annual: readTarget(table, indicator, indicator.annualTarget),
    period: readTarget(table, indicator, indicator.periodTarget),
  }));
  return { table, indicators, policy, facts };
}

/** Whether a name contains one of the words of a policy's list. */
export function namesOne(name: string, words: readonly string[]): string | null {
  return words.find((word) => name.includes(word)) ?? null;
}

/** True for an indicator whose category, first or second level, contains a word. */
export function isUnder({ indicator }: CheckedIndicator, word: string): boolean {
  return indicator.level1.includes(word) || indicator.level2.includes(word);
}
