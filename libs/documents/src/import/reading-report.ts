import type { WordValues } from './fill-words.js';
import { importIssue, type FilePlace, type ImportIssue, type ImportIssueCode } from './import-issue.js';
import { importNotice, type ImportNotice, type ImportNoticeCode } from './import-notice.js';

/** Collects what the readers of one table find, so that a person repairs everything in one go. */
export class ReadingReport {
  readonly errors: ImportIssue[] = [];
  readonly notices: ImportNotice[] = [];

  refuse(code: ImportIssueCode, place: FilePlace, values: WordValues = {}): void {
    this.errors.push(importIssue(code, place, values));
  }

  note(code: ImportNoticeCode, line: number, values: WordValues = {}): void {
    this.notices.push(importNotice(code, line, values));
  }

  /** Says that a label was not written as the form has it. */
  noteSpelling(line: number, value: string, canonical: string): void {
    if (value !== canonical) this.note('read-as', line, { value, canonical });
  }

  /** Takes over what another reader found. */
  add(other: ReadingReport): void {
    this.errors.push(...other.errors);
    this.notices.push(...other.notices);
  }
}
