import type { TargetFinding } from './target-findings.js';
import type { Words } from './words.js';

/** What a cell turned out to be; `unclear` means that a person has to look, never that it is nothing. */
export type TargetKind =
  | 'none'
  | 'placeholder'
  | 'yes-no'
  | 'date'
  | 'period'
  | 'numeric'
  | 'range'
  | 'tolerance'
  | 'qualitative'
  | 'unclear';

/** How an actual is held against the number or date. */
export type Comparator = '≥' | '≤' | '>' | '<' | '=';

/** Bounds as decimal strings; open bounds do not belong to the range. */
export interface NumberRange {
  readonly low: string;
  readonly high: string;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** First and last date, in the notation of {@link TargetValue.date}. */
export interface DatePeriod {
  readonly from: string;
  readonly to: string;
}

/** Which way is good; `inferred` says that no sign or column stated it, so a person should confirm. */
export interface TargetDirection {
  readonly value: 'higherIsBetter' | 'lowerIsBetter' | 'exact';
  readonly inferred: boolean;
  readonly because: Words;
}

/** The derived reading of one cell: raw text for ever, everything else can be derived again. */
export interface TargetValue {
  readonly raw: string;
  /** The text that was matched (NFKC, LaTeX and signs made uniform); it never replaces `raw`. */
  readonly normalised: string;
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  /** Decimal string without thousands separators; for a tolerance its half width. */
  readonly number: string | null;
  readonly range: NumberRange | null;
  /** `2018-10-31`, `2018-10`, `2018`, or `--12-31` where no year is known. */
  readonly date: string | null;
  readonly period: DatePeriod | null;
  readonly yesNo: boolean | null;
  /** A blank cell and a written 无 are two different facts. */
  readonly absence: 'blank' | 'declared' | null;
  /** One spelling per unit: `%`, `元/人`, `人次`, `元/人·月`. */
  readonly unit: string | null;
  readonly unitRaw: string | null;
  /** Null where no direction makes sense: nothing declared, words, unclear. */
  readonly direction: TargetDirection | null;
  readonly findings: readonly TargetFinding[];
}

/** The cell, and the neighbouring columns of templates that split it (指标性质 | 指标值 | 度量单位). */
export interface TargetInput {
  readonly raw: string;
  /** 指标性质: a comparator in one province, a direction or 定量/定性 in another. */
  readonly nature?: string | null;
  /** 度量单位. */
  readonly unit?: string | null;
}

/** Where the cell stands: names and categories decide what a bare number means. */
export interface TargetContext {
  readonly indicatorName: string;
  readonly level1: string;
  readonly level2: string;
  /** Completes dates that are written without a year. */
  readonly fiscalYear?: number;
}
