import { commitText } from '../commit-text.js';
import type { ExplainCommand } from '../commands.js';
import type { Decision, Opening } from '../decision.js';
import type { RecordedExplanation } from '../events.js';
import { answeredBy } from '../explanation.js';
import type { ActContext } from './context.js';
import { record, workingVersionOf } from './context.js';

/** 说明: a commitment per rule and cell, beside what the rule said when the words were given. */
export function explain(command: ExplainCommand, { state, facts }: ActContext): Decision {
  const { id: versionId, content, contentHash } = workingVersionOf(state);
  const findings = facts.adviceFindings(content);
  const explanations: RecordedExplanation[] = [];
  const openings: Opening[] = [];
  for (const { rule, cell, text } of command.explanations) {
    const { commitment, openings: opened } = commitText(text, facts);
    if (commitment === null) throw new Error('guards let an empty explanation through');
    const evidence = answeredBy({ rule, cell }, findings).map((finding) => finding.evidence.zh);
    explanations.push({ rule, cell, evidence, words: commitment });
    openings.push(...opened);
  }
  return record(facts, 'finding.explained', { versionId, contentHash, explanations }, openings);
}
