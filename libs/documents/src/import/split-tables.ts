import { TITLE_SUFFIXES, type TitleSuffix } from '../form/title-suffix.js';
import { labelKey } from '../text/label-key.js';
import { entriesOf, isBlank, type Row } from '../text/row.js';

/** The rows of one table behind its title. */
export interface TableRows {
  readonly title: Row;
  readonly rows: readonly Row[];
}

const TITLE = /绩效目标(?:申报|批复)?表(?:\((.*?)\)?)?$/u;
const LONGEST_TITLE = 80;

/** True for a line that holds nothing but a title in its first cell. */
function isTitle(row: Row): boolean {
  const [first = '', ...rest] = row.cells;
  return first.length <= LONGEST_TITLE && rest.every(isBlank) && TITLE.test(labelKey(first));
}

/** 表种 as the title says it, or null where it says something else. */
export function titleSuffixOf(title: string): TitleSuffix | null {
  const bracket = TITLE.exec(labelKey(title))?.[1] ?? '';
  return TITLE_SUFFIXES.find((suffix) => suffix === bracket) ?? null;
}

/** Cuts the rows of a file at its titles; what stands before the first title belongs to no table. */
export function splitTables(rows: readonly Row[]): { outside: readonly Row[]; tables: readonly TableRows[] } {
  const starts = rows.flatMap((row, index) => (isTitle(row) ? [index] : []));
  const outside = rows.slice(0, starts[0] ?? rows.length).filter((row) => entriesOf(row.cells).length > 0);
  const tables = starts.flatMap((start, index) => {
    const title = rows[start];
    return title === undefined
      ? []
      : [{ title, rows: rows.slice(start + 1, starts[index + 1] ?? rows.length) }];
  });
  return { outside, tables };
}
