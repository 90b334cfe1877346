import type { Decimal } from '#libs/shared';
import { decimal, parseDecimal, sumOfDecimals } from '#libs/shared';
import { indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, mustFix, notEnough, pass } from '../observe.js';

interface Weighted {
  readonly cell: string;
  readonly name: string;
  readonly written: string;
  readonly weight: Decimal | null;
}

function weighted({ index, indicator }: CheckedIndicator): Weighted {
  const written = indicator.weight?.trim() ?? '';
  const weight = parseDecimal(written);
  return { cell: indicatorCell(index, 'weight'), name: indicator.name, written, weight };
}

function single({ cell, name, written, weight }: Weighted, limit: string): Observation[] {
  if (weight === null) {
    return [
      mustFix([cell], `“${name}”的权重“${written}”不是数字`, `weight "${written}" of "${name}" is no number`),
    ];
  }
  if (weight.isZero() || weight.isNegative()) {
    return [
      mustFix(
        [cell],
        `“${name}”的权重 ${written} 应大于 0`,
        `weight ${written} of "${name}" must be above 0`,
      ),
    ];
  }
  if (weight.compare(decimal(limit)) <= 0) return [];
  return [
    advise(
      [cell],
      `“${name}”的权重 ${written} 大于 ${limit}`,
      `weight ${written} of "${name}" exceeds ${limit}`,
    ),
  ];
}

function total(all: readonly Weighted[], totals: readonly string[]): Observation[] {
  const weights = all.map(({ weight }) => weight).filter((weight) => weight !== null);
  if (weights.length < all.length) return [];
  const sum = sumOfDecimals(weights);
  const cells = all.map(({ cell }) => cell);
  const shown = `${weights.map((weight) => weight.toString()).join(' + ')} = ${sum.toString()}`;
  const expected = totals.join(' / ');
  if (totals.some((allowed) => sum.equals(decimal(allowed)))) {
    return [pass(cells, `权重合计 ${shown}`, `weights add up: ${shown}`)];
  }
  return [
    mustFix(cells, `权重合计 ${shown}，应为 ${expected}`, `weights ${shown}, expected ${expected}`, {
      zh: '请调整权重',
      en: 'adjust the weights',
    }),
  ];
}

/** G07: weights, where used, are complete, positive and add up to what the region asks for. */
export function weights({ indicators, policy }: CheckedTable): readonly Observation[] {
  const all = indicators.map(weighted);
  const given = all.filter(({ written }) => written !== '');
  const cells = all.map(({ cell }) => cell);
  if (given.length === 0) return [pass(cells, '未使用权重', 'no weights are used')];
  const faults = given.flatMap((one) => single(one, policy.maxSingleWeight));
  if (given.length < all.length) {
    const count = String(all.length - given.length);
    return [
      ...faults,
      notEnough(cells, `${count} 个指标没有权重，无法合计`, `indicators without weight: ${count}`),
    ];
  }
  return [...faults, ...total(given, policy.weightTotals)];
}
