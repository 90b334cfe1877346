import { importIssue, type ImportIssue } from '../import/import-issue.js';
import { IMPORT_LIMITS } from './limits.data.js';

/** Refuses a text whose lines are too long or too many before anything is cut into cells. */
export function checkLines(text: string): ImportIssue | null {
  let line = 1;
  for (const length of lineLengths(text)) {
    if (length > IMPORT_LIMITS.lineCharacters) {
      return importIssue('line-too-long', { line }, { limit: IMPORT_LIMITS.lineCharacters });
    }
    if (line > IMPORT_LIMITS.lines) {
      return importIssue('too-many-lines', { line }, { limit: IMPORT_LIMITS.lines });
    }
    line += 1;
  }
  return null;
}

function* lineLengths(text: string): Generator<number> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/gu)) {
    yield match.index - start;
    start = match.index + match[0].length;
  }
  yield text.length - start;
}
