import type { Explanation, Finding, GoalTableContent, GoalTableState } from '#libs/domain';
import { checkPolicyFor, lastYearValues, runChecks } from '#libs/domain';

/** What a pre-check knows beyond the content. */
interface KnownBesides {
  readonly explained?: readonly Explanation[];
  /** Approved for the same project the year before. */
  readonly lastYear?: GoalTableContent | null;
}

/** 系统校验 of a content of a table: the policy follows from its year, the occasion from the table. */
export function preCheck(
  content: GoalTableContent,
  table: Pick<GoalTableState, 'occasion'> | null,
  { explained = [], lastYear = null }: KnownBesides = {},
): readonly Finding[] {
  return runChecks(content, checkPolicyFor(content.fiscalYear), {
    midYearAddition: table?.occasion === 'mid-year',
    explained,
    ...(lastYear !== null && { lastYear: lastYearValues(content, lastYear) }),
  });
}

/** What stands in the way of the public page: only G16 speaks about it, the rest was for the submission to say. */
export function publicationCheck(content: GoalTableContent): readonly Finding[] {
  return runChecks(content, checkPolicyFor(content.fiscalYear), { stage: 'publish' }, ['G16']);
}
