import { TITLE_SUFFIXES, type TitleSuffix } from '../form/title-suffix.js';
import { labelKey } from '../text/label-key.js';
import { entriesOf, isBlank, type Row } from '../text/row.js';

/** The rows of one table behind its title, whose text stands in the first cell. */
export interface TableRows {
  readonly title: Row;
  readonly rows: readonly Row[];
}

const TITLE = /绩效目标(申报|批复)?表(?:\((.*?)\)?)?$/u;
const LONGEST_TITLE = 80;

/** The title that a line holds and nothing else: in its first cell, or centred right above 项目名称. */
function titleOf(rows: readonly Row[], at: number): string | null {
  const [title = '', ...more] = entriesOf(rows[at]?.cells ?? []);
  if (title.length > LONGEST_TITLE || more.length > 0 || !TITLE.test(labelKey(title))) return null;
  if (!isBlank(rows[at]?.cells[0])) return title;
  const next = rows.slice(at + 1).find(({ cells }) => entriesOf(cells).length > 0);
  return labelKey(next?.cells[0] ?? '') === '项目名称' ? title : null;
}

/** 表种 as the title says it, or null where it says something else. */
export function titleSuffixOf(title: string): TitleSuffix | null {
  const [, kind = '', bracket = ''] = TITLE.exec(labelKey(title)) ?? [];
  return TITLE_SUFFIXES.find((suffix) => suffix === bracket || suffix === kind) ?? null;
}

/** Cuts the rows of a file at its titles; what stands before the first title belongs to no table. */
export function splitTables(rows: readonly Row[]): { outside: readonly Row[]; tables: readonly TableRows[] } {
  const starts = rows.flatMap((_, index) => (titleOf(rows, index) === null ? [] : [index]));
  const outside = rows.slice(0, starts[0] ?? rows.length).filter((row) => entriesOf(row.cells).length > 0);
  const tables = starts.flatMap((start, index) => {
    const text = titleOf(rows, start);
    const title = { line: rows[start]?.line ?? 1, cells: [text ?? ''] };
    return text === null ? [] : [{ title, rows: rows.slice(start + 1, starts[index + 1] ?? rows.length) }];
  });
  return { outside, tables };
}
