import type { Page, PageRequest } from '#libs/application';
import type { Keyset } from './cursor.js';
import { encodeCursor } from './cursor.js';

/** Totals are exact up to this many rows. */
export const COUNTED = 1000;

/** Cuts the one row too many that was asked for, and says where the next page begins. */
export function pageOf<R, T>(
  rows: readonly R[],
  request: PageRequest,
  counted: number | null,
  keysetOf: (row: R) => Keyset,
  itemOf: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  const more = rows.length > request.limit && last !== undefined;
  return {
    items: shown.map(itemOf),
    nextCursor: more ? encodeCursor(keysetOf(last)) : null,
    total: counted === null ? null : { count: Math.min(counted, COUNTED), capped: counted > COUNTED },
  };
}
