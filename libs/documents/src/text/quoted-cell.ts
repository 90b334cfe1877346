import { IMPORT_LIMITS } from './limits.data.js';

/** A goal of the longest kind in two-unit characters, every one of them doubled, fits. */
const LONGEST = 5 * IMPORT_LIMITS.goal;

/** A cell written in quotes because it holds a line break, and where it ends. */
export interface QuotedCell {
  readonly text: string;
  readonly end: number;
}

/**
 * Reads the quoted cell that begins at a position, as spreadsheets copy cells with line breaks; null where the
 * quote is part of a plain text. A quoted cell holds a line break or a doubled quote and never a tab, so that a
 * stray quote cannot swallow the rows below it.
 */
export function quotedCellAt(text: string, start: number): QuotedCell | null {
  if (text[start] !== '"') return null;
  const end = closingQuote(text, start + 1);
  if (end === -1) return null;
  const inside = text.slice(start + 1, end);
  if (!/[\n\r]|""/u.test(inside)) return null;
  return { text: inside.replaceAll('""', '"').replace(/\r\n?/gu, '\n'), end: end + 1 };
}

function closingQuote(text: string, start: number): number {
  for (let at = start; at < Math.min(text.length, start + LONGEST); at += 1) {
    const character = text[at];
    if (character === '\t') return -1;
    if (character !== '"') continue;
    if (text[at + 1] !== '"') return /[\t\n\r]/u.test(text[at + 1] ?? '\n') ? at : -1;
    at += 1;
  }
  return -1;
}

/** Writes a cell so that {@link quotedCellAt} and the row reader give back exactly this text. */
export function quoteCell(text: string): string {
  return /[\n\r]|^"/u.test(text) ? `"${text.replaceAll('"', '""').replace(/\r\n?/gu, '\n')}"` : text;
}
