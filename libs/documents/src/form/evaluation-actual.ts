import type { Indicator } from '#libs/domain';
import { parseTargetValue } from '#libs/domain';
import { decimal, parseDecimal } from '#libs/shared';

/** In per cent with two places; nothing where there is no budget. */
export function rateOf({ budget, executed }: { readonly budget: string; readonly executed: string }): string {
  const [whole, spent] = [parseDecimal(budget), parseDecimal(executed)];
  if (whole === null || spent === null || whole.isZero()) return '';
  return spent.multiply(decimal('100')).divide(whole, 2).toPlaces(2);
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** A bare number in the unit of its target: 81 against ≥90% is 81%. */
export function inUnitOfTarget(actual: string, indicator: Indicator, fiscalYear: number): string {
  if (!NUMBER.test(actual)) return actual;
  const { name, level1, level2, annualTarget, unit } = indicator;
  const context = { indicatorName: name, level1, level2, fiscalYear };
  return `${actual}${parseTargetValue({ raw: annualTarget, unit }, context).unit ?? ''}`;
}
