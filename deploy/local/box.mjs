const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** A frame around lines that mix Chinese and Latin letters. */
export function boxed(lines) {
  const width = Math.max(...lines.map(widthOf));
  const row = (line) => `│ ${padded(line, width)} │`;
  const edge = '─'.repeat(width + 2);
  return [`╭${edge}╮`, ...lines.map(row), `╰${edge}╯`].join('\n');
}

/** Fills up with spaces to a width in columns of the terminal. */
export function padded(text, width) {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A Chinese character takes two columns of a terminal. */
function widthOf(text) {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
}
