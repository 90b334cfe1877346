import { wholeNumber } from '#libs/shared';
/** A length of time as the process definition gives it: working days (`wd`) or calendar days (`cd`). */
export interface Term {
  readonly count: number;
  readonly unit: 'wd' | 'cd';
}

const TERM = /^([1-9]\d{0,2})(wd|cd)$/u;

/** Reads `5wd` or `20cd`; null for anything else, also for no days at all, which nobody could keep. */
export function parseTerm(text: string): Term | null {
  const [, count, unit] = TERM.exec(text) ?? [];
  return count === undefined ? null : { count: wholeNumber(count), unit: unit === 'wd' ? 'wd' : 'cd' };
}
