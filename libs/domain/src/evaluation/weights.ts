import type { Decimal } from '#libs/shared';
import { decimal, parseDecimal, sumOfDecimals } from '#libs/shared';
import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import type { CategoryPoints, EvaluationPolicy } from './evaluation-policy.js';
import { equalShares } from './shared-weights.js';

/** The weight of one indicator in points. */
export interface IndicatorWeight {
  readonly lineageId: string;
  readonly weight: Decimal;
}

/** Why a table has no weights yet: a person decides; a closed union with stable codes. */
export type WeightFault =
  | { readonly code: 'weights-incomplete'; readonly without: readonly string[] }
  | { readonly code: 'weight-unreadable'; readonly lineageId: string }
  | { readonly code: 'weights-sum'; readonly sum: string; readonly expected: string }
  | { readonly code: 'category-unknown'; readonly lineageId: string; readonly level1: string }
  | { readonly code: 'category-unused'; readonly word: string; readonly points: string };

/** The weights of a table, proposed until finance confirms them, or what is missing for them. */
export type Weights =
  | { readonly kind: 'declared' | 'shared'; readonly weights: readonly IndicatorWeight[] }
  | { readonly kind: 'faults'; readonly faults: readonly WeightFault[] };

function totalOf(points: readonly CategoryPoints[]): Decimal {
  return sumOfDecimals(points.map((category) => decimal(category.points)));
}

function pointsFor(table: GoalTableContent, policy: EvaluationPolicy): readonly CategoryPoints[] {
  return table.indicators.some(({ level1 }) => level1.includes('成本'))
    ? policy.pointsWithCost
    : policy.points;
}

function declared(table: GoalTableContent, policy: EvaluationPolicy): Weights {
  const without = table.indicators.filter(({ weight }) => weight === null).map(({ lineageId }) => lineageId);
  if (without.length > 0) return { kind: 'faults', faults: [{ code: 'weights-incomplete', without }] };
  const read = table.indicators.map(({ lineageId, weight }) => ({
    lineageId,
    weight: parseDecimal(weight ?? ''),
  }));
  const unreadable = read.filter(({ weight }) => weight === null || weight.isNegative() || weight.isZero());
  if (unreadable.length > 0) {
    return {
      kind: 'faults',
      faults: unreadable.map(({ lineageId }) => ({ code: 'weight-unreadable', lineageId })),
    };
  }
  const weights = read.flatMap(({ lineageId, weight }) => (weight === null ? [] : [{ lineageId, weight }]));
  const [sum, expected] = [
    sumOfDecimals(weights.map(({ weight }) => weight)),
    totalOf(pointsFor(table, policy)),
  ];
  if (sum.equals(expected)) return { kind: 'declared', weights };
  const fault = { code: 'weights-sum', sum: sum.toPlaces(2), expected: expected.toPlaces(2) } as const;
  return { kind: 'faults', faults: [fault] };
}

/** The indicators of one category; a name that speaks of two belongs to the first, so that nothing is weighed twice. */
function members(
  word: string,
  table: GoalTableContent,
  categories: readonly CategoryPoints[],
): readonly Indicator[] {
  return table.indicators.filter(
    ({ level1 }) => categories.find((category) => level1.includes(category.word))?.word === word,
  );
}

/** The points of every category that is used, after an unused one has left its own to its heir. */
function settled(table: GoalTableContent, policy: EvaluationPolicy): readonly CategoryPoints[] {
  const all = pointsFor(table, policy);
  const { heirOf } = policy;
  const left = all.find(({ word }) => word === heirOf?.unused);
  if (heirOf === null || left === undefined || members(left.word, table, all).length > 0) return all;
  return all
    .filter(({ word }) => word !== left.word)
    .map(({ word, points }) => {
      const both = decimal(points).add(decimal(left.points)).toString();
      return { word, points: word === heirOf.heir ? both : points };
    });
}

function shared(table: GoalTableContent, policy: EvaluationPolicy): Weights {
  const categories = settled(table, policy);
  const unknown = table.indicators.filter(
    ({ level1 }) => !categories.some(({ word }) => level1.includes(word)),
  );
  const unused = categories.filter(({ word }) => members(word, table, categories).length === 0);
  const faults: WeightFault[] = [
    ...unknown.map(({ lineageId, level1 }) => ({ code: 'category-unknown', lineageId, level1 }) as const),
    ...unused.map(({ word, points }) => ({ code: 'category-unused', word, points }) as const),
  ];
  if (faults.length > 0) return { kind: 'faults', faults };
  const weights = categories.flatMap(({ word, points }) => {
    const inside = members(word, table, categories);
    const shares = equalShares(decimal(points), inside.length);
    return inside.flatMap(({ lineageId }, index) => {
      const weight = shares[index];
      return weight === undefined ? [] : [{ lineageId, weight }];
    });
  });
  return { kind: 'shared', weights };
}

/** The weights of a table: its own where it has them, else the policy's points shared equally per category. */
export function weightsOf(table: GoalTableContent, policy: EvaluationPolicy): Weights {
  const hasOwn = table.indicators.some(({ weight }) => weight !== null);
  return hasOwn ? declared(table, policy) : shared(table, policy);
}
