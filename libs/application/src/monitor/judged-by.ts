import type { GoalTableContent, MonitoringPolicy, MonitoringRoundState } from '#libs/domain';
import { cutOffOn, TOWN_MONITORING } from '#libs/domain';

/** The rules that this program ships, by the key that a round was planned with. */
const POLICIES: Readonly<Record<string, MonitoringPolicy>> = { [TOWN_MONITORING.key]: TOWN_MONITORING };

/** What the reports of a round are held against: its cut-off and its rules, and never the day of the job. */
export function judgedBy({ cutOff, fiscalYear, policy }: MonitoringRoundState, table: GoalTableContent) {
  const rules = POLICIES[policy];
  if (rules === undefined) throw new Error(`this release does not know the thresholds ${policy}`);
  return { table, cutOff: cutOffOn(cutOff, fiscalYear), policy: rules };
}
