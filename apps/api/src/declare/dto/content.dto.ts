import type { Disclosure, FundingLine, GoalTableContent, Indicator } from '#libs/domain';

/** One third-level indicator, exactly as declared. */
export class ContentIndicatorDto implements Indicator {
  lineageId!: string;
  level1!: string;
  level2!: string;
  name!: string;
  periodTarget!: string;
  annualTarget!: string;
  unit!: string | null;
  weight!: string | null;
}

/** One source of money, in 元. */
export class ContentFundingDto implements FundingLine {
  source!: string;
  total!: string | null;
  annual!: string;
}

/** The content of a version: what the fingerprint covers. */
export class ContentDto implements Omit<GoalTableContent, 'disclosure'> {
  schema!: 'goal-table/1';
  catalogue!: string;
  fiscalYear!: number;
  projectName!: string;
  projectCode!: string | null;
  projectType!: string;
  projectLevel!: string;
  unitName!: string;
  periodStartYear!: number;
  periodEndYear!: number;
  annualBudget!: string;
  funding!: ContentFundingDto[];
  overallGoal!: string;
  annualGoal!: string;
  indicators!: ContentIndicatorDto[];
  disclosure!: ContentDisclosureDto;
}

/** Public, or exempt with its basis. */
export class ContentDisclosureDto {
  kind!: Disclosure['kind'];
  basis?: string;
}

/** A copy of the content as it leaves. */
export function presentContent(content: GoalTableContent): ContentDto {
  const { funding, indicators, disclosure, ...header } = content;
  return { ...header, funding: [...funding], indicators: [...indicators], disclosure: { ...disclosure } };
}
