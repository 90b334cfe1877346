import type { Keyset, SortKind } from './cursor.js';
import { decodeCursor } from './cursor.js';

/** How a list runs: by due date or id upwards, or downwards with the newest first. */
export type Direction = 'upwards' | 'downwards';

/** What stands before every row, so that a first page is a page after nothing and every page uses the index alike. */
const BEFORE_ALL: Readonly<Record<Direction, Readonly<Record<SortKind | 'id', string>>>> = {
  upwards: { instant: '-infinity', year: '0', id: '00000000-0000-0000-0000-000000000000' },
  downwards: { instant: 'infinity', year: '9999', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
};

/**
 * The keyset after which a page begins. Always plain values: PostgreSQL takes COALESCE for something that might tell
 * secured rows to somebody, and would then read an index from its beginning and compare row by row.
 */
export function pageAfter(cursor: string | null, kind: SortKind, direction: Direction): Keyset {
  const { [kind]: sort, id } = BEFORE_ALL[direction];
  return decodeCursor(cursor, kind) ?? [sort, id];
}
