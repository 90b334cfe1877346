import type { GoalTableContent } from '#libs/domain';
import type { TextEncoding } from '../text/text-encoding.js';
import type { Row } from '../text/row.js';
import type { TitleSuffix } from '../form/title-suffix.js';
import type { ImportIssue } from './import-issue.js';
import type { ImportNotice } from './import-notice.js';

/** What reading a file gave: a list of tables, each on its own, or the reasons why there is none. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly encoding: TextEncoding;
      readonly tables: readonly ImportedTable[];
      readonly notices: readonly ImportNotice[];
    }
  | { readonly ok: false; readonly errors: readonly ImportIssue[] };

/** One table of a file: taken as a whole or refused as a whole. */
export type ImportedTable = AcceptedTable | RefusedTable;

/** A table that was read completely; `source` holds its cells in the columns where they belong. */
export interface AcceptedTable {
  readonly ok: true;
  readonly title: string;
  readonly titleSuffix: TitleSuffix | null;
  readonly line: number;
  readonly content: GoalTableContent;
  readonly approvalNumber: string | null;
  readonly approvalDate: string | null;
  readonly extras: readonly ExtraField[];
  readonly source: readonly Row[];
  readonly notices: readonly ImportNotice[];
}

/** A table of which nothing was taken over. */
export interface RefusedTable {
  readonly ok: false;
  readonly title: string;
  readonly line: number;
  readonly errors: readonly ImportIssue[];
}

/** A field that the form does not have; kept as found, never stored in the content. */
export interface ExtraField {
  readonly label: string;
  readonly values: readonly string[];
  readonly line: number;
}
