import { isUuid } from '../unit-of-work/uuid.js';

/** Where a keyset page begins: the sort values of the row before it. */
export type Keyset = readonly [sort: string, id: string];

/** What a list is sorted by. */
export type SortKind = 'instant' | 'year';

const SORT: Readonly<Record<SortKind, RegExp>> = {
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/u,
  year: /^\d{4}$/u,
};

/** An opaque text for a client to hand back. */
export function encodeCursor([sort, id]: Keyset): string {
  return Buffer.from(JSON.stringify([sort, id])).toString('base64url');
}

/** The keyset of a cursor; null for none and for one that this list did not write, which begins anew. */
export function decodeCursor(cursor: string | null, kind: SortKind): Keyset | null {
  if (cursor === null) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(value) || value.length !== 2) return null;
    const [sort, id] = value as readonly unknown[];
    if (typeof sort !== 'string' || typeof id !== 'string') return null;
    return SORT[kind].test(sort) && isUuid(id) ? [sort, id] : null;
  } catch {
    return null;
  }
}
