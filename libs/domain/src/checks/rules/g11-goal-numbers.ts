import { parseDecimal } from '#libs/shared';
import { headerCell, indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import { costTargets, countedUnit, quantities } from '../costs.js';
import type { Observation } from '../finding.js';
import type { GoalQuantity } from '../goal-quantities.js';
import { goalQuantities, listedItems } from '../goal-quantities.js';
import { advise, inform, notEnough, pass } from '../observe.js';

interface Mention extends GoalQuantity {
  readonly cells: readonly string[];
}

/** Measure words that do not fit a noun: the number then counts something named before it. */
const MEASURES: readonly (readonly [noun: RegExp, fitting: RegExp])[] = [
  [/(?:电动|公务|消防|巡逻|执法|垃圾)?(?:自行车|汽车|摩托车|三轮车|清运车|车)$/u, /^[辆台部]$/u],
  [/(?:人员|职工|学生|教师|老人)$/u, /^[名人位个]$/u],
];

function mentions({ table }: CheckedTable): Mention[] {
  const overall = goalQuantities(table.overallGoal);
  const annual = goalQuantities(table.annualGoal);
  const key = ({ number, phrase }: GoalQuantity): string => `${number} ${phrase}`;
  const both = new Map<string, Mention>();
  for (const [field, list] of [
    ['overallGoal', overall],
    ['annualGoal', annual],
  ] as const) {
    for (const one of list) {
      const cells = [...(both.get(key(one))?.cells ?? []), headerCell(field)];
      both.set(key(one), { ...one, cells });
    }
  }
  return [...both.values()];
}

/** % and money are kinds of their own; among counts the measure word is for a person to judge. */
function kindOf(unit: string): string {
  return unit === '%' ? '%' : unit.includes('元') ? '元' : 'count';
}

function equalNumber(mention: Mention, { annual, period }: CheckedIndicator): boolean {
  const wanted = parseDecimal(mention.number);
  return [annual, period].some(({ number, unit }) => {
    const value = parseDecimal(number ?? '');
    const comparable = unit === null || mention.measure === '' || kindOf(unit) === kindOf(mention.measure);
    return comparable && value !== null && wanted?.equals(value) === true;
  });
}

const PEOPLE = /^[名人位]$/u;

/** An indicator that counts the same kind of thing. */
function rival(mention: Mention, checked: CheckedTable): CheckedIndicator | undefined {
  const unit = PEOPLE.test(mention.measure) ? '人' : mention.measure;
  return quantities(checked).find((one) => {
    const sameThing = mention.noun !== '' && one.indicator.name.includes(mention.noun.slice(0, 4));
    return unit !== '' && countedUnit(one) === unit && (unit === '人' || sameThing);
  });
}

/** 192 × 2085 = 400320.00 against 20 × 2085 = 41700.00: both sums, and no correction. */
function bothSums(mention: Mention, other: CheckedIndicator, checked: CheckedTable): string {
  const cost = costTargets(checked).find(({ per }) => per !== null && per === countedUnit(other));
  const budget = parseDecimal(checked.table.annualBudget);
  if (cost === undefined || budget === null) return '';
  const sums = [mention.number, other.annual.number ?? '0'].map((number) => {
    const product = parseDecimal(number)?.multiply(cost.amount).toPlaces(2) ?? '';
    return `${number} × ${cost.amount.toString()} = ${product}`;
  });
  return `（${sums.join('；')}；预算 ${budget.toPlaces(2)}）`;
}

function measureDoubt({ number, measure, noun }: Mention): string {
  const entry = MEASURES.find(([pattern]) => pattern.test(noun));
  if (entry === undefined || measure === '' || entry[1].test(measure)) return '';
  const thing = entry[0].exec(noun)?.[0] ?? noun;
  const before = noun.slice(0, noun.length - thing.length);
  const counted = before === '' ? '别的事物' : `“${before}”`;
  return `；量词“${measure}”与“${thing}”不相称，${number} 计的可能是${counted}，“${thing}”的数量并未写明`;
}

function judged(mention: Mention, checked: CheckedTable): Observation[] {
  if (checked.indicators.some((one) => equalNumber(mention, one))) return [];
  const shown = `${mention.number}${mention.measure}`;
  const other = rival(mention, checked);
  if (other !== undefined) {
    const sums = bothSums(mention, other, checked);
    const target = `“${other.indicator.name}”为“${other.annual.raw}”`;
    return [
      advise(
        [...mention.cells, indicatorCell(other.index, 'annualTarget')],
        `目标文字“${mention.phrase}”写 ${shown}，而指标${target}${sums}`,
        `the goal text says ${shown} ("${mention.phrase}"), the indicator "${other.indicator.name}" ${other.annual.raw}${sums}`,
        {
          zh: '请说明两个数的关系，不自动更正',
          en: 'explain how the two belong together; nothing is corrected automatically',
        },
      ),
    ];
  }
  return [
    advise(
      mention.cells,
      `目标文字“${mention.phrase}”中的 ${shown} 没有对应的指标${measureDoubt(mention)}；单位由填报人确认`,
      `${shown} in "${mention.phrase}" has no indicator; what it counts is for a person to confirm`,
      { zh: '请增设指标，或说明不设的理由', en: 'add an indicator, or say why not' },
    ),
  ];
}

/** 192 stands only in the overall goal; the annual goal lists seven things and counts none. */
function annualWithoutNumbers(checked: CheckedTable): Observation[] {
  const { table } = checked;
  const items = listedItems(table.annualGoal);
  const overall = goalQuantities(table.overallGoal).map(({ number, measure }) => number + measure);
  if (table.annualGoal === table.overallGoal || goalQuantities(table.annualGoal).length > 0) return [];
  if (items.length === 0 && overall.length === 0) return [];
  const listed = items.length === 0 ? '' : `列举 ${String(items.length)} 项（${items.join('、')}），`;
  const elsewhere = overall.length === 0 ? '' : `（${overall.join('、')} 只写在总目标中）`;
  return [
    inform(
      [headerCell('annualGoal'), headerCell('overallGoal')],
      `年度目标${listed}没有写数量${elsewhere}`,
      `the annual goal ${items.length === 0 ? '' : `lists ${String(items.length)} items and `}gives no quantity; overall goal: ${overall.join(', ') || 'none'}`,
    ),
  ];
}

/** G11: numbers of the goal text that no indicator carries, or that an indicator contradicts. */
export function goalNumbers(checked: CheckedTable): readonly Observation[] {
  const { table } = checked;
  const cells = [headerCell('overallGoal'), headerCell('annualGoal')];
  if (table.annualGoal.trim() === '')
    return [notEnough(cells, '年度目标未填写', 'the annual goal is missing')];
  const found = mentions(checked);
  const observations = [
    ...found.flatMap((mention) => judged(mention, checked)),
    ...annualWithoutNumbers(checked),
  ];
  if (observations.length > 0) return observations;
  const zh = found.length === 0 ? '目标文字中没有数量' : '目标文字中的数量均有对应指标';
  return [
    pass(cells, zh, found.length === 0 ? 'no numbers in the goal texts' : 'every number has its indicator'),
  ];
}
