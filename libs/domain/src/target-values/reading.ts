import type { TargetNote } from './target-findings.js';
import type { Comparator, DatePeriod, NumberRange, TargetContext, TargetKind } from './target-value.js';

/** A cell ready to be read: text without spaces, and what its neighbours say. */
export interface Cell {
  readonly normalised: string;
  readonly compact: string;
  readonly context: TargetContext;
}

/** What one reader found; units are still as written. */
export interface Reading {
  readonly kind: TargetKind;
  readonly comparator?: Comparator | null;
  readonly number?: string;
  readonly range?: NumberRange;
  readonly date?: string;
  readonly period?: DatePeriod;
  readonly yesNo?: boolean;
  readonly absence?: 'blank' | 'declared';
  readonly unit?: string;
  readonly notes: readonly TargetNote[];
}

/** One production of the grammar: reads the whole cell or declines. */
export type Reader = (cell: Cell) => Reading | null;

/** The answer of a reader that saw a number it must not guess. */
export function unclear(...notes: readonly TargetNote[]): Reading {
  return { kind: 'unclear', notes };
}
