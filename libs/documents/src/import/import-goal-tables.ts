import { SHIPPED_CATALOGUES, type Catalogue } from '#libs/domain';
import { checkLines } from '../text/check-lines.js';
import { decodeText, type DecodedText } from '../text/decode-text.js';
import { IMPORT_LIMITS } from '../text/limits.data.js';
import { readRows } from '../text/read-rows.js';
import { entriesOf, type Row } from '../text/row.js';
import { importIssue } from './import-issue.js';
import { importNotice, type ImportNotice } from './import-notice.js';
import type { ImportedTable, ImportResult } from './import-result.js';
import { ReadingReport } from './reading-report.js';
import { readTable } from './read-table.js';
import { settleHeader } from './settle-header.js';
import { splitTables, titleSuffixOf, type TableRows } from './split-tables.js';

/** What the importer takes from outside: identities for the indicators, and the catalogues of the district. */
export interface ImportOptions {
  readonly newId: () => string;
  /** The shipped catalogues where a district has none of its own. */
  readonly catalogues?: readonly Catalogue[];
}

/**
 * Reads every goal table of an uploaded text (layout A: rows of tab- or pipe-separated cells, merged cells left
 * blank, some rows shifted). Each table is taken as a whole or refused as a whole, with all its errors; a refused
 * table does not touch the others. Never throws, whatever the bytes are.
 */
export function importGoalTables(bytes: Uint8Array, options: ImportOptions): ImportResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, errors: [decoded.error] };
  const tooLong = checkLines(decoded.text);
  if (tooLong !== null) return { ok: false, errors: [tooLong] };
  const { outside, tables } = splitTables(readRows(decoded.text));
  const [first] = tables;
  if (first === undefined) return { ok: false, errors: [importIssue('no-table-found', { line: 1 })] };
  if (tables.length > IMPORT_LIMITS.tables) {
    const place = { line: first.title.line };
    return { ok: false, errors: [importIssue('too-many-tables', place, { limit: IMPORT_LIMITS.tables })] };
  }
  return {
    ok: true,
    encoding: decoded.encoding,
    tables: tables.map((table) => importTable(table, options)),
    notices: [...encodingNotices(decoded), ...outside.map(outsideNotice)],
  };
}

function encodingNotices(decoded: DecodedText & { ok: true }): ImportNotice[] {
  return decoded.encoding === 'gb18030' ? [importNotice('encoding-assumed', 1, { encoding: 'GB18030' })] : [];
}

function outsideNotice(row: Row): ImportNotice {
  return importNotice('text-outside-table', row.line, { value: entriesOf(row.cells).join(' ') });
}

function importTable(table: TableRows, options: ImportOptions): ImportedTable {
  const report = new ReadingReport();
  const { line } = table.title;
  const title = table.title.cells[0] ?? '';
  const reading = readTable(table, options.catalogues ?? SHIPPED_CATALOGUES, report);
  const header = settleHeader(reading.header, line, report);
  const titleSuffix = titleSuffixOf(title);
  if (titleSuffix === null) report.note('title-suffix-unknown', line, { value: title });
  if (report.errors.length > 0 || reading.indicators === null) {
    return { ok: false, title, line, errors: report.errors.toSorted((a, b) => a.line - b.line) };
  }
  const { catalogue, indicators } = reading.indicators;
  return {
    ok: true,
    title,
    titleSuffix,
    line,
    content: {
      schema: 'goal-table/1',
      catalogue: catalogue.key,
      ...header,
      indicators: indicators.map((cells) => ({ lineageId: options.newId(), ...cells })),
    },
    approvalNumber: reading.header.fields.get('approvalNumber')?.value ?? null,
    approvalDate: reading.header.fields.get('approvalDate')?.value ?? null,
    extras: reading.header.extras,
    source: reading.source,
    notices: report.notices.toSorted((a, b) => a.line - b.line),
  };
}
