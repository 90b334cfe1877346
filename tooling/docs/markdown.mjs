/** The first lines of every page: where it comes from, and how to make it anew. */
export function page(title, ...blocks) {
  const note =
    '<!-- 由 `npm run docs` 从代码生成，请勿手改。Made from the code by `npm run docs`; do not edit. -->';
  return `${[note, `# ${title}`, ...blocks].join('\n\n')}\n`;
}

/** A table; bars and line ends inside of a cell would break it. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A word of the code. */
export function code(text) {
  return text === '' ? '' : `\`${text}\``;
}

/** Both languages in one cell. */
export function both([zh, en]) {
  return `${zh}<br>${en}`;
}

function cell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
}
