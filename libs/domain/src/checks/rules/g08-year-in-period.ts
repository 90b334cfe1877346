import { isOpenEnded } from '../../goal-table/content.js';
import type { CheckedTable } from '../checked-table.js';
import { headerCell } from '../cells.js';
import type { Observation } from '../finding.js';
import { inform, mustFix, notEnough, pass } from '../observe.js';
import { isYear } from './g01-required-fields.js';

const YEAR_CELLS = [headerCell('fiscalYear'), headerCell('periodStartYear'), headerCell('periodEndYear')];

function openEndedType(type: string, end: string): Observation {
  return inform(
    [headerCell('projectType'), headerCell('periodEndYear')],
    `${type}项目一般有明确期限，到期年度却为 ${end}`,
    `a project of type ${type} usually comes to an end, the end year is ${end}`,
  );
}

/** G08: start ≤ fiscal year ≤ end; 2099 and 9999 mean open-ended and are only pointed out. */
export function yearInPeriod({ table, policy }: CheckedTable): readonly Observation[] {
  const { fiscalYear, periodStartYear, periodEndYear } = table;
  if (![fiscalYear, periodStartYear, periodEndYear].every(isYear)) {
    return [
      notEnough(YEAR_CELLS, '预算年度或实施周期未填写，无法核对', 'a year is missing, nothing to compare'),
    ];
  }
  const shown = `${String(periodStartYear)} ≤ ${String(fiscalYear)} ≤ ${String(periodEndYear)}`;
  if (periodStartYear > fiscalYear || fiscalYear > periodEndYear) {
    return [
      mustFix(
        YEAR_CELLS,
        `预算年度不在实施周期内：${shown} 不成立`,
        `the fiscal year lies outside the period: ${shown} does not hold`,
        { zh: '请核对起始年度、到期年度与预算年度', en: 'check the start, the end and the fiscal year' },
      ),
    ];
  }
  const inside = pass(
    YEAR_CELLS,
    `预算年度在实施周期内：${shown}`,
    `the fiscal year lies in the period: ${shown}`,
  );
  if (!isOpenEnded(periodEndYear)) return [inside];
  const end = String(periodEndYear);
  const dated = policy.datedTypes.find((type) => table.projectType.includes(type));
  return [
    inside,
    inform(
      [headerCell('periodEndYear')],
      `到期年度 ${end} 表示长期，不据此计算期限或进度`,
      `the end year ${end} means open-ended: no duration is computed from it`,
    ),
    ...(dated === undefined ? [] : [openEndedType(dated, end)]),
  ];
}
