import type { Words } from '#libs/domain';
import { fillWords, type WordValues } from './fill-words.js';
import { ISSUE_WORDS, type IssueWords } from './issue-words.data.js';

/** Stable code of a reason for refusing a file or a table. */
export type ImportIssueCode = keyof typeof ISSUE_WORDS;

/** A place in the file; lines and columns count from 1, and a column is a cell of its row. */
export interface FilePlace {
  readonly line: number;
  readonly column?: number;
}

/** One reason why nothing was taken over, with its place and its repair. */
export interface ImportIssue extends FilePlace, Words {
  readonly code: ImportIssueCode;
  readonly fix: Words;
}

/** Words one issue for a place of the file. */
export function importIssue(code: ImportIssueCode, place: FilePlace, values: WordValues = {}): ImportIssue {
  const words: IssueWords = ISSUE_WORDS[code];
  const all = { ...values, line: place.line };
  return {
    code,
    ...place,
    zh: fillWords(words.zh, all),
    en: fillWords(words.en, all),
    fix: { zh: fillWords(words.fix.zh, all), en: fillWords(words.fix.en, all) },
  };
}
