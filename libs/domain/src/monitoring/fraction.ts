import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';

/** A quotient that is kept as it is, because a twelfth of the year has no decimal; `whole` is above zero. */
export interface Fraction {
  readonly part: Decimal;
  readonly whole: Decimal;
}

const ONE = decimal('1');

/** The quotient of two numbers; throws a RangeError for a whole of zero or below. */
export function fraction(part: Decimal, whole: Decimal = ONE): Fraction {
  if (whole.isZero() || whole.isNegative()) throw new RangeError(`no whole: ${whole.toString()}`);
  return { part, whole };
}

/** The exact product. */
export function timesFraction(one: Fraction, other: Fraction): Fraction {
  return fraction(one.part.multiply(other.part), one.whole.multiply(other.whole));
}

/** The exact quotient; the divisor is above zero. */
export function dividedFraction(one: Fraction, divisor: Fraction): Fraction {
  return fraction(one.part.multiply(divisor.whole), one.whole.multiply(divisor.part));
}

/** -1, 0 or 1 as the quotient is below, equal to or above the number: without a division, so nothing is rounded. */
export function compareFraction({ part, whole }: Fraction, number: Decimal): -1 | 0 | 1 {
  return part.compare(number.multiply(whole));
}

/** The quotient half up. */
export function roundedFraction({ part, whole }: Fraction, places: number): Decimal {
  return part.divide(whole, places);
}

/** Two places, cut and not rounded: 59.999 is shown as 59.99, so that what is shown never denies the verdict. */
export function cutToPlaces(quotient: Fraction): string {
  const rounded = roundedFraction(quotient, 2);
  const above = compareFraction(quotient, rounded) < 0;
  return (above ? rounded.subtract(decimal('0.01')) : rounded).toPlaces(2);
}

/** A quotient as people write it: whole when it comes out, else cut to two places. */
export function shownFraction(quotient: Fraction): string {
  const rounded = roundedFraction(quotient, 2);
  return compareFraction(quotient, rounded) === 0 ? rounded.toString() : cutToPlaces(quotient);
}
