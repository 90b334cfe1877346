import { comparatorAlone } from './comparators.js';
import { NATURE_HIGHER, NATURE_LOWER } from './direction.data.js';
import { compactText } from './normalise-text.js';
import type { Comparator, TargetDirection } from './target-value.js';

/** What a column 指标性质 may state. */
export interface Natures {
  readonly comparator: Comparator | null;
  readonly direction: TargetDirection['value'] | null;
  readonly sort: '定量' | '定性' | null;
}

/** A column that states nothing. */
export const NO_NATURE: Natures = { comparator: null, direction: null, sort: null };
const BLANK = /^(?:无|[-—/\\]*)$/u;

/** A cell that is empty, a stroke or 无. */
export function isBlank(compact: string): boolean {
  return BLANK.test(compact);
}

/** Reads a comparator, a direction or 定量/定性; null for a text that is none of them. */
export function natureOf(text: string): Natures | null {
  const compact = compactText(text);
  if (isBlank(compact)) return NO_NATURE;
  const comparator = comparatorAlone(compact);
  if (comparator !== null) return { ...NO_NATURE, comparator };
  if (NATURE_HIGHER.test(compact)) return { ...NO_NATURE, direction: 'higherIsBetter' };
  if (NATURE_LOWER.test(compact)) return { ...NO_NATURE, direction: 'lowerIsBetter' };
  const sort = /^(定量|定性)(?:指标)?$/u.exec(compact)?.[1];
  return sort === undefined ? null : { ...NO_NATURE, sort: sort === '定量' ? '定量' : '定性' };
}

/** What several cells state together; the first that states a thing wins. */
export function merged(natures: readonly Natures[]): Natures {
  return natures.reduce(
    (all, one) => ({
      comparator: all.comparator ?? one.comparator,
      direction: all.direction ?? one.direction,
      sort: all.sort ?? one.sort,
    }),
    NO_NATURE,
  );
}
