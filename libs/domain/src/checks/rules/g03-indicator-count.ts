import type { CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, pass } from '../observe.js';

/** G03: enough third-level indicators to judge a project by. */
export function indicatorCount({ indicators, policy }: CheckedTable): readonly Observation[] {
  const named = indicators.filter(({ indicator }) => indicator.name.trim() !== '').length;
  const count = String(named);
  const least = String(policy.minIndicators);
  if (named >= policy.minIndicators) {
    return [
      pass(
        ['/indicators'],
        `三级指标 ${count} 个，不少于 ${least} 个`,
        `${count} indicators, at least ${least}`,
      ),
    ];
  }
  return [
    advise(
      ['/indicators'],
      `三级指标 ${count} 个，少于 ${least} 个`,
      `${count} indicators, fewer than ${least}`,
      {
        zh: '请补充能反映项目产出和效益的指标',
        en: 'add indicators that show outputs and benefits',
      },
    ),
  ];
}
