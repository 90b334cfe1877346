import { decimal, parseDecimal } from '#libs/shared';
import { inPlainUnit } from '../../target-values/units.js';
import { headerCell, indicatorCell } from '../cells.js';
import type { CheckedIndicator, CheckedTable } from '../checked-table.js';
import { costTargets, countedUnit, quantityOf, shareWord } from '../costs.js';
import type { Observation } from '../finding.js';
import type { GoalQuantity } from '../goal-quantities.js';
import { goalQuantities, listedItems } from '../goal-quantities.js';
import { advise, inform, notEnough, pass } from '../observe.js';

interface Mention extends GoalQuantity {
  readonly cells: readonly string[];
}

function mentions({ table, policy }: CheckedTable): Mention[] {
  const overall = goalQuantities(table.overallGoal, policy.words.goals);
  const annual = goalQuantities(table.annualGoal, policy.words.goals);
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
  if (unit.includes('百分点')) return '%';
  return unit === '%' ? '%' : unit.includes('元') ? '元' : 'count';
}

function isSameNumber({ number, measure }: Mention, written: string | null, unit: string | null): boolean {
  const [wanted, value] = [inPlainUnit(number, measure), inPlainUnit(written ?? '0', unit ?? '')];
  const comparable = unit === null || measure === '' || kindOf(value.unit) === kindOf(wanted.unit);
  return written !== null && comparable && decimal(value.number).equals(decimal(wanted.number));
}

function isCarried(mention: Mention, { annual, period }: CheckedIndicator): boolean {
  return [annual, period].some(({ number, range, unit }) =>
    [number, range?.low ?? null, range?.high ?? null].some((one) => isSameNumber(mention, one, unit)),
  );
}

/** Money in a goal text that is the budget itself, as exactly as it was written: 872.64万元. */
function isBudget({ number, measure }: Mention, { table }: CheckedTable): boolean {
  const { number: plain, unit } = inPlainUnit(number, measure);
  if (unit !== '元') return false;
  const step = decimal(inPlainUnit(`0.${'0'.repeat(number.split('.')[1]?.length ?? 0)}5`, measure).number);
  const known = [table.annualBudget, ...table.funding.flatMap(({ annual, total }) => [annual, total ?? ''])];
  return known.some((amount) => parseDecimal(amount)?.subtract(decimal(plain)).abs().compare(step) === -1);
}

const PEOPLE = /^[名人位]$/u;

/** An indicator that counts the same kind of thing: the only one, or the one that shares a word. */
function rival(mention: Mention, checked: CheckedTable): CheckedIndicator | null {
  const unit = PEOPLE.test(mention.measure) ? '人' : mention.measure;
  if (unit === '') return null;
  const found = quantityOf(unit, mention.phrase, checked);
  if (found === null || unit === '人') return found;
  return shareWord(mention.noun.slice(0, 8), found.indicator.name) ? found : null;
}

/** 192 × 2085 = 400320.00 against 20 × 2085 = 41700.00: both sums, and no correction. */
function bothSums(mention: Mention, other: CheckedIndicator, checked: CheckedTable): string {
  const cost = costTargets(checked).find(({ per }) => per !== null && per === countedUnit(other, checked));
  const budget = parseDecimal(checked.table.annualBudget);
  if (cost === undefined || budget === null) return '';
  const sums = [mention.number, other.annual.number ?? '0'].map((number) => {
    const product = parseDecimal(number)?.multiply(cost.amount).toPlaces(2) ?? '';
    return `${number} × ${cost.amount.toString()} = ${product}`;
  });
  return `（${sums.join('；')}；预算 ${budget.toPlaces(2)}）`;
}

/** A measure word that does not fit its noun counts something named before it. */
function measureDoubt({ number, measure, noun }: Mention, { policy }: CheckedTable): string {
  const { fits } = policy.words.goals;
  const entry = fits.find(({ nouns }) => nouns.some((one) => noun.endsWith(one)));
  if (entry === undefined || measure === '' || entry.measures.includes(measure)) return '';
  const thing = entry.nouns.find((one) => noun.endsWith(one)) ?? noun;
  const before = noun.slice(0, noun.length - thing.length).replace(/的$/u, '');
  const counted = before === '' ? '别的事物' : `“${before}”`;
  return `；量词“${measure}”与“${thing}”不相称，${number} 计的可能是${counted}，“${thing}”的数量并未写明`;
}

function judged(mention: Mention, checked: CheckedTable): Observation[] {
  if (checked.indicators.some((one) => isCarried(mention, one)) || isBudget(mention, checked)) return [];
  const shown = `${mention.number}${mention.measure}`;
  const other = rival(mention, checked);
  if (other !== null) {
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
      `目标文字“${mention.phrase}”中的 ${shown} 没有对应的指标${measureDoubt(mention, checked)}；单位由填报人确认`,
      `${shown} in "${mention.phrase}" has no indicator; what it counts is for a person to confirm`,
      { zh: '请增设指标，或说明不设的理由', en: 'add an indicator, or say why not' },
    ),
  ];
}

/** 192 stands only in the overall goal; the annual goal lists seven things and counts none. */
function annualWithoutNumbers(checked: CheckedTable): Observation[] {
  const { table, policy } = checked;
  const { goals } = policy.words;
  const items = listedItems(table.annualGoal);
  const overall = goalQuantities(table.overallGoal, goals).map(({ number, measure }) => number + measure);
  if (table.annualGoal === table.overallGoal || goalQuantities(table.annualGoal, goals).length > 0) return [];
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
