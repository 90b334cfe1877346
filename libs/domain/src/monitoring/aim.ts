import { decimal } from '#libs/shared';
import type { Decimal } from '#libs/shared';
import type { TargetValue } from '../target-values/target-value.js';

/** What a target asks of an actual, ready to be held against one: the one reading that lights and scores share. */
export type Aim =
  | { readonly kind: 'at-least'; readonly number: Decimal }
  | { readonly kind: 'at-most'; readonly number: Decimal; readonly strict: boolean }
  | { readonly kind: 'exactly'; readonly number: Decimal }
  | AimWithin
  | { readonly kind: 'date'; readonly latest: string }
  | { readonly kind: 'period'; readonly from: string; readonly to: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'words' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** A range of numbers; open bounds do not belong to it. */
export interface AimWithin {
  readonly kind: 'within';
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** An aim in one number. */
export type NumberAim = Extract<Aim, { readonly number: Decimal }>;

function numberAim({ comparator, direction, number }: TargetValue): Aim {
  if (number === null) return { kind: 'unreadable' };
  const value = decimal(number);
  if (comparator === '=') return { kind: 'exactly', number: value };
  if (comparator === '≥' || comparator === '>') return { kind: 'at-least', number: value };
  if (comparator !== null || direction?.value === 'lowerIsBetter') {
    return { kind: 'at-most', number: value, strict: comparator === '<' };
  }
  return direction?.value === 'exact'
    ? { kind: 'exactly', number: value }
    : { kind: 'at-least', number: value };
}

function tolerance(number: string | null): Aim {
  if (number === null) return { kind: 'unreadable' };
  const width = decimal(number).abs();
  return { kind: 'within', low: width.negate(), high: width, lowOpen: false, highOpen: false };
}

function range({ range: bounds }: TargetValue): Aim {
  if (bounds === null) return { kind: 'unreadable' };
  const { low, high, lowOpen, highOpen } = bounds;
  return { kind: 'within', low: decimal(low), high: decimal(high), lowOpen, highOpen };
}

/** The aim of a target as it was read; what nobody could read stays unreadable and is judged by people. */
export function aimOf(target: TargetValue): Aim {
  switch (target.kind) {
    case 'numeric':
      return numberAim(target);
    case 'range':
      return range(target);
    case 'tolerance':
      return tolerance(target.number);
    case 'date':
      return target.date === null ? { kind: 'unreadable' } : { kind: 'date', latest: target.date };
    case 'period':
      return target.period === null ? { kind: 'unreadable' } : { kind: 'period', ...target.period };
    case 'yes-no':
      return target.yesNo === null ? { kind: 'unreadable' } : { kind: 'yes-no', yes: target.yesNo };
    case 'qualitative':
      return { kind: 'words' };
    case 'none':
      return { kind: 'none' };
    case 'placeholder':
    case 'unclear':
      return { kind: 'unreadable' };
  }
}
