import {
  COST_NAME,
  DECREASE,
  ELAPSED_NAME,
  LONGER_IS_BETTER,
  LOWER_IS_BETTER,
  NOT_COST,
  REMEDY,
  TIME_UNIT,
} from './direction.data.js';
import type { Comparator, TargetContext, TargetDirection, TargetKind } from './target-value.js';

type Side = TargetDirection['value'];

/** 45人 or 12个月 under 人员经费 say for whom and how long, not how much: no upper limit of a cost. */
const FOR_WHOM = /^(?:人|名|位|户|家|人次|个月)(?:$|[/·])/u;

function direction(value: Side, inferred: boolean, zh: string, en: string): TargetDirection {
  return { value, inferred, because: { zh, en } };
}

/** True for words of decrease: 下降3% is better when it is more. */
export function speaksOfDecrease(words: string): boolean {
  return DECREASE.test(words);
}

/** Side that the name alone suggests; null when it suggests none. */
export function sideOfName(name: string): 'lower' | null {
  const match = LOWER_IS_BETTER.exec(name);
  return match !== null && !REMEDY.test(name) ? 'lower' : null;
}

/** True for a cost: a name that says so, or the category 成本 unless the name speaks of something else. */
export function isCost({ indicatorName, level1, level2 }: TargetContext): boolean {
  if (NOT_COST.test(indicatorName)) return false;
  return COST_NAME.test(indicatorName) || level1.includes('成本') || level2.includes('成本');
}

function byComparator(comparator: Comparator): TargetDirection {
  const because: readonly [string, string] = [`比较符为“${comparator}”`, `the comparator is "${comparator}"`];
  if (comparator === '=') return direction('exact', false, ...because);
  const higher = comparator === '≥' || comparator === '>';
  return direction(higher ? 'higherIsBetter' : 'lowerIsBetter', false, ...because);
}

/** True for a time that something takes: the shorter, the better. */
export function isElapsed({ indicatorName, level2 }: TargetContext, unit: string | null): boolean {
  const elapsed = level2.includes('时效') || ELAPSED_NAME.test(indicatorName);
  return TIME_UNIT.test(unit ?? '') && elapsed && !LONGER_IS_BETTER.test(indicatorName);
}

function byMeaning({ unit, decrease }: Directed, context: TargetContext): TargetDirection {
  const { indicatorName } = context;
  if (decrease) return direction('higherIsBetter', true, '降幅越大越好', 'a larger decrease is better');
  const bad = LOWER_IS_BETTER.exec(indicatorName)?.[0];
  if (bad !== undefined && sideOfName(indicatorName) === 'lower') {
    return direction(
      'lowerIsBetter',
      true,
      `名称含“${bad}”，越低越好`,
      `the name speaks of "${bad}": less is better`,
    );
  }
  if (isCost(context) && unit !== '%' && !FOR_WHOM.test(unit ?? '')) {
    return direction(
      'lowerIsBetter',
      true,
      '成本未写比较符，按不超过理解',
      'a cost without a comparator is an upper limit',
    );
  }
  if (isElapsed(context, unit)) {
    return direction('lowerIsBetter', true, '办理时长，按不超过理解', 'an elapsed time is an upper limit');
  }
  return direction(
    'higherIsBetter',
    true,
    '数量或比率未写比较符，按不低于理解',
    'a count or rate without a comparator is a minimum',
  );
}

/** What of a reading decides its direction. */
export interface Directed {
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  readonly number: string | null;
  readonly unit: string | null;
  /** True for an amount of decrease: 下降3%. */
  readonly decrease: boolean;
}

/** Which way is good, and why: the sign first, then name, category and unit. */
export function directionOf(reading: Directed, context: TargetContext): TargetDirection | null {
  const { kind, comparator } = reading;
  if (kind === 'range' || kind === 'tolerance')
    return direction('exact', false, '区间内为达成', 'inside the range is met');
  if (kind === 'yes-no') return direction('exact', false, '是或否', 'yes or no');
  if (kind === 'period') return direction('exact', false, '在期间内为达成', 'inside the period is met');
  if (kind !== 'numeric' && kind !== 'date') return null;
  if (comparator !== null) return byComparator(comparator);
  if (kind === 'date')
    return direction('lowerIsBetter', true, '日期按不晚于理解', 'a date is the latest day');
  return byMeaning(reading, context);
}
