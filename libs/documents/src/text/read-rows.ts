import { labelKey } from './label-key.js';
import { quotedCellAt } from './quoted-cell.js';
import { withoutTrailingEmpties, type Row } from './row.js';

/** Cuts a text into rows by tabs, or by pipes where the row 项目名称 is written with pipes. */
export function readRows(text: string): Row[] {
  const sample = nameRow(text);
  return sample === null || sample.includes('\t') ? tabRows(text) : pipeRows(text, sample.startsWith('|'));
}

function nameRow(text: string): string | null {
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const head = line.trim().slice(0, 60);
    if (labelKey(head).replaceAll('|', '').startsWith('项目名称')) {
      return line.includes('|') || line.includes('\t') ? line.trimStart() : null;
    }
  }
  return null;
}

const UP_TO_SEPARATOR = /[^\t\n\r]*/uy;

function tabRows(text: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let at = 0;
  let line = 1;
  let firstLine = 1;
  for (;;) {
    const quoted = quotedCellAt(text, at);
    const cell = quoted?.text ?? plainCell(text, at);
    at = quoted?.end ?? at + cell.length;
    if (quoted !== null) line += cell.split('\n').length - 1;
    cells.push(cell);
    const separator = text[at];
    at += separator === '\r' && text[at + 1] === '\n' ? 2 : 1;
    if (separator === '\t') continue;
    rows.push({ line: firstLine, cells: withoutTrailingEmpties(cells) });
    if (separator === undefined) return rows;
    cells = [];
    line += 1;
    firstLine = line;
  }
}

function plainCell(text: string, at: number): string {
  UP_TO_SEPARATOR.lastIndex = at;
  return UP_TO_SEPARATOR.exec(text)?.[0] ?? '';
}

const RULE_LINE = /^[\s|:-]*-[\s|:-]*$/u;

function pipeRows(text: string, bordered: boolean): Row[] {
  return text.split(/\r\n|\n|\r/u).flatMap((content, index) => {
    if (RULE_LINE.test(content) && content.includes('|')) return [];
    const body = bordered ? content.trim().replace(/^\|/u, '').replace(/\|$/u, '') : content;
    const cells = body.split('|').map((cell) => cell.trim());
    return [{ line: index + 1, cells: withoutTrailingEmpties(cells) }];
  });
}
