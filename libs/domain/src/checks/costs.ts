import type { Decimal } from '#libs/shared';
import { parseDecimal } from '#libs/shared';
import { isCost } from '../target-values/direction.js';
import { inPlainUnit } from '../target-values/units.js';
import type { CheckedIndicator, CheckedTable } from './checked-table.js';
import { isUnder, namesOne } from './checked-table.js';

/** A cost target in 元, with what it is counted by (`人`, `人·月`), or null for a total. */
export interface CostTarget {
  readonly checked: CheckedIndicator;
  readonly amount: Decimal;
  readonly per: string | null;
}

const INCOMPLETE = /^(十|百|千|万|十万|百万|千万|亿)(\/.*)?$/u;

function amountOf({ annual }: CheckedIndicator): { amount: Decimal; unit: string } | null {
  if (annual.kind !== 'numeric' || annual.number === null || annual.unit === null) return null;
  const unit = annual.unit.replace(INCOMPLETE, '$1元$2');
  const plain = inPlainUnit(annual.number, unit);
  const amount = parseDecimal(plain.number);
  return amount !== null && /^元(?:\/|$)/u.test(plain.unit) ? { amount, unit: plain.unit } : null;
}

/** True for an indicator that speaks of cost and not of spending: 预算执行率 is no cost. */
export function isCostIndicator(checked: CheckedIndicator, { policy }: CheckedTable): boolean {
  const { name, level1, level2 } = checked.indicator;
  if (namesOne(name, policy.words.spendingNames) !== null) return false;
  return isCost({ indicatorName: name, level1, level2 });
}

/** The cost targets of a table that are amounts of money. */
export function costTargets(table: CheckedTable): readonly CostTarget[] {
  return table.indicators.flatMap((checked) => {
    const found = isCostIndicator(checked, table) ? amountOf(checked) : null;
    if (found === null) return [];
    return [{ checked, amount: found.amount, per: found.unit.includes('/') ? found.unit.slice(2) : null }];
  });
}

const SAME: Readonly<Record<string, string>> = { 名: '人', 位: '人', 人次: '人次' };

/** What a quantity counts: its unit, or what its name says. */
export function countedUnit(
  { annual, indicator }: CheckedIndicator,
  { policy }: CheckedTable,
): string | null {
  if (annual.unit !== null) return SAME[annual.unit] ?? annual.unit;
  const { unitNames } = policy.words;
  const named = Object.entries(unitNames).find(([, words]) => namesOne(indicator.name, words) !== null);
  return named?.[0] ?? null;
}

/** The quantities of a table: numbers under 数量 that are not rates. */
export function quantities({ indicators }: CheckedTable): readonly CheckedIndicator[] {
  return indicators.filter(
    (checked) => checked.annual.kind === 'numeric' && checked.annual.unit !== '%' && isUnder(checked, '数量'),
  );
}

/** Whether two names speak of the same thing: they share two characters in a row. */
export function shareWord(one: string, other: string): boolean {
  const signs = [...one];
  return signs.some((sign, at) => at + 1 < signs.length && other.includes(`${sign}${signs[at + 1] ?? ''}`));
}

/** How many characters in a row two names share at most. */
function sharedLength(one: string, other: string): number {
  const signs = [...one];
  return signs.reduce((longest, _sign, at) => {
    let length = longest;
    while (at + length < signs.length && other.includes(signs.slice(at, at + length + 1).join('')))
      length += 1;
    return length;
  }, 0);
}

/** 采购电脑单价 shares 采购 with every purchase and 采购电脑 with one: the longest word tells them apart. */
function nearest(counted: readonly CheckedIndicator[], about: string): CheckedIndicator[] {
  const related = counted.filter((one) => shareWord(one.indicator.name, about));
  const shared = related.map((one) => sharedLength(one.indicator.name, about));
  return related.filter((_one, at) => shared[at] === Math.max(...shared));
}

/** The quantity that a unit belongs to: the only one of that unit, or the one that speaks most of the same thing. */
export function quantityOf(unit: string, about: string, table: CheckedTable): CheckedIndicator | null {
  const counted = quantities(table).filter((one) => countedUnit(one, table) === unit);
  const [only, ...others] = counted.length > 1 ? nearest(counted, about) : counted;
  return only === undefined || others.length > 0 ? null : only;
}
