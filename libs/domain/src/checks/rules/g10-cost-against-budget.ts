import type { Decimal } from '#libs/shared';
import { decimal, decimalOfInteger, parseDecimal, sumOfDecimals } from '#libs/shared';
import { headerCell, indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import type { CostTarget } from '../costs.js';
import { costTargets, quantityOf } from '../costs.js';
import type { Observation } from '../finding.js';
import { advise, notEnough, pass } from '../observe.js';

const BUDGET = headerCell('annualBudget');

function targetCell({ index }: CheckedIndicator): string {
  return indicatorCell(index, 'annualTarget');
}

/** 元/人·月 with a quantity of 人 needs twelve months. */
function counted(
  cost: CostTarget,
  table: CheckedTable,
): { quantity: CheckedIndicator; months: number } | null {
  const [unit = '', time] = (cost.per ?? '').split('·');
  const quantity = quantityOf(unit === '名' ? '人' : unit, cost.checked.indicator.name, table);
  if (quantity === null || (time !== undefined && time !== '月' && time !== '年')) return null;
  return { quantity, months: time === '月' ? 12 : 1 };
}

function withinTolerance(product: Decimal, budget: Decimal, percent: string): boolean {
  const allowed = budget.multiply(decimal(percent));
  return product.subtract(budget).abs().multiply(decimal('100')).compare(allowed) <= 0;
}

/** ≥ 12万元 or > 12万元: it says what is spent at least, and so limits nothing. */
function isLowerLimit({ checked }: CostTarget): boolean {
  return checked.annual.comparator === '≥' || checked.annual.comparator === '>';
}

/** ≥ 20 people at ≤ 2085 元 each: nothing limits the sum from above. */
function unbounded(quantity: CheckedIndicator, cost: CostTarget): Observation[] {
  if (quantity.annual.direction?.value !== 'higherIsBetter' || quantity.annual.comparator === null) return [];
  if (isLowerLimit(cost)) return [];
  const cells = [targetCell(quantity), targetCell(cost.checked)];
  const [many, price] = [quantity.annual.raw, cost.checked.annual.raw];
  return [
    advise(
      cells,
      `数量“${many}”只有下限，单价“${price}”只有上限，总成本没有上限`,
      `the quantity "${many}" has no upper bound and the price "${price}" no lower one: the sum is unbounded`,
      { zh: '请补充总成本上限，或写明确定的数量', en: 'add a limit for the total, or a definite quantity' },
    ),
  ];
}

/** What one price comes to for what it is paid for. */
interface Product {
  readonly cost: CostTarget;
  readonly quantity: CheckedIndicator;
  readonly sum: Decimal;
  readonly factors: string;
}

function product(cost: CostTarget, table: CheckedTable): Product | null {
  const match = counted(cost, table);
  const number = parseDecimal(match?.quantity.annual.number ?? '');
  if (match === null || number === null) return null;
  const { quantity, months } = match;
  const sum = number.multiply(cost.amount).multiply(decimalOfInteger(months));
  const factors = [number.toString(), cost.amount.toString(), ...(months === 12 ? ['12'] : [])].join(' × ');
  return { cost, quantity, sum, factors };
}

/** 1000 元/人·月 and 12000 元/人·年 for the same people are one cost written twice. */
function isRestated(one: Product, other: Product): boolean {
  const same = one.quantity.index === other.quantity.index && one.sum.equals(other.sum);
  return same && one.cost.per !== other.cost.per;
}

/** Prices of several things share one budget: only their sum can be held against it. */
function sumAgainstBudget(products: readonly Product[], table: CheckedTable, budget: Decimal): Observation {
  const counting = products.filter(
    (one, at) => !products.slice(0, at).some((other) => isRestated(one, other)),
  );
  const sum = sumOfDecimals(counting.map((one) => one.sum));
  const shown = `${counting.map(({ factors }) => factors).join(' + ')} = ${sum.toPlaces(2)}`;
  const priced = products.flatMap(({ quantity, cost }) => [targetCell(quantity), targetCell(cost.checked)]);
  const cells = [...new Set(priced), BUDGET];
  const percent = table.policy.costTolerancePercent;
  const [zh, en] = [
    `${shown} 元，预算 ${budget.toPlaces(2)} 元`,
    `${shown} 元, budget ${budget.toPlaces(2)} 元`,
  ];
  return withinTolerance(sum, budget, percent)
    ? pass(cells, `${zh}，相差在 ${percent}% 以内`, `${en}, within ${percent} %`)
    : advise(cells, `${zh}，相差超过 ${percent}%`, `${en}, more than ${percent} % apart`, {
        zh: '请说明数量、单价与预算的关系',
        en: 'explain how quantity, unit cost and budget belong together',
      });
}

function noQuantity({ checked }: CostTarget): Observation {
  return notEnough(
    [targetCell(checked)],
    `没有与单价“${checked.annual.raw}”对应的数量`,
    'no quantity matches the unit cost',
  );
}

function totalCost(cost: CostTarget, budget: Decimal): Observation {
  const cells = [targetCell(cost.checked), BUDGET];
  const shown = `“${cost.checked.annual.raw}” = ${cost.amount.toPlaces(2)} 元，预算 ${budget.toPlaces(2)} 元`;
  const english = `"${cost.checked.annual.raw}" = ${cost.amount.toPlaces(2)} 元, budget ${budget.toPlaces(2)} 元`;
  const against = cost.amount.compare(budget);
  if (against > 0)
    return advise(cells, `成本目标高于预算：${shown}`, `the cost target exceeds the budget: ${english}`);
  if (isLowerLimit(cost)) {
    return advise(
      cells,
      `成本目标“${cost.checked.annual.raw}”只有下限，花得越多越达标，不能控制成本；预算 ${budget.toPlaces(2)} 元`,
      `the cost target "${cost.checked.annual.raw}" is a minimum that any overspending meets; budget ${budget.toPlaces(2)} 元`,
      { zh: '请改为“≤”，写明成本上限', en: 'write "≤" and a limit of the cost' },
    );
  }
  if (against === 0 && cost.checked.annual.comparator === '<') {
    return advise(
      cells,
      `成本须小于预算本身，预算全部执行即不达标：${shown}`,
      `spending the budget fully would fail: ${english}`,
      {
        zh: '请改为“≤”或更低的成本目标',
        en: 'write "≤" or a lower target',
      },
    );
  }
  return pass(cells, `成本目标不高于预算：${shown}`, `the cost target stays within the budget: ${english}`);
}

/** G10: quantity × unit cost against the budget, and cost targets against the budget. */
export function costAgainstBudget(table: CheckedTable): readonly Observation[] {
  const budget = parseDecimal(table.table.annualBudget);
  const costs = costTargets(table);
  if (budget === null || costs.length === 0) {
    return [
      notEnough(
        [BUDGET],
        '没有以金额表示的成本指标，无法核对预算',
        'no cost target in money to hold against the budget',
      ),
    ];
  }
  const prices = costs.filter(({ per }) => per !== null);
  const totals = costs.filter(({ per }) => per === null);
  const products = prices.flatMap((price) => product(price, table) ?? []);
  const isLimited = totals.some((cost) => !isLowerLimit(cost));
  const matched = products.map(({ cost }) => cost);
  return [
    ...(products.length === 0 ? [] : [sumAgainstBudget(products, table, budget)]),
    ...(isLimited ? [] : products.flatMap(({ quantity, cost }) => unbounded(quantity, cost))),
    ...prices.filter((price) => !matched.includes(price)).map(noQuantity),
    ...totals.map((cost) => totalCost(cost, budget)),
  ];
}
