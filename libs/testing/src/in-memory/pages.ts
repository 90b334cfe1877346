import type { Page, PageRequest } from '#libs/application';

const COUNTED = 1000;

/** Where a page ends: what its last row is sorted by. */
export type Keyset = readonly [sort: string, id: string];

/** Sorts rows and cuts out the page after the keyset in the cursor; a cursor of another list begins anew. */
export function pageOf<T>(
  rows: readonly T[],
  { limit, cursor, withTotal }: PageRequest,
  keysetOf: (row: T) => Keyset,
  direction: 'up' | 'down',
): Page<T> {
  const sign = direction === 'up' ? 1 : -1;
  const after = decoded(cursor);
  const rest = rows
    .toSorted((one, other) => sign * order(keysetOf(one), keysetOf(other)))
    .filter((row) => after === null || sign * order(keysetOf(row), after) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const more = rest.length > limit && last !== undefined;
  return {
    items,
    nextCursor: more ? Buffer.from(JSON.stringify(keysetOf(last))).toString('base64url') : null,
    total: withTotal ? { count: Math.min(rows.length, COUNTED), capped: rows.length > COUNTED } : null,
  };
}

function order([sort, id]: Keyset, [otherSort, otherId]: Keyset): number {
  if (sort !== otherSort) return sort < otherSort ? -1 : 1;
  return id === otherId ? 0 : id < otherId ? -1 : 1;
}

function decoded(cursor: string | null): Keyset | null {
  const text = Buffer.from(cursor ?? '', 'base64url').toString();
  const [, sort, id] = /^\["([^"]+)","([^"]+)"\]$/u.exec(text) ?? [];
  return sort === undefined || id === undefined ? null : [sort, id];
}
