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

/** Reads every target once and not before a rule asks, so that no rule parses for itself. */
export function checkedTable(table: GoalTableContent, policy: CheckPolicy, facts: CheckFacts): CheckedTable {
  let read: readonly CheckedIndicator[] | null = null;
  return {
    ...{ table, policy, facts },
    get indicators(): readonly CheckedIndicator[] {
      read ??= table.indicators.map((indicator, index) => checkedIndicator(table, indicator, index));
      return read;
    },
  };
}

function checkedIndicator(table: GoalTableContent, indicator: Indicator, index: number): CheckedIndicator {
  const { annualTarget, periodTarget } = indicator;
  const annual = readTarget(table, indicator, annualTarget);
  // most targets of one year are those of the whole period
  const period = periodTarget === annualTarget ? annual : readTarget(table, indicator, periodTarget);
  return { index, indicator, annual, period };
}

/** Whether a name contains one of the words of a policy's list. */
export function namesOne(name: string, words: readonly string[]): string | null {
  return words.find((word) => name.includes(word)) ?? null;
}

/** True for an indicator whose category, first or second level, contains a word. */
export function isUnder({ indicator }: CheckedIndicator, word: string): boolean {
  return indicator.level1.includes(word) || indicator.level2.includes(word);
}
