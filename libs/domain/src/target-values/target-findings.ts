import type { TargetFindingCode, TargetFindingWeight } from './target-findings.data.js';
import { TARGET_FINDING_WORDS } from './target-findings.data.js';
import type { Words } from './words.js';

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
  /** The detail in English, where it holds words and not only what was written. */
  readonly detailInEnglish?: string;
}

/** Gives a note its weight and its words. */
export function asTargetFinding({ code, detail, detailInEnglish = detail }: TargetNote): TargetFinding {
  const [weight, zh, en] = TARGET_FINDING_WORDS[code];
  const fill = (text: string, piece = ''): string => text.replace('{}', () => piece);
  const words = { zh: fill(zh, detail), en: fill(en, detailInEnglish) };
  return { code, weight, detail: detail ?? null, words };
}
