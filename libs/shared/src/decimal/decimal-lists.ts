import { Decimal } from './decimal.js';

/** The exact total; zero for nothing, as an empty column sums to 0. */
export function sumOfDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.add(value), Decimal.scaled(0n, 0));
}

/** The smallest of one or more numbers. */
export function smallestDecimal(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce((least, value) => (value.compare(least) < 0 ? value : least), first);
}

/** The largest of one or more numbers. */
export function largestDecimal(first: Decimal, ...others: readonly Decimal[]): Decimal {
  return others.reduce((most, value) => (value.compare(most) > 0 ? value : most), first);
}
