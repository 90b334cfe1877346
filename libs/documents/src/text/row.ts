/** One line of a form cut into cells; trailing empty cells are dropped, every other character is kept. */
export interface Row {
  /** First line of the row in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Empty or white space only: no entry. */
export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

/** Position of the first entry, or -1 in a blank row. */
export function firstEntry(cells: readonly string[]): number {
  return cells.findIndex((cell) => !isBlank(cell));
}

/** The entries of a row, without the blanks that merged cells leave. */
export function entriesOf(cells: readonly string[]): string[] {
  return cells.filter((cell) => !isBlank(cell));
}

/** Drops the empty cells at the end, which carry nothing. */
export function withoutTrailingEmpties(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '') === '') end -= 1;
  return cells.slice(0, end);
}
