import { SHIPPED_CATALOGUES, type Catalogue } from '#libs/domain';
import { decodeText } from '../text/decode-text.js';
import { readRows } from '../text/read-rows.js';
import { ReadingReport } from './reading-report.js';
import { readTable } from './read-table.js';
import { splitTables } from './split-tables.js';

/**
 * The cells of every table of a file in the columns where they belong, trailing empty cells dropped: what an export
 * of the same tables is compared with. An unreadable file has no tables.
 */
export function placeSourceCells(
  bytes: Uint8Array,
  catalogues: readonly Catalogue[] = SHIPPED_CATALOGUES,
): string[][][] {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return [];
  return splitTables(readRows(decoded.text)).tables.map((table) =>
    readTable(table, catalogues, new ReadingReport()).source.map(({ cells }) => [...cells]),
  );
}
