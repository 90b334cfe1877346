import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';
import type { Tier } from '../monitoring/actual.js';
import { TIER_LABELS } from '../monitoring/actual.js';
import { compareFraction, fraction, roundedFraction } from '../monitoring/fraction.js';
import type { Fraction } from '../monitoring/fraction.js';
import type { EvaluationPolicy } from './evaluation-policy.js';
import type { Score } from './score.js';
import { PLACES } from './score.js';

const HUNDRED = decimal('100');
const CENT = decimal('0.01');

/** The lowest and the highest points of a tier, in the two places that points have. */
export interface TierRange {
  readonly lowest: Decimal;
  readonly highest: Decimal;
}

function ofWeight(weight: Decimal, percent: string): Fraction {
  return fraction(weight.multiply(decimal(percent)), HUNDRED);
}

function lowestFrom(bound: Fraction): Decimal {
  const rounded = roundedFraction(bound, PLACES);
  return compareFraction(bound, rounded) > 0 ? rounded.add(CENT) : rounded;
}

function highestTo(bound: Fraction, included: boolean): Decimal {
  const rounded = roundedFraction(bound, PLACES);
  const side = compareFraction(bound, rounded);
  return side < 0 || (side === 0 && !included) ? rounded.subtract(CENT) : rounded;
}

/** What a tier may earn of a weight; where two places leave no room, its lowest bound is all there is. */
export function tierRange(tier: Tier, weight: Decimal, policy: EvaluationPolicy): TierRange {
  const { from, to, toIncluded } = policy.tiers[tier];
  const lowest = lowestFrom(ofWeight(weight, from));
  const highest = highestTo(ofWeight(weight, to), toIncluded);
  return highest.compare(lowest) < 0 ? { lowest, highest: lowest } : { lowest, highest };
}

/** The points of an aim in words: those that were declared, if they lie inside the tier, else the nearest that do. */
export function tierScore(
  tier: Tier,
  weight: Decimal,
  declared: Decimal | null,
  policy: EvaluationPolicy,
): Score {
  const { lowest, highest } = tierRange(tier, weight, policy);
  const wanted = declared ?? lowest;
  const above = wanted.compare(highest) > 0;
  const points = above ? highest : wanted.compare(lowest) < 0 ? lowest : wanted.roundTo(PLACES);
  const [low, high, shown] = [lowest, highest, points].map((one) => one.toPlaces(PLACES));
  const because = {
    zh: `自评“${TIER_LABELS[tier]}”，应得 ${low ?? ''}–${high ?? ''}，得 ${shown ?? ''}`,
    en: `a tier of ${low ?? ''} to ${high ?? ''}: ${shown ?? ''}`,
  };
  return { points, rule: 'tier', because };
}
