/** Ten to a power that is a whole number of places, 0 or more. */
export function powerOfTen(places: number): bigint {
  if (!Number.isSafeInteger(places) || places < 0) {
    throw new RangeError(`places must be a whole number from 0: ${String(places)}`);
  }
  return 10n ** BigInt(places);
}

/** A quotient to the nearest integer; halves go away from zero, as people round money and PostgreSQL does. */
export function quotientHalfUp(dividend: bigint, divisor: bigint): bigint {
  const size = (2n * absolute(dividend) + absolute(divisor)) / (2n * absolute(divisor));
  return dividend < 0n === divisor < 0n ? size : -size;
}

/** The size of a number without its sign. */
export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Writes an integer with its last digits behind the point: 4170000 with 2 places is `41700.00`. */
export function withPoint(coefficient: bigint, places: number): string {
  const sign = coefficient < 0n ? '-' : '';
  const digits = String(absolute(coefficient)).padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
