import { isDeepStrictEqual } from 'node:util';
import type { Facts, GoalTableState } from '#libs/domain';
import type { Wished } from './case-model.js';
import { expectedOf } from './case-model.js';
import type { Played } from './model-town.js';

/** One of several requests that were made at once, with what really came of it. */
export interface Rival {
  readonly wished: Wished;
  readonly played: Played;
}

/**
 * Looks for an order in which the pure core, one request after the other, gives everybody the answer that he really
 * got and leaves the state that is really stored; null when there is none.
 */
export function serialOrderOf(
  before: GoalTableState | null,
  rivals: readonly Rival[],
  stored: GoalTableState | null,
  facts: Facts,
): readonly Rival[] | null {
  if (rivals.length === 0) return isDeepStrictEqual(before, stored) ? [] : null;
  for (const first of rivals) {
    const { heard, after } = expectedOf(before, first.wished, first.played.drawn, facts);
    if (!isDeepStrictEqual(heard, first.played.heard)) continue;
    const others = rivals.filter((one) => one !== first);
    const rest = serialOrderOf(after, others, stored, facts);
    if (rest !== null) return [first, ...rest];
  }
  return null;
}
