import type { Explanation, Finding, GoalTableContent, GoalTableState } from '#libs/domain';
import { checkPolicyFor, runChecks } from '#libs/domain';

/** 系统校验 of a content of a table: the policy follows from its year, the occasion from the table. */
export function preCheck(
  content: GoalTableContent,
  table: Pick<GoalTableState, 'occasion'> | null,
  explained: readonly Explanation[] = [],
  stage: 'submit' | 'publish' = 'submit',
): readonly Finding[] {
  const midYearAddition = table?.occasion === 'mid-year';
  return runChecks(content, checkPolicyFor(content.fiscalYear), { midYearAddition, explained, stage });
}
