import { decimal, decimalOfInteger } from '#libs/shared';
import type { TargetKind } from '../../target-values/target-value.js';
import { indicatorCell } from '../cells.js';
import type { CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, inform, notEnough, pass } from '../observe.js';

const QUANTITATIVE: readonly TargetKind[] = ['numeric', 'range', 'tolerance', 'date', 'period', 'yes-no'];

/** G05: most targets can be counted, and those in words need graded criteria. */
export function quantitativeShare({ indicators, policy }: CheckedTable): readonly Observation[] {
  const filled = indicators.filter(({ annual }) => annual.kind !== 'none' && annual.kind !== 'placeholder');
  if (filled.length === 0)
    return [notEnough(['/indicators'], '没有可统计的指标值', 'there are no targets to count')];
  const counted = filled.filter(({ annual }) => QUANTITATIVE.includes(annual.kind));
  const share = decimalOfInteger(counted.length * 100).divide(decimalOfInteger(filled.length), 2);
  const sum = `${String(counted.length)} ÷ ${String(filled.length)} = ${share.toString()}%`;
  const least = policy.minQuantitativePercent;
  const cells = filled.map(({ index }) => indicatorCell(index, 'annualTarget'));
  const enough = share.compare(decimal(least)) >= 0;
  const worded = filled.filter(({ annual }) => annual.kind === 'qualitative');
  const names = worded.map(({ indicator }) => indicator.name).join('、');
  return [
    enough
      ? pass(cells, `定量指标占比 ${sum}，不低于 ${least}%`, `quantitative share ${sum}, at least ${least} %`)
      : advise(cells, `定量指标占比 ${sum}，低于 ${least}%`, `quantitative share ${sum}, below ${least} %`, {
          zh: '请将可量化的指标改为数值',
          en: 'turn what can be counted into numbers',
        }),
    ...(worded.length === 0
      ? []
      : [
          inform(
            worded.map(({ index }) => indicatorCell(index, 'annualTarget')),
            `定性指标 ${String(worded.length)} 个（${names}），需有分级评价标准`,
            `${String(worded.length)} targets in words (${names}) need graded criteria`,
          ),
        ]),
  ];
}
