const AMOUNT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/u;

/** An amount in 分 for exact sums, or null when the text is no amount of 元 with at most two decimals. */
export function inCents(text: string): bigint | null {
  const match = AMOUNT.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '0', decimals = ''] = match;
  const cents = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0'));
  return sign === '-' ? -cents : cents;
}

/** Writes 分 as 元 with two decimals, the form of the official table. */
export function printCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
