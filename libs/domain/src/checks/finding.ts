import type { Words } from '../target-values/words.js';

/** The pre-check rules of the product, numbered once and never renumbered. */
export type RuleId =
  | 'G01'
  | 'G02'
  | 'G03'
  | 'G04'
  | 'G05'
  | 'G06'
  | 'G07'
  | 'G08'
  | 'G09'
  | 'G10'
  | 'G11'
  | 'G12'
  | 'G13'
  | 'G14'
  | 'G15'
  | 'G16'
  | 'G17';

/** 通过 · 须改 · 提示 · 参考 · 数据不足; 数据不足 is never a pass, and only 须改 stands in the way. */
export type Verdict = 'pass' | 'must-fix' | 'advice' | 'info' | 'not-enough-data';

/** What one rule says about one place, with everything a person needs to agree or disagree. */
export interface Finding {
  readonly rule: RuleId;
  readonly ruleVersion: string;
  readonly verdict: Verdict;
  /** The cells that were read, as JSON pointers into the content, e.g. `/indicators/0/annualTarget`. */
  readonly cells: readonly string[];
  /** In words, with the arithmetic. */
  readonly evidence: Words;
  /** The policy whose thresholds and word lists were used, e.g. `guangdong-town-2024`. */
  readonly policy: string;
  readonly suggestedRepair: Words | null;
  /** True when the declarer has to say why it stays as it is. */
  readonly mustExplain: boolean;
}

/** What a predicate returns; rule, version and policy are added by the runner. */
export interface Observation {
  readonly verdict: Verdict;
  readonly cells: readonly string[];
  readonly evidence: Words;
  readonly suggestedRepair?: Words;
}
