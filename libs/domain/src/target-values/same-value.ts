import type { TargetValue } from './target-value.js';

/** The parts of a value that decide a score; two spellings of one target agree in them. */
export function derivedParts(
  value: TargetValue,
): Omit<TargetValue, 'raw' | 'normalised' | 'unitRaw' | 'direction' | 'findings'> {
  const { kind, comparator, number, range, date, period, yesNo, absence, unit } = value;
  return { kind, comparator, number, range, date, period, yesNo, absence, unit };
}
