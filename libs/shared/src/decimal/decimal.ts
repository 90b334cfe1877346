import { absolute, powerOfTen, quotientHalfUp, withPoint } from './scaled-integer.js';

/**
 * An exact decimal number for money, weights and target values, where a float would lie.
 * Immutable; every operation is exact but `divide` and `roundTo`, which say their scale and round half up
 * (away from zero). Made by `parseDecimal`, `decimal` or `decimalOfInteger`.
 */
export class Decimal {
  private constructor(
    private readonly coefficient: bigint,
    private readonly scale: number,
  ) {}

  /** The number `coefficient` ÷ 10^`scale`; idle zeros are dropped, so that equal numbers are equal objects. */
  static scaled(coefficient: bigint, scale: number): Decimal {
    let [digits, places] = [coefficient, scale];
    while (places > 0 && digits % 10n === 0n) {
      digits /= 10n;
      places -= 1;
    }
    return new Decimal(digits, places);
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return Decimal.scaled(this.at(scale) + other.at(scale), scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  multiply(other: Decimal): Decimal {
    return Decimal.scaled(this.coefficient * other.coefficient, this.scale + other.scale);
  }

  /** The quotient, half up at the given number of places; throws a RangeError for a zero divisor. */
  divide(divisor: Decimal, scale: number): Decimal {
    if (divisor.isZero()) throw new RangeError(`${this.toString()} is divided by zero`);
    const dividend = this.coefficient * powerOfTen(scale + divisor.scale);
    return Decimal.scaled(quotientHalfUp(dividend, divisor.coefficient * powerOfTen(this.scale)), scale);
  }

  roundTo(scale: number): Decimal {
    return Decimal.scaled(this.at(scale), scale);
  }

  /** -1, 0 or 1 as this number is below, equal to or above the other: ready for `sort`. */
  compare(other: Decimal): -1 | 0 | 1 {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.at(scale) - other.at(scale);
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  isZero(): boolean {
    return this.coefficient === 0n;
  }

  isNegative(): boolean {
    return this.coefficient < 0n;
  }

  negate(): Decimal {
    return new Decimal(-this.coefficient, this.scale);
  }

  abs(): Decimal {
    return new Decimal(absolute(this.coefficient), this.scale);
  }

  /** The one spelling of this number: no exponent, no idle zeros, no `-0`. */
  toString(): string {
    return withPoint(this.coefficient, this.scale);
  }

  /** Rounded half up and padded to exactly this number of places, as amounts are printed: `41700.00`. */
  toPlaces(scale: number): string {
    return withPoint(this.at(scale), scale);
  }

  /** Numbers that matter are strings in JSON, because readers would make floats of them. */
  toJSON(): string {
    return this.toString();
  }

  /** Stops `<` and `+`, which would compare or join the texts. */
  valueOf(): never {
    throw new TypeError('a decimal is compared with compare() and added with add()');
  }

  /** The coefficient this number has at a scale, rounded half up where the scale is too short for it. */
  private at(scale: number): bigint {
    return quotientHalfUp(this.coefficient * powerOfTen(scale), powerOfTen(this.scale));
  }
}
