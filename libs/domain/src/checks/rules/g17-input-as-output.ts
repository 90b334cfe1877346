import { indicatorCell } from '../cells.js';
import type { CheckedTable } from '../checked-table.js';
import { isUnder, namesOne } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, notEnough, pass } from '../observe.js';

/** G17: people paid for and money spent are inputs; an output is what they bring about. */
export function inputAsOutput(checked: CheckedTable): readonly Observation[] {
  const outputs = checked.indicators.filter((one) => isUnder(one, '数量') || isUnder(one, '质量'));
  if (outputs.length === 0)
    return [notEnough(['/indicators'], '没有产出数量或质量指标', 'there are no outputs to look at')];
  const observations = outputs.flatMap(({ index, indicator }) => {
    const word = isUnderQuantityOnly(indicator.level2)
      ? namesOne(indicator.name, checked.policy.words.inputNames)
      : null;
    if (word === null) return [];
    return [
      advise(
        [indicatorCell(index, 'name')],
        `“${indicator.name}”是投入（${word}），不是产出`,
        `"${indicator.name}" is an input, not an output`,
        {
          zh: '请改为投入所形成的产出，例如服务的数量',
          en: 'name what the input brings about, such as the services given',
        },
      ),
    ];
  });
  const cells = outputs.map(({ index }) => indicatorCell(index, 'name'));
  return observations.length > 0
    ? observations
    : [pass(cells, '产出指标中未见投入', 'no input among the outputs')];
}

function isUnderQuantityOnly(level2: string): boolean {
  return level2.includes('数量');
}
