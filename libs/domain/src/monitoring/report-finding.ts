import type { Words } from '../target-values/words.js';
import type { ReportFindingCode, ReportFindingWeight } from './report-findings.data.js';
import { REPORT_FINDING_WORDS } from './report-findings.data.js';

/** What is wrong or doubtful with a progress report, at one place, in words. */
export interface ReportFinding {
  readonly code: ReportFindingCode;
  /** `must-fix` stands in the way; `question` is settled by an answer. */
  readonly weight: ReportFindingWeight;
  /** JSON pointer into the report, e.g. `/indicators/0/actual`. */
  readonly place: string;
  readonly words: Words;
  /** True for a question that the report itself answers in words. */
  readonly answered: boolean;
}

/** A finding with its words; `{}` is filled with the detail. */
export function reportFinding(
  code: ReportFindingCode,
  place: string,
  detail = '',
  answer = '',
): ReportFinding {
  const [weight, zh, en] = REPORT_FINDING_WORDS[code];
  const fill = (text: string): string => text.replace('{}', () => detail);
  const answered = weight === 'question' && answer.trim() !== '';
  return { code, weight, place, words: { zh: fill(zh), en: fill(en) }, answered };
}

/** The findings that stand in the way of a report: mistakes, and questions that nobody answered. */
export function openFindings(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.filter(({ answered }) => !answered);
}
