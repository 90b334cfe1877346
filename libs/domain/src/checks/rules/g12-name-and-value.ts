import { indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, notEnough, pass } from '../observe.js';

function has({ annual }: CheckedIndicator, code: string): boolean {
  return annual.findings.some((finding) => finding.code === code);
}

function kinds(one: CheckedIndicator, { policy }: CheckedTable): Observation[] {
  const { index, indicator, annual } = one;
  const cells = [indicatorCell(index, 'name'), indicatorCell(index, 'annualTarget')];
  const [name, raw] = [indicator.name, annual.raw];
  if (has(one, 'rate-with-word')) {
    return [
      advise(
        cells,
        `“${name}”是比率，指标值却是“${raw}”`,
        `"${name}" is a rate, its value is the word "${raw}"`,
        {
          zh: '请填写百分比，或改写指标名称',
          en: 'enter a percentage, or rename the indicator',
        },
      ),
    ];
  }
  const counts = policy.words.countEndings.some((ending) => name.endsWith(ending));
  if (counts && annual.kind === 'numeric' && annual.unit === '%') {
    return [
      advise(
        cells,
        `“${name}”是数量，指标值却是比率“${raw}”`,
        `"${name}" is a count, its value "${raw}" a rate`,
      ),
    ];
  }
  if (!has(one, 'unit-in-name-and-value')) return [];
  const unit = annual.unit ?? '';
  return [
    advise(
      cells,
      `“${name}”与指标值“${raw}”重复写了单位“${unit}”`,
      `"${name}" and "${raw}" both carry the unit "${unit}"`,
      {
        zh: '单位只写一处',
        en: 'write the unit once',
      },
    ),
  ];
}

function duplicates({ indicators }: CheckedTable): Observation[] {
  return indicators.flatMap(({ index, indicator }) => {
    const first = indicators.find((other) => other.indicator.name.trim() === indicator.name.trim());
    if (first === undefined || first.index === index || indicator.name.trim() === '') return [];
    const cells = [indicatorCell(first.index, 'name'), indicatorCell(index, 'name')];
    return [advise(cells, `指标名称“${indicator.name}”重复`, `the name "${indicator.name}" is used twice`)];
  });
}

/** G12: name and value are of one kind, the unit is written once, and no name is used twice. */
export function nameAndValue(checked: CheckedTable): readonly Observation[] {
  if (checked.indicators.length === 0)
    return [notEnough(['/indicators'], '没有绩效指标', 'there are no indicators')];
  const observations = [...checked.indicators.flatMap((one) => kinds(one, checked)), ...duplicates(checked)];
  return observations.length > 0
    ? observations
    : [pass(['/indicators'], '指标名称与指标值相符', 'names and values agree')];
}
