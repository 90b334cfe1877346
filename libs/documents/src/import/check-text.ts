import { IMPORT_LIMITS } from '../text/limits.data.js';
import type { FilePlace } from './import-issue.js';
import type { ReadingReport } from './reading-report.js';

/** Refuses a text with more characters (code points) than its field may hold. */
export function checkLength(
  text: string,
  limit: number,
  label: string,
  place: FilePlace,
  report: ReadingReport,
): void {
  const length = [...text].length;
  if (length > limit) report.refuse('text-too-long', place, { label, length, limit });
}

/** Refuses a cell that is too long for a name, a label or a target. */
export function checkShortText(text: string, line: number, label: string, report: ReadingReport): void {
  checkLength(text, IMPORT_LIMITS.shortText, label, { line }, report);
}
