import { importGoalTables, type AcceptedTable } from '#libs/documents';
import type { GoalTableContent } from '#libs/domain';

/** Reads a file of which every table must be accepted; says what was wrong where one is not. */
export function acceptedTables(file: Uint8Array | string, newId = countingIds()): AcceptedTable[] {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const result = importGoalTables(bytes, { newId });
  if (!result.ok) throw new Error(result.errors.map(({ zh }) => zh).join('; '));
  return result.tables.map((table) => {
    if (!table.ok) throw new Error(table.errors.map(({ zh, line }) => `${line}: ${zh}`).join('; '));
    return table;
  });
}

/** Identities `id-1`, `id-2`, … in the order in which they are asked for. */
export function countingIds(): () => string {
  let count = 0;
  return () => `id-${String((count += 1))}`;
}

/** The identities that a content already has, so that reading it again can give an equal content. */
export function idsOf(content: GoalTableContent): () => string {
  const ids = content.indicators.map((row) => row.lineageId);
  return () => ids.shift() ?? 'one-too-many';
}

/** The same content without identities, for comparing what stands in two tables. */
export function anonymous(content: GoalTableContent): GoalTableContent {
  return { ...content, indicators: content.indicators.map((row) => ({ ...row, lineageId: '' })) };
}

/** The content with another annual target for the indicator at a position. */
export function withTarget(
  content: GoalTableContent,
  position: number,
  annualTarget: string,
): GoalTableContent {
  const indicators = content.indicators.map((row, at) => (at === position ? { ...row, annualTarget } : row));
  return { ...content, indicators };
}

/** Cuts an exported text into cells by the plain rule: lines, then tabs. */
export function cellsOf(text: string): string[][] {
  return text
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.split('\t'));
}

/** The pairs of cells in which two tables differ, place by place. */
export function differences(left: readonly string[][], right: readonly string[][]): [string, string][] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => {
    const [mine = [], theirs = []] = [left[row], right[row]];
    const width = Math.max(mine.length, theirs.length);
    return Array.from({ length: width }, (_unused, column): [string, string] => [
      mine[column] ?? '',
      theirs[column] ?? '',
    ]).filter(([one, other]) => one !== other);
  }).flat();
}
