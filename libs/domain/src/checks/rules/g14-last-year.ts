import { parseDecimal } from '#libs/shared';
import { indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import { readTarget } from '../checked-table.js';
import type { LastYearValue } from '../check-policy.js';
import type { Observation } from '../finding.js';
import { advise, notEnough, pass } from '../observe.js';

function weaker(one: CheckedIndicator, before: string, checked: CheckedTable): boolean | null {
  const last = readTarget(checked.table, one.indicator, before);
  const [now, then] = [parseDecimal(one.annual.number ?? ''), parseDecimal(last.number ?? '')];
  const sameUnit = last.unit === null || one.annual.unit === last.unit;
  const way = one.annual.direction?.value ?? 'exact';
  if (now === null || then === null || !sameUnit || way === 'exact') return null;
  return way === 'higherIsBetter' ? now.compare(then) < 0 : now.compare(then) > 0;
}

function compared(one: CheckedIndicator, last: LastYearValue, checked: CheckedTable): Observation[] {
  const cell = indicatorCell(one.index, 'annualTarget');
  const sources = [
    ['上年批复值', 'approved last year', last.approved],
    ['上年实际值', 'achieved last year', last.actual],
  ] as const;
  return sources.flatMap(([zh, en, before]) => {
    const verdict = before === null ? null : weaker(one, before, checked);
    if (before === null) return [];
    if (verdict === null)
      return [
        notEnough(
          [cell],
          `“${one.indicator.name}”与${zh}“${before}”不可比`,
          `not comparable with "${before}"`,
        ),
      ];
    if (!verdict)
      return [
        pass([cell], `“${one.indicator.name}”不弱于${zh}“${before}”`, `not weaker than "${before}" ${en}`),
      ];
    return [
      advise(
        [cell],
        `“${one.indicator.name}”为“${one.annual.raw}”，弱于${zh}“${before}”`,
        `"${one.annual.raw}" is weaker than "${before}" ${en}`,
        {
          zh: '请说明降低目标的理由',
          en: 'say why the target was lowered',
        },
      ),
    ];
  });
}

/** G14: a target is not weaker than what was approved or achieved last year. */
export function notBelowLastYear(checked: CheckedTable): readonly Observation[] {
  const { lastYear } = checked.facts;
  const none = notEnough(['/indicators'], '没有上年数据', 'no values of last year');
  if (lastYear === undefined) return [none];
  const observations = checked.indicators.flatMap((one) => {
    const last = lastYear.find(({ lineageId }) => lineageId === one.indicator.lineageId);
    return last === undefined ? [] : compared(one, last, checked);
  });
  return observations.length > 0 ? observations : [none];
}
