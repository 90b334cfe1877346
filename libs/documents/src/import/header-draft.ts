import type { FilePlace } from './import-issue.js';
import type { ExtraField } from './import-result.js';
import type { HeaderField } from './header-labels.data.js';

/** A value with the place where it stands. */
interface Placed<T> extends FilePlace {
  readonly value: T;
}

/** A value under a label that names its year. */
export interface YearValue extends Placed<string> {
  readonly year: number | null;
  readonly labelLine: number;
  /** Unit in brackets behind the label of the budget; empty elsewhere. */
  readonly bracket: string;
}

/** One line of 资金构成 as written. */
export interface FundingCells extends FilePlace {
  readonly source: string;
  readonly total: string;
  readonly annual: string;
}

/** What the header rows hold, before it is judged as a whole. */
export interface HeaderDraft {
  readonly fields: Map<HeaderField, Placed<string>>;
  readonly extras: ExtraField[];
  readonly funding: FundingCells[];
  /** Unit of every amount that names none itself, from a line such as `单位：万元`. */
  moneyUnit: Placed<'元' | '万元'> | null;
  budget: YearValue | null;
  overallGoal: Placed<string> | null;
  annualGoal: YearValue | null;
}

/** A header of which nothing has been read. */
export function emptyHeader(): HeaderDraft {
  return {
    ...{ fields: new Map(), extras: [], funding: [] },
    ...{ moneyUnit: null, budget: null, overallGoal: null, annualGoal: null },
  };
}
