import type { ExplainedFinding } from './check-policy.js';
import type { Finding } from './finding.js';

/** The words that answer a finding: of its rule, on one of its cells, given when it said the same. */
export function explanationOf<E extends ExplainedFinding>(
  { rule, cells, evidence }: Pick<Finding, 'rule' | 'cells' | 'evidence'>,
  explained: readonly E[],
): E | undefined {
  return explained.find(
    (one) => one.rule === rule && cells.includes(one.cell) && one.evidence.includes(evidence.zh),
  );
}
