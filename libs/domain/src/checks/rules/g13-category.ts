import { speaksOfRate } from '../../target-values/name-words.js';
import { indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import { isUnder, namesOne } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { inform, notEnough, pass } from '../observe.js';

type Misplaced = (one: CheckedIndicator, checked: CheckedTable) => readonly [zh: string, en: string] | null;

const spendingUnderCost: Misplaced = (one, { policy }) =>
  isUnder(one, '成本') && namesOne(one.indicator.name, policy.words.spendingNames) !== null
    ? ['反映支出进度，不是成本', 'measures spending, not cost']
    : null;

const rateUnderQuantity: Misplaced = (one) =>
  isUnder(one, '数量') && speaksOfRate(one.indicator.name)
    ? ['是比率，不是数量', 'is a rate, not a quantity']
    : null;

const fundsUnderQuality: Misplaced = (one, { policy }) =>
  isUnder(one, '质量') && namesOne(one.indicator.name, policy.words.fundsNames) !== null
    ? ['反映资金使用，不是产出质量', 'measures the use of funds, not the quality of an output']
    : null;

const satisfactionElsewhere: Misplaced = (one, { policy }) =>
  namesOne(one.indicator.name, policy.words.satisfactionNames) !== null && !isUnder(one, '满意')
    ? ['应归入满意度指标', 'belongs to satisfaction']
    : null;

const timelinessUnderQuantity: Misplaced = (one, { policy }) =>
  namesOne(one.indicator.name, policy.words.timelinessNames) !== null &&
  (isUnder(one, '数量') || isUnder(one, '成本'))
    ? ['应归入时效指标', 'belongs to timeliness']
    : null;

const MISPLACED = [
  spendingUnderCost,
  rateUnderQuantity,
  fundsUnderQuality,
  satisfactionElsewhere,
  timelinessUnderQuantity,
];

/** G13: an indicator that measures something other than its category says. */
export function category(checked: CheckedTable): readonly Observation[] {
  if (checked.indicators.length === 0)
    return [notEnough(['/indicators'], '没有绩效指标', 'there are no indicators')];
  const observations = checked.indicators.flatMap((one) => {
    const { index, indicator } = one;
    const cells = [indicatorCell(index, 'level2'), indicatorCell(index, 'name')];
    return MISPLACED.flatMap((question) => {
      const words = question(one, checked);
      if (words === null) return [];
      return [
        inform(
          cells,
          `${indicator.level2}中的“${indicator.name}”${words[0]}`,
          `"${indicator.name}" under ${indicator.level2} ${words[1]}`,
        ),
      ];
    });
  });
  return observations.length > 0
    ? observations
    : [pass(['/indicators'], '指标归类未见不当', 'no indicator looks misplaced')];
}
