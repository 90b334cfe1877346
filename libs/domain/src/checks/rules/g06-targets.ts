import type { TargetFindingCode } from '../../target-values/target-findings.data.js';
import type { TargetFinding } from '../../target-values/target-findings.js';
import type { TargetValue } from '../../target-values/target-value.js';
import { indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, inform, mustFix, notEnough, pass } from '../observe.js';

/** Remarks that other rules make in their own words, or that say nothing a person must know. */
const ELSEWHERE: readonly TargetFindingCode[] = [
  'placeholder',
  'spreadsheet-error',
  'rate-with-word',
  'unit-in-name-and-value',
  'unit-from-name',
  'text-after-number',
  'numeral-in-words',
  'negative-number',
  'year-assumed',
  'comparator-twice',
];

const FIELDS = ['periodTarget', 'annualTarget'] as const;

function remark(cell: string, name: string, raw: string, { weight, words }: TargetFinding): Observation {
  const say = weight === 'advice' ? advise : inform;
  return say([cell], `“${name}”的指标值“${raw}”：${words.zh}`, `target "${raw}" of "${name}": ${words.en}`, {
    zh: '请核对并改写指标值',
    en: 'check the target and write it plainly',
  });
}

function onTarget(name: string, cell: string, value: TargetValue): Observation[] {
  if (value.kind === 'placeholder') {
    return [
      mustFix(
        [cell],
        `“${name}”的指标值“${value.raw}”是未填写的占位符`,
        `the target "${value.raw}" of "${name}" is a placeholder never filled in`,
        {
          zh: '请填写实际指标值',
          en: 'enter the real target',
        },
      ),
    ];
  }
  return value.findings
    .filter(({ code }) => !ELSEWHERE.includes(code))
    .map((finding) => remark(cell, name, value.raw, finding));
}

function blank({ index, indicator, annual }: CheckedIndicator): Observation[] {
  if (annual.kind !== 'none') return [];
  const cell = indicatorCell(index, 'annualTarget');
  return [
    notEnough([cell], `“${indicator.name}”没有当年度指标值`, `"${indicator.name}" has no annual target`),
  ];
}

/** Every period target is 无: said once for the table, not once per row. */
function noPeriodTargets({ indicators }: CheckedTable): Observation[] {
  if (indicators.length === 0 || indicators.some(({ period }) => period.kind !== 'none')) return [];
  return [
    inform(
      indicators.map(({ index }) => indicatorCell(index, 'periodTarget')),
      `${String(indicators.length)} 个指标的实施周期指标值均为“无”或空白`,
      `all ${String(indicators.length)} period targets are 无 or blank`,
    ),
  ];
}

/** G06: targets are filled in (blocks) and can be read with their unit (advice). */
export function targets(checked: CheckedTable): readonly Observation[] {
  if (checked.indicators.length === 0)
    return [notEnough(['/indicators'], '没有绩效指标', 'there are no indicators')];
  const observations = [
    ...checked.indicators.flatMap((one) => [
      ...FIELDS.flatMap((field) => {
        const value = field === 'annualTarget' ? one.annual : one.period;
        return onTarget(one.indicator.name, indicatorCell(one.index, field), value);
      }),
      ...blank(one),
    ]),
    ...noPeriodTargets(checked),
  ];
  const cells = checked.indicators.map(({ index }) => indicatorCell(index, 'annualTarget'));
  return observations.length > 0 ? observations : [pass(cells, '指标值均可读', 'every target can be read')];
}
