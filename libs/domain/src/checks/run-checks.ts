import type { GoalTableContent } from '../goal-table/content.js';
import { checkedTable } from './checked-table.js';
import type { CheckFacts, CheckPolicy } from './check-policy.js';
import { explanationOf } from './explained.js';
import type { Finding, Observation, RuleId } from './finding.js';
import { PREDICATES } from './predicates.js';
import type { RuleEntry } from './rules.data.js';
import { RULES } from './rules.data.js';

function asFinding(
  rule: RuleEntry,
  policy: CheckPolicy,
  facts: CheckFacts,
  observation: Observation,
): Finding {
  const { cells, evidence } = observation;
  const explained = explanationOf({ rule: rule.id, cells, evidence }, facts.explained ?? []) !== undefined;
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    policy: policy.key,
    verdict: observation.verdict,
    cells: observation.cells,
    evidence: observation.evidence,
    suggestedRepair: observation.suggestedRepair ?? null,
    mustExplain: rule.mustExplain && observation.verdict === 'advice' && !explained,
  };
}

/**
 * The pre-check (系统校验): every rule of the policy in order, at least one finding each.
 * @param only rules to ask when the others have nothing to say here
 */
export function runChecks(
  table: GoalTableContent,
  policy: CheckPolicy,
  facts: CheckFacts = {},
  only: readonly RuleId[] | null = null,
): readonly Finding[] {
  const checked = checkedTable(table, policy, facts);
  const asked = RULES.filter(({ id }) => !policy.off.includes(id) && (only?.includes(id) ?? true));
  return asked.flatMap((rule) =>
    PREDICATES[rule.id](checked).map((observation) => asFinding(rule, policy, facts, observation)),
  );
}

/** The findings that do not stand in the way but may be answered in words: 提示. */
export function adviceFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.verdict === 'advice');
}

/** The findings that stand in the way of a submission: 须改 and nothing else. */
export function blockingFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.verdict === 'must-fix');
}
