import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';
import type { Fraction } from '../monitoring/fraction.js';
import { fraction, roundedFraction, timesFraction } from '../monitoring/fraction.js';
import type { Words } from '../target-values/words.js';

/** Which rule gave a score; stable, because evaluations of closed years refer to it. */
export type ScoreRule =
  | 'share-of-target'
  | 'zero-target'
  | 'limit'
  | 'limit-missed'
  | 'all-or-nothing'
  | 'tier'
  | 'money'
  | 'budget-zero'
  | 'no-actual'
  | 'people-decide'
  | 'people-decided';

/** The points of one row, with the arithmetic in words. */
export interface Score {
  readonly points: Decimal;
  readonly rule: ScoreRule;
  readonly because: Words;
}

/** Points are printed and added with two places. */
export const PLACES = 2;

/** No points. */
export const NOTHING = decimal('0');

/** All points or none. */
export function allOrNothing(weight: Decimal, good: boolean, rule: ScoreRule, because: Words): Score {
  const points = good ? weight : NOTHING;
  const shown = points.toPlaces(PLACES);
  return { points, rule, because: { zh: `${because.zh}，得 ${shown}`, en: `${because.en}: ${shown}` } };
}

/** A share of the weight, half up to two places. */
export function shareOfWeight(weight: Decimal, share: Fraction, rule: ScoreRule, shown: string): Score {
  const points = roundedFraction(timesFraction(share, fraction(weight)), PLACES);
  const sum = `${shown} × ${weight.toString()} = ${points.toPlaces(PLACES)}`;
  return { points, rule, because: { zh: sum, en: sum } };
}
