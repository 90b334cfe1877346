import type { Explanation, Finding, GoalTableContent, GoalTableState } from '#libs/domain';
import { checkPolicyFor, lastYearValues, runChecks } from '#libs/domain';

/** What a pre-check knows beyond the content. */
interface KnownBesides {
  readonly explained?: readonly Explanation[];
  readonly stage?: 'submit' | 'publish';
  /** Approved for the same project the year before. */
  readonly lastYear?: GoalTableContent | null;
}

/** 系统校验 of a content of a table: the policy follows from its year, the occasion from the table. */
export function preCheck(
  content: GoalTableContent,
  table: Pick<GoalTableState, 'occasion'> | null,
  { explained = [], stage = 'submit', lastYear = null }: KnownBesides = {},
): readonly Finding[] {
  return runChecks(content, checkPolicyFor(content.fiscalYear), {
    midYearAddition: table?.occasion === 'mid-year',
    explained,
    stage,
    ...(lastYear !== null && { lastYear: lastYearValues(content, lastYear) }),
  });
}
