import type { Explanation, Finding } from '#libs/domain';
import { explanationOf } from '#libs/domain';
import type { ExplanationDto } from './dto/explanation.dto.js';

/** The declarer's explanations of a version; those whose finding has changed stay visible as such. */
export function presentExplanations(
  explanations: readonly Explanation[],
  words: ReadonlyMap<string, string>,
  findings: readonly Finding[],
): ExplanationDto[] {
  return explanations.map((one) => {
    const { rule, cell, evidence, commitment, personId, explainedAt } = one;
    return {
      ...{ rule, cell, personId, explainedAt },
      evidence: [...evidence],
      text: words.get(commitment) ?? null,
      current: findings.some((finding) => explanationOf(finding, [one]) !== undefined),
    };
  });
}
