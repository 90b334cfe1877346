import { Decimal } from './decimal.js';

const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** Longer texts are no amounts, and reading digits takes time that grows with their square. */
const LONGEST = 400;

/**
 * Reads a plain decimal like `-1600.50`; null for everything else, so that a doubtful text is never a number:
 * no plus, exponent, separator, blank, leading zero, bare point or foreign digit.
 */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > LONGEST || !PLAIN.test(text)) return null;
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return Decimal.scaled(BigInt(text.replace('.', '')), places);
}

/** Reads a text that has been checked before, such as a stored amount; throws a RangeError where it was not. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError(`no plain decimal number: ${text.slice(0, 40)}`);
  return value;
}

/** A count as a decimal; throws a RangeError for a number that is not a safe integer. */
export function decimalOfInteger(value: bigint | number): Decimal {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError(`no safe integer: ${String(value)}`);
  }
  return Decimal.scaled(BigInt(value), 0);
}
