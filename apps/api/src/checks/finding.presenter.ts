import type { Explanation, Finding } from '#libs/domain';
import { explanationOf } from '#libs/domain';
import type { Language } from '#libs/platform';
import type { FindingDto } from './dto/finding.dto.js';

/** Explanations of a version with the words that have not been erased. */
export interface ExplainedWords {
  readonly explanations: readonly Explanation[];
  readonly words: ReadonlyMap<string, string>;
}

const NOBODY: ExplainedWords = { explanations: [], words: new Map() };

/** The findings in the reader's language, each with the declarer's words; what passed is left out. */
export function presentFindings(
  findings: readonly Finding[],
  language: Language,
  { explanations, words }: ExplainedWords = NOBODY,
): FindingDto[] {
  const key = language === 'en' ? 'en' : 'zh';
  return findings
    .filter(({ verdict }) => verdict !== 'pass')
    .map((finding) => {
      const { rule, verdict, cells, evidence, policy, suggestedRepair, mustExplain } = finding;
      const explanation = explanationOf(finding, explanations);
      return {
        ...{ rule, verdict, policy, mustExplain },
        cells: [...cells],
        evidence: evidence[key],
        suggestedRepair: suggestedRepair?.[key] ?? null,
        explanation: words.get(explanation?.commitment ?? '') ?? null,
      };
    });
}
