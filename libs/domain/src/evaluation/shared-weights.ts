import type { Decimal } from '#libs/shared';
import { decimal, decimalOfInteger } from '#libs/shared';

const CENT = decimal('0.01');
const HUNDRED = decimal('100');

/**
 * Shares a total among equals with two places (largest remainder): the parts add up to the total, and the first ones
 * get the cents that are left over, since the remainders of equal parts are equal.
 */
export function equalShares(total: Decimal, parts: number): readonly Decimal[] {
  if (!total.equals(total.roundTo(2)) || total.isNegative()) {
    throw new RangeError(`no total of points with two places: ${total.toString()}`);
  }
  const cents = BigInt(total.multiply(HUNDRED).toString());
  const [share, left] = [cents / BigInt(parts), cents % BigInt(parts)];
  return Array.from({ length: parts }, (_, index) =>
    decimalOfInteger(BigInt(index) < left ? share + 1n : share).multiply(CENT),
  );
}
