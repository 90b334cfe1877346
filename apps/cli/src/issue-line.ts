import type { ImportIssue } from '#libs/documents';

/** One reason why a file or table was not read: the place, why, and what to do, on one line. */
export function issueLine({ line, column, zh, fix, code }: ImportIssue): string {
  const cell = column === undefined ? '' : `第 ${String(column)} 格 `;
  return `  ✘ 第 ${String(line)} 行 ${cell}${zh}。${fix.zh} [${code}]`;
}
