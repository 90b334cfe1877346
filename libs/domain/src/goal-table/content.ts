/**
 * What a unit declares for one project and year (项目绩效目标表), exactly as written.
 * Targets are raw cell texts: parsed values are derived and never stored here.
 */
export interface GoalTableContent {
  readonly schema: 'goal-table/1';
  /** Catalogue version that gives the order of categories, e.g. `national-2015`. */
  readonly catalogue: string;
  readonly fiscalYear: number;
  readonly projectName: string;
  readonly projectCode: string | null;
  /** Raw label of the district's dictionary; an unknown label is advice, not an error. */
  readonly projectType: string;
  readonly projectLevel: string;
  /** Name of the declaring unit as printed; the unit itself is `unitId` of the table. */
  readonly unitName: string;
  readonly periodStartYear: number;
  /** 2099 and 9999 mean open-ended: see {@link isOpenEnded}. */
  readonly periodEndYear: number;
  /** 核定数 in 元 as a decimal string with two places, e.g. `8726400.00`. */
  readonly annualBudget: string;
  readonly funding: readonly FundingLine[];
  readonly overallGoal: string;
  readonly annualGoal: string;
  readonly indicators: readonly Indicator[];
  readonly disclosure: Disclosure;
}

/** One source of money (资金构成); amounts in 元 as decimal strings with two places. */
export interface FundingLine {
  readonly source: string;
  readonly total: string | null;
  readonly annual: string;
}

/** One third-level indicator; category rows without an indicator are not stored. */
export interface Indicator {
  /** Stable over the versions of one table. */
  readonly lineageId: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** 实施周期指标值, raw. */
  readonly periodTarget: string;
  /** 当年度指标值, raw. */
  readonly annualTarget: string;
  /** Separate unit column where a template has one, raw; else null. */
  readonly unit: string | null;
  /** Percentage points as a decimal string, or null where the table has no weights. */
  readonly weight: string | null;
}

/** 公开 by default; 不予公开 names its legal basis and is approved together with the content. */
export type Disclosure = { readonly kind: 'public' } | { readonly kind: 'exempt'; readonly basis: string };

/** True for the years that the field uses for "no end": never compute a duration from them. */
export function isOpenEnded(year: number): boolean {
  return year === 2099 || year === 9999;
}
