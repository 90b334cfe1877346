import { TARGET_FINDING_WORDS } from './target-findings.data.js';
import type { Words } from './words.js';

/** What a careful clerk would remark on a value; a closed union, codes are stable. */
export type TargetFindingCode =
  | 'latex'
  | 'two-numbers'
  | 'number-in-text'
  | 'text-after-number'
  | 'number-missing'
  | 'unit-missing'
  | 'unit-incomplete'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-from-name'
  | 'unit-in-name-and-value'
  | 'unit-conflict'
  | 'percent-over-100'
  | 'at-least-100-percent'
  | 'ratio-not-percent'
  | 'excel-serial'
  | 'ocr-suspected'
  | 'comparator-twice'
  | 'comparator-conflict'
  | 'comparator-unusual'
  | 'comparator-without-number'
  | 'equals-target'
  | 'columns-swapped'
  | 'column-not-understood'
  | 'nature-conflict'
  | 'placeholder'
  | 'spreadsheet-error'
  | 'choice-not-made'
  | 'extra-condition'
  | 'approximate'
  | 'change-amount'
  | 'ordinal'
  | 'numeral-in-words'
  | 'negative-number'
  | 'thousands-doubtful'
  | 'expression'
  | 'range-reversed'
  | 'year-assumed'
  | 'year-unknown'
  | 'may-be-year'
  | 'ambiguous-date'
  | 'impossible-date'
  | 'recurring-date'
  | 'open-ended'
  | 'rate-with-word'
  | 'unreadable';

/** `advice` asks somebody to look; `info` only says how the cell was read. */
export type TargetFindingWeight = 'advice' | 'info';

/** One remark with its words; `detail` holds the piece of text or the suggested reading. */
export interface TargetFinding {
  readonly code: TargetFindingCode;
  readonly weight: TargetFindingWeight;
  readonly detail: string | null;
  readonly words: Words;
}

/** A remark as the readers note it, before it gets its words. */
export interface TargetNote {
  readonly code: TargetFindingCode;
  readonly detail?: string;
}

/** Gives a note its weight and its words. */
export function asTargetFinding({ code, detail }: TargetNote): TargetFinding {
  const [weight, zh, en] = TARGET_FINDING_WORDS[code];
  const fill = (text: string): string => text.replace('{}', () => detail ?? '');
  return { code, weight, detail: detail ?? null, words: { zh: fill(zh), en: fill(en) } };
}
