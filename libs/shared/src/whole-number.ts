const DIGITS = /^\d{1,9}$/u;
const ZERO = 48;

/**
 * A count, a year or a part of a date as it is written in digits. An amount is a decimal and never comes here.
 * @throws RangeError for anything but digits
 */
export function wholeNumber(digits: string): number {
  if (!DIGITS.test(digits)) throw new RangeError(`no whole number: ${digits}`);
  return [...digits].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - ZERO, 0);
}
