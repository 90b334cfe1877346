import type { PolicyVersion } from '../policies/policy-version.js';
import type { Words } from '../target-values/words.js';

/** 优 · 良 · 中 · 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** From this total on, a grade; listed from the best. */
interface GradeStep {
  readonly grade: Grade;
  readonly from: string;
}

/** Per cent of the weight that a tier may earn; `to` belongs to the band only where it says so. */
interface TierBand {
  readonly from: string;
  readonly to: string;
  readonly toIncluded: boolean;
}

/** A first-level category by the word that stands for it, with its points. */
export interface CategoryPoints {
  readonly word: string;
  readonly points: string;
}

/** How a region scores a year that is over; ships as data and is replaced by data. */
export interface EvaluationPolicy extends PolicyVersion {
  /** Points of the money row. */
  readonly moneyPoints: string;
  /** First-level totals of tables without 成本 on the first level, and with it. */
  readonly points: readonly CategoryPoints[];
  readonly pointsWithCost: readonly CategoryPoints[];
  /** Word of the category whose points go elsewhere when it is not used, and of the one that gets them. */
  readonly heirOf: { readonly unused: string; readonly heir: string } | null;
  /** Above an upper limit: by distance (1 − (a − t)/t) or by inverse (t/a). */
  readonly aboveLimit: 'distance' | 'inverse';
  readonly tiers: { readonly met: TierBand; readonly partly: TierBand; readonly missed: TierBand };
  /** Reached ÷ target in per cent from which somebody has to say why. */
  readonly explainFrom: string;
  readonly grades: readonly GradeStep[];
  /** The grade below the last step. */
  readonly lowest: Grade;
}

/** The grades as they are printed. */
export const GRADE_WORDS: Readonly<Record<Grade, Words>> = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良', en: 'good' },
  fair: { zh: '中', en: 'fair' },
  poor: { zh: '差', en: 'poor' },
};
