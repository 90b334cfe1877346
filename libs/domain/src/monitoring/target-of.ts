import type { Indicator } from '../goal-table/content.js';
import { parseTargetValue } from '../target-values/parse-target-value.js';
import type { TargetContext, TargetValue } from '../target-values/target-value.js';

/** The year's target of an indicator, with what it was read by. */
export interface ReadTarget {
  readonly context: TargetContext;
  readonly value: TargetValue;
}

/** Targets that are remembered; then all are forgotten, so that a round of any size needs no more memory. */
const REMEMBERED = 4_000;

const readBefore = new Map<string, ReadTarget>();

/** Reads the target of an indicator: a round meets the same words in thousands of tables, and reading is slow. */
export function targetOf(indicator: Indicator, fiscalYear: number): ReadTarget {
  const { name, level1, level2, annualTarget, unit } = indicator;
  const words = JSON.stringify([fiscalYear, level1, level2, name, annualTarget, unit]);
  const known = readBefore.get(words);
  if (known !== undefined) return known;
  const context = { indicatorName: name, level1, level2, fiscalYear };
  const target = { context, value: parseTargetValue({ raw: annualTarget, unit }, context) };
  if (readBefore.size >= REMEMBERED) readBefore.clear();
  readBefore.set(words, target);
  return target;
}
