import { parseDecimal } from '#libs/shared';
import { headerCell, indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import { isUnder, namesOne } from '../checked-table.js';
import { costTargets, countedUnit, isCostIndicator, quantities } from '../costs.js';
import type { Observation } from '../finding.js';
import { advise, notEnough, pass } from '../observe.js';

function isPositive(number: string | null): boolean {
  const value = parseDecimal(number ?? '');
  return value !== null && !value.isZero() && !value.isNegative();
}

/** 8726400.00 ÷ 184 = 47426.09 元/人·年: what a cost indicator could say, where one thing is counted. */
function unitCost(checked: CheckedTable): { cells: string[]; zh: string; en: string } {
  const budget = parseDecimal(checked.table.annualBudget);
  const [counted, ...others] = quantities(checked).filter(({ annual }) => isPositive(annual.number));
  const number = parseDecimal(counted?.annual.number ?? '');
  const unit = counted === undefined ? null : countedUnit(counted, checked);
  if (budget === null || counted === undefined || others.length > 0 || number === null || unit === null)
    return { cells: [], zh: '', en: '' };
  const sum = `${budget.toPlaces(2)} ÷ ${number.toString()} = ${budget.divide(number, 2).toPlaces(2)} 元/${unit}·年`;
  return {
    cells: [indicatorCell(counted.index, 'annualTarget')],
    zh: `；按数量测算 ${sum}`,
    en: `; computed: ${sum}`,
  };
}

function restatesBudget(checked: CheckedTable, { index, annual }: CheckedIndicator): boolean {
  const budget = parseDecimal(checked.table.annualBudget);
  const target = costTargets(checked).find((cost) => cost.checked.index === index && cost.per === null);
  if (target !== undefined) return budget !== null && target.amount.equals(budget);
  return annual.kind === 'qualitative' && /预算/u.test(annual.normalised);
}

/** G04: at least one indicator says what a thing costs, beyond 预算执行率 or the budget restated. */
export function realCost(checked: CheckedTable): readonly Observation[] {
  if (checked.indicators.length === 0)
    return [notEnough(['/indicators'], '没有绩效指标', 'there are no indicators')];
  const costs = checked.indicators.filter((one) => isCostIndicator(one, checked) || isUnder(one, '成本'));
  const real = costs.filter(
    (one) =>
      namesOne(one.indicator.name, checked.policy.words.spendingNames) === null &&
      !restatesBudget(checked, one),
  );
  const cells = (list: readonly CheckedIndicator[]): string[] =>
    list.map(({ index }) => indicatorCell(index, 'name'));
  if (real.length > 0) {
    const names = real.map(({ indicator }) => indicator.name).join('、');
    return [pass(cells(real), `成本指标：${names}`, `cost indicators: ${names}`)];
  }
  const computed = unitCost(checked);
  const names = costs.map(({ indicator }) => indicator.name).join('、');
  const [zh, en] =
    costs.length === 0
      ? ['没有成本指标', 'there is no cost indicator']
      : [
          `成本类只有“${names}”，反映支出进度或重复预算，不反映成本`,
          `only "${names}", which measures spending or restates the budget, not cost`,
        ];
  return [
    advise(
      [...cells(costs), headerCell('annualBudget'), ...computed.cells],
      zh + computed.zh,
      en + computed.en,
      {
        zh: '请补充单位成本等指标，例如人均成本',
        en: 'add an indicator such as the cost per person',
      },
    ),
  ];
}
