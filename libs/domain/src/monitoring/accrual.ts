import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import { isCost } from '../target-values/direction.js';
import type { Words } from '../target-values/words.js';
import {
  ACT_UNIT,
  BUDGET_NAME,
  CAPACITY_NAME,
  CONTINUOUS_NAME,
  COUNT_ENDING,
  DONE_FOR_GROUP,
  GENERIC_WORDS,
  GROUP_NAME,
  KEPT_STATE,
  ONE_OFF_NAME,
  RECURRING_NAME,
  REPEATED_NAME,
  STOCK_NAME,
  WORKS_NAME,
} from './accrual.data.js';
import type { ReadTarget } from './target-of.js';
import { targetOf } from './target-of.js';

/** How much of a target is to be expected by a month; prorating everything gives false alarms. */
export type Accrual = 'budget' | 'year-end' | 'continuous' | 'milestone' | 'upper-limit' | 'linear';

/** A default that the unit may change and the review confirms. */
export interface AccrualProposal {
  readonly accrual: Accrual;
  readonly because: Words;
  /** `lineageId` of the one-off delivery that this indicator waits for. */
  readonly hangsOn?: string;
}

interface Candidate extends ReadTarget {
  readonly indicator: Indicator;
}

function propose(accrual: Accrual, zh: string, en: string): AccrualProposal {
  return { accrual, because: { zh, en } };
}

function candidate(indicator: Indicator, { fiscalYear }: GoalTableContent): Candidate {
  return { indicator, ...targetOf(indicator, fiscalYear) };
}

/** 建设 and 维修 stand in the names of works and of acts alike: the unit tells them apart. */
function isWorks({ indicator: { name }, value: { unit } }: Candidate): boolean {
  return WORKS_NAME.test(name) && !REPEATED_NAME.test(name) && !ACT_UNIT.test(unit ?? '');
}

function isOneOff(one: Candidate): boolean {
  const {
    indicator: { name, level2 },
    value,
  } = one;
  const measured = value.kind === 'numeric' || value.kind === 'range';
  return (
    (level2.includes('数量') || level2.trim() === '') &&
    measured &&
    value.unit !== '%' &&
    (ONE_OFF_NAME.test(name) || isWorks(one)) &&
    !RECURRING_NAME.test(name)
  );
}

/** Quality, timeliness and cost of a delivery can only be seen once it is there. */
function canHang({ level1, level2 }: Indicator): boolean {
  return /质量|时效|成本/u.test(level2) || level1.includes('成本');
}

function shareWord(one: string, other: string): boolean {
  const plain = one.replace(GENERIC_WORDS, ' ');
  for (let at = 0; at + 2 <= plain.length; at += 1) {
    const pair = plain.slice(at, at + 2);
    if (!pair.includes(' ') && other.includes(pair)) return true;
  }
  return false;
}

/** The delivery on which an indicator hangs: the only quantity of the table, or one of the same thing. */
function deliveryOf(indicator: Indicator, table: GoalTableContent): Indicator | undefined {
  if (!canHang(indicator)) return undefined;
  const quantities = table.indicators.filter(({ level2 }) => level2.includes('数量'));
  const deliveries = quantities.filter((one) => isOneOff(candidate(one, table)));
  if (deliveries.length === quantities.length && deliveries.length === 1) return deliveries[0];
  return deliveries.find(({ name }) => shareWord(indicator.name, name));
}

type Rule = (one: Candidate, table: GoalTableContent) => AccrualProposal | null;

const spending: Rule = ({ indicator: { name } }) =>
  BUDGET_NAME.test(name)
    ? propose('budget', '预算执行率由资金数据计算', 'computed from the money rows')
    : null;

const satisfaction: Rule = ({ indicator: { name, level1, level2 } }) =>
  /满意/u.test(name + level1 + level2)
    ? propose('year-end', '满意度年底调查', 'satisfaction is asked at the end of the year')
    : null;

function isStock({ name }: Indicator): boolean {
  return STOCK_NAME.test(name) || (GROUP_NAME.test(name) && !DONE_FOR_GROUP.test(name));
}

const stock: Rule = ({ indicator }) =>
  isStock(indicator) ? propose('continuous', '存量指标，全年保持', 'a stock that is kept all year') : null;

const hanging: Rule = ({ indicator }, table) => {
  const delivery = deliveryOf(indicator, table);
  if (delivery === undefined) return null;
  const because = { zh: `随“${delivery.name}”到考核时点`, en: `waits for "${delivery.name}"` };
  return { accrual: 'milestone', because, hangsOn: delivery.lineageId };
};

const ratesAndUnitCosts: Rule = ({ indicator: { name }, value, context }) => {
  const unitCost = isCost(context) && (value.unit?.includes('/') ?? false);
  const rate =
    value.unit === '%' || value.unit === '‰' || value.unit === '比例' || value.kind === 'tolerance';
  const state = CONTINUOUS_NAME.test(name) && !COUNT_ENDING.test(name);
  if (!unitCost && !rate && !state) return null;
  return propose(
    'continuous',
    '比率、单价、合规类指标，任何时点都应达到',
    'a rate, unit cost or state that holds at any time',
  );
};

const capacities: Rule = ({ indicator: { name }, value: { kind } }) =>
  CAPACITY_NAME.test(name) && kind !== 'date'
    ? propose(
        'continuous',
        '性能或时限，任何时点都应达到',
        'a capacity or a time limit that holds at any time',
      )
    : null;

const deliveries: Rule = (one) =>
  isOneOff(one)
    ? propose(
        'milestone',
        '一次性购置或交付，申报时填写完成月份',
        'a one-off delivery: the due month is asked',
      )
    : null;

const datedTargets: Rule = ({ value: { kind } }) =>
  kind === 'date' || kind === 'period'
    ? propose('milestone', '指标值是时点，到期考核', 'the target is a date')
    : null;

const limits: Rule = ({ value, context }) => {
  const below = value.direction?.value === 'lowerIsBetter' || (isCost(context) && value.kind === 'numeric');
  return below
    ? propose('upper-limit', '总量上限，与全年指标值比较', 'an upper limit for the year as a whole')
    : null;
};

const wordsAndStates: Rule = ({ indicator: { annualTarget }, value, context }) => {
  if (value.kind === 'numeric' || value.kind === 'range') return null;
  if (isCost(context))
    return propose('continuous', '成本要求，任何时点都应符合', 'a demand on cost that holds at any time');
  return value.kind === 'yes-no' || KEPT_STATE.test(annualTarget)
    ? propose('continuous', '状态类指标，全年保持', 'a state that is kept all year')
    : propose('year-end', '定性效果，年底评价', 'an effect in words, judged at the end of the year');
};

const RULES: readonly Rule[] = [
  spending,
  satisfaction,
  stock,
  hanging,
  ratesAndUnitCosts,
  capacities,
  deliveries,
  datedTargets,
  limits,
  wordsAndStates,
];

/** The default accrual of an indicator by the first rule that fits, with its reason (monitoring.md §2). */
export function proposeAccrual(indicator: Indicator, table: GoalTableContent): AccrualProposal {
  const one = candidate(indicator, table);
  for (const rule of RULES) {
    const proposal = rule(one, table);
    if (proposal !== null) return proposal;
  }
  return propose('linear', '数量指标，按月累计', 'a count that grows month by month');
}
