import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';
import type { Fraction } from '../monitoring/fraction.js';
import {
  compareFraction,
  dividedFraction,
  fraction,
  shownFraction,
  timesFraction,
} from '../monitoring/fraction.js';
import type { MeasuredAim } from '../monitoring/number-light.js';
import { sideOf } from '../monitoring/number-light.js';
import type { EvaluationPolicy } from './evaluation-policy.js';
import type { Score } from './score.js';
import { allOrNothing, shareOfWeight } from './score.js';

const TWO = decimal('2');
const HUNDRED = fraction(decimal('100'));

interface Held {
  readonly weight: Decimal;
  readonly actual: Fraction;
}

function sides(actual: Fraction, sign: string, target: Decimal): { zh: string; en: string } {
  const shown = shownFraction(actual);
  return {
    zh: `实际 ${shown}，目标 ${sign}${target.toString()}`,
    en: `${shown} against ${sign}${target.toString()}`,
  };
}

function atLeast({ weight, actual }: Held, target: Decimal): Score {
  const words = sides(actual, '≥', target);
  if (compareFraction(actual, target) >= 0) return allOrNothing(weight, true, 'share-of-target', words);
  if (actual.part.isNegative() || target.isNegative() || target.isZero()) {
    return allOrNothing(weight, false, 'share-of-target', words);
  }
  const shown = `${shownFraction(actual)} ÷ ${target.toString()}`;
  return shareOfWeight(weight, dividedFraction(actual, fraction(target)), 'share-of-target', shown);
}

function exactly(held: Held, target: Decimal): Score {
  if (!target.isZero()) return atLeast(held, target);
  const good = compareFraction(held.actual, target) <= 0;
  return allOrNothing(held.weight, good, 'zero-target', sides(held.actual, '=', target));
}

/** What is left of the weight above an upper limit t: the part of t by which a stays under 2t. */
function byDistance(actual: Fraction, target: Decimal): Fraction {
  const left = target.multiply(TWO).multiply(actual.whole).subtract(actual.part);
  return fraction(left, actual.whole.multiply(target));
}

function atMost({ weight, actual }: Held, target: Decimal, formula: EvaluationPolicy['aboveLimit']): Score {
  const words = sides(actual, '≤', target);
  if (compareFraction(actual, target) <= 0) return allOrNothing(weight, true, 'limit', words);
  if (target.isZero() || target.isNegative()) return allOrNothing(weight, false, 'limit-missed', words);
  const [a, t] = [shownFraction(actual), target.toString()];
  if (formula === 'inverse') {
    return shareOfWeight(weight, dividedFraction(fraction(target), actual), 'limit-missed', `${t} ÷ ${a}`);
  }
  if (compareFraction(actual, target.multiply(TWO)) >= 0) {
    return allOrNothing(weight, false, 'limit-missed', {
      zh: `${words.zh}，超出一倍以上`,
      en: `${words.en}, twice or more`,
    });
  }
  const shown = `(1 − (${a} − ${t}) ÷ ${t})`;
  return shareOfWeight(weight, byDistance(actual, target), 'limit-missed', shown);
}

/** The points of a number (monitoring.md §4), decided on exact quotients and rounded once, at the end. */
export function numberScore(
  aim: MeasuredAim,
  weight: Decimal,
  actual: Fraction,
  policy: EvaluationPolicy,
): Score {
  const held = { weight, actual };
  switch (aim.kind) {
    case 'at-least':
      return atLeast(held, aim.number);
    case 'exactly':
      return exactly(held, aim.number);
    case 'at-most':
      return atMost(held, aim.number, policy.aboveLimit);
    case 'within': {
      const shown = shownFraction(actual);
      const bounds = `${aim.low.toString()}–${aim.high.toString()}`;
      const words = { zh: `实际 ${shown}，区间 ${bounds}`, en: `${shown} against ${bounds}` };
      return allOrNothing(weight, sideOf(actual, aim) === 0, 'all-or-nothing', words);
    }
  }
}

/** True where so much more than the target was reached that somebody has to say why. */
export function asksExplanation(
  aim: MeasuredAim,
  actual: Fraction,
  { explainFrom }: EvaluationPolicy,
): boolean {
  if ((aim.kind !== 'at-least' && aim.kind !== 'exactly') || aim.number.isNegative() || aim.number.isZero()) {
    return false;
  }
  const percent = timesFraction(actual, HUNDRED);
  return compareFraction(percent, aim.number.multiply(decimal(explainFrom))) >= 0;
}
