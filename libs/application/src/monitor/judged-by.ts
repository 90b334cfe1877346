import type { GoalTableContent, MonitoringRoundState } from '#libs/domain';
import { cutOffOn, MONITORING_POLICIES, policyOf } from '#libs/domain';

/**
 * What the reports of a round are held against: its cut-off and the rules that it was planned under, and never the day
 * of the job or the rules of today. @throws Error where this release does not know those rules
 */
export function judgedBy(
  { cutOff, fiscalYear, policy }: Pick<MonitoringRoundState, 'cutOff' | 'fiscalYear' | 'policy'>,
  table: GoalTableContent,
  policies = MONITORING_POLICIES,
) {
  return { table, cutOff: cutOffOn(cutOff, fiscalYear), policy: policyOf(policies, policy) };
}
