import type { RuleId } from './finding.js';

/** Thresholds and word lists of one year and region; ships as data and is replaced by data. */
export interface CheckPolicy {
  /** Stable name that findings refer to, e.g. `guangdong-town-2024`. */
  readonly key: string;
  readonly region: string;
  readonly fromYear: number;
  /** Rules that the region does not use. */
  readonly off: readonly RuleId[];
  /** Longest project name and goal text in characters. */
  readonly maxProjectName: number;
  readonly maxGoalText: number;
  /** Fewest third-level indicators (G03). */
  readonly minIndicators: number;
  /** Smallest share of quantitative indicators in per cent, as a decimal string (G05). */
  readonly minQuantitativePercent: string;
  /** Sums of weights that the region accepts, as decimal strings (G07). */
  readonly weightTotals: readonly string[];
  /** A single weight above this is worth a word (G07). */
  readonly maxSingleWeight: string;
  /** Tolerance of quantity × unit cost against the budget in per cent (G10). */
  readonly costTolerancePercent: string;
  /** Project types that should come to an end (G08). */
  readonly datedTypes: readonly string[];
  /** Words of G04 to G17; each list says which rule reads it. */
  readonly words: CheckWords;
}

/** A category by the words that stand for it in the forms of the region. */
export interface CategoryWords {
  readonly zh: string;
  readonly en: string;
  readonly words: readonly string[];
  /** Its absence is settled by an explanation. */
  readonly mayBeExplained: boolean;
}

/** How the goal texts of a region write numbers (G11). */
export interface GoalWords {
  /** Measure words and units that make a quantity of the number before them. */
  readonly measures: readonly string[];
  /** Set phrases and house names in which a number counts nothing. */
  readonly setPhrases: readonly string[];
  /** Words before a bare number that make a quantity of it: 达到98, 人数184. */
  readonly leads: readonly string[];
  /** Things that are not counted by every measure word; another one counts something named before. */
  readonly fits: readonly { readonly nouns: readonly string[]; readonly measures: readonly string[] }[];
}

/** The word lists of a policy; matching is by substring after normalisation. */
export interface CheckWords {
  /** How numbers are written in goal texts (G11). */
  readonly goals: GoalWords;
  /** First-level categories that every table should fill (G02). */
  readonly categories: readonly CategoryWords[];
  /** Names that measure spending, not cost (G04, G13). */
  readonly spendingNames: readonly string[];
  /** Names of money paid out (G13, G17). */
  readonly inputNames: readonly string[];
  /** Names about the lawful use of funds, which is not the quality of an output (G13). */
  readonly fundsNames: readonly string[];
  /** Names that ask people whether they are content (G13). */
  readonly satisfactionNames: readonly string[];
  /** Names about being in time (G13). */
  readonly timelinessNames: readonly string[];
  /** Endings of names that promise a count (G12). */
  readonly countEndings: readonly string[];
  /** What a quantity without unit counts, by the words of its name (G04, G10, G11). */
  readonly unitNames: Readonly<Record<string, readonly string[]>>;
  /** Words that no published table may contain (G16). */
  readonly forbidden: readonly string[];
  /** Words that say of their thing that it is secret, wherever they stand (G16). */
  readonly secrets: readonly string[];
  /** Words that say so only as a mark: 密级：机密, 机密★, （机密）; elsewhere they may name a duty (G16). */
  readonly secretGrades: readonly string[];
  /** What a unit guards as a duty, which is no secret by itself: 涉密人员管理 (G16). */
  readonly guarded: readonly string[];
}

/** What is known beyond the table itself; every part may be missing, and missing is never a pass. */
export interface CheckFacts {
  /** True for 年中追加, the only case in which a budget of 0 is legal. */
  readonly midYearAddition?: boolean;
  /** Approved or actual values of last year by `lineageId`, raw texts. */
  readonly lastYear?: readonly LastYearValue[];
  /** `publish` makes the findings of G16 stand in the way. */
  readonly stage?: 'submit' | 'publish';
  /** What the declarer has explained, with what the rule said then. */
  readonly explained?: readonly ExplainedFinding[];
}

/** A finding that has been answered in words; the words themselves are for people. */
export interface ExplainedFinding {
  readonly rule: string;
  readonly cell: string;
  readonly evidence: readonly string[];
}

/** Last year's value of one indicator, as written. */
export interface LastYearValue {
  readonly lineageId: string;
  readonly approved: string | null;
  readonly actual: string | null;
}
