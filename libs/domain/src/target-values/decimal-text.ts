import { decimal } from '#libs/shared';

const NUMBER = /^([-+])?(\d*)(?:\.(\d*))?$/u;

/** One spelling per number: no separators, no plus, no idle zeros; null when the text is no plain number. */
export function canonicalNumber(text: string): string | null {
  const match = NUMBER.exec(text.replaceAll(',', ''));
  if (match === null) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/u, '');
  const decimals = (match[3] ?? '').replace(/0+$/u, '');
  if (whole === '' && (match[3] ?? '') === '') return null;
  const digits = `${whole === '' ? '0' : whole}${decimals === '' ? '' : `.${decimals}`}`;
  return match[1] === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** Negative, zero or positive as the first canonical number is below, equal to or above the second. */
export function compareNumbers(left: string, right: string): number {
  return decimal(left).compare(decimal(right));
}

/** Exact sum of two canonical numbers; `sign` -1 subtracts the second. */
export function addNumbers(left: string, right: string, sign: 1 | -1 = 1): string {
  const other = decimal(right);
  return decimal(left)
    .add(sign === 1 ? other : other.negate())
    .toString();
}

/** Moves the decimal point to the right, or to the left for a negative count. */
export function shiftNumber(number: string, by: number): string {
  const factor = by >= 0 ? `1${'0'.repeat(by)}` : `0.${'0'.repeat(-by - 1)}1`;
  return decimal(number).multiply(decimal(factor)).toString();
}
