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

/** Words in names that stand for a unit where the value has none. */
const UNIT_NAMES: Readonly<Record<string, RegExp>> = {
  人: /人数|人员数|人员数量|职工数/u,
  次: /次数|频次/u,
  户: /户数/u,
  天: /天数/u,
};
const SAME: Readonly<Record<string, string>> = { 名: '人', 位: '人', 人次: '人次' };

/** What a quantity counts: its unit, or what its name says. */
export function countedUnit({ annual, indicator }: CheckedIndicator): string | null {
  if (annual.unit !== null) return SAME[annual.unit] ?? annual.unit;
  return Object.keys(UNIT_NAMES).find((unit) => UNIT_NAMES[unit]?.test(indicator.name)) ?? null;
}

/** The quantities of a table: numbers under 数量 that are not rates. */
export function quantities({ indicators }: CheckedTable): readonly CheckedIndicator[] {
  return indicators.filter(
    (checked) => checked.annual.kind === 'numeric' && checked.annual.unit !== '%' && isUnder(checked, '数量'),
  );
}
