import { inCents, printCents } from '../amount.js';
import { fundingCell, headerCell } from '../cells.js';
import type { CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { inform, mustFix, notEnough, pass } from '../observe.js';

const BUDGET = headerCell('annualBudget');

function badFormat(cell: string, text: string): Observation {
  return mustFix(
    [cell],
    `“${text}”不是以元为单位、最多两位小数的金额`,
    `"${text}" is not an amount in 元 with at most two decimals`,
    { zh: '请只填数字，例如 41700.00', en: 'enter digits only, such as 41700.00' },
  );
}

function negative(cell: string, text: string): Observation {
  return mustFix([cell], `金额 ${text} 小于 0`, `the amount ${text} is below 0`, {
    zh: '金额不得为负数',
    en: 'an amount cannot be negative',
  });
}

function amountFault(cell: string, text: string): Observation[] {
  const cents = inCents(text);
  if (cents === null) return [badFormat(cell, text)];
  return cents < 0n ? [negative(cell, text)] : [];
}

function zeroBudget(midYear: boolean): Observation {
  if (midYear)
    return inform([BUDGET], '年中追加项目，预算金额可为 0', 'added mid-year: a budget of 0 is legal');
  return mustFix(
    [BUDGET],
    '预算金额为 0，仅年中追加项目允许',
    'the budget is 0, which only a mid-year addition may have',
    {
      zh: '请填写核定金额，或注明为年中追加',
      en: 'enter the amount, or state that it is added mid-year',
    },
  );
}

function budgetFaults({ table, facts }: CheckedTable): Observation[] {
  if (table.annualBudget.trim() === '')
    return [notEnough([BUDGET], '预算金额未填写', 'the budget is missing')];
  const faults = amountFault(BUDGET, table.annualBudget);
  if (faults.length > 0 || inCents(table.annualBudget) !== 0n) return faults;
  return [zeroBudget(facts.midYearAddition === true)];
}

function lineFaults({ table }: CheckedTable): Observation[] {
  return table.funding.flatMap(({ annual, total }, index) => [
    ...amountFault(fundingCell(index, 'annual'), annual),
    ...(total === null ? [] : amountFault(fundingCell(index, 'total'), total)),
  ]);
}

function fundingSum({ table }: CheckedTable): Observation[] {
  const budget = inCents(table.annualBudget);
  const parts = table.funding.map((line) => inCents(line.annual));
  if (parts.length === 0 || budget === null || parts.includes(null)) return [];
  const sum = parts.reduce<bigint>((total, part) => total + (part ?? 0n), 0n);
  const cells = [BUDGET, ...table.funding.map((_, index) => fundingCell(index, 'annual'))];
  const sumText = `${parts.map((part) => printCents(part ?? 0n)).join(' + ')} = ${printCents(sum)}`;
  if (sum === budget)
    return [pass(cells, `资金构成合计 ${sumText}，等于预算金额`, `funding adds up: ${sumText}`)];
  const [zh, en] = [
    `资金构成合计 ${sumText}，预算金额 ${printCents(budget)}`,
    `funding ${sumText}, budget ${printCents(budget)}`,
  ];
  return [
    mustFix(
      cells,
      `${zh}，相差 ${printCents(sum - budget)}`,
      `${en}, difference ${printCents(sum - budget)}`,
      {
        zh: '请核对各资金来源金额与预算金额',
        en: 'check each source against the budget',
      },
    ),
  ];
}

/** G09: amounts are readable, not negative and, where sources are given, add up to the budget. */
export function amounts(checked: CheckedTable): readonly Observation[] {
  const observations = [...budgetFaults(checked), ...lineFaults(checked), ...fundingSum(checked)];
  if (observations.length > 0) return observations;
  const shown = checked.table.annualBudget;
  return [pass([BUDGET], `预算金额 ${shown} 元，格式正确`, `the budget ${shown} 元 is well formed`)];
}
