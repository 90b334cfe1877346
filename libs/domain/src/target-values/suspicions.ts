import { compareNumbers, shiftNumber } from './decimal-text.js';
import { isCost, isElapsed, sideOfName } from './direction.js';
import { speaksOfRate, speaksOfTime } from './name-words.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator, TargetContext } from './target-value.js';

/** A number that was read, before it is believed. */
export interface Suspect {
  readonly number: string;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly context: TargetContext;
  /** True for an amount of decrease, which a bad thing may well have. */
  readonly decrease: boolean;
}

/** Names whose rate may pass 100 %: growth, use beyond plan, odds. */
const UNBOUNDED =
  /增长|增幅|增速|增加|提高|提升|上升|上涨|下降|降低|减少|利用率|产销率|周转率|超额|完成比|保值增值|投资回报|收益率|覆盖倍数|入学率|毛入学|负荷|拨备|充足率|杠杆|负债率|投入产出|使用率|床位/u;

/** Rates of good work: small ones and upper limits of them are mostly slips. */
const GOOD_RATE =
  /合格率|达标率|满意度|完成率|及时率|覆盖率|稳定运行率|在线率|执行率|准确率|优良率|正常率|普及率|入学率|知晓率|就业率|(?:处理|处置|办结|整改|化解|回复|修复)率|到位率|完好率|归档率|参保率/u;

/** Money of which more is better for those who get it. */
const GENEROUS = /补助|补贴|标准|低保|工资|投入|投资|奖励|救助|抚恤|发放|收入|增收|经费|资金/u;

function percent({ number, comparator, unit, context }: Suspect): TargetNote[] {
  if (unit !== '%' || UNBOUNDED.test(context.indicatorName)) return [];
  const against = compareNumbers(number, '100');
  if (against === 0 && (comparator === '≥' || comparator === '>')) return [{ code: 'at-least-100-percent' }];
  if (against <= 0) return [];
  const notes: TargetNote[] = [{ code: 'percent-over-100', detail: `${number}% > 100%` }];
  const rest = number.slice(1);
  const misread = comparator === null && /^2(?:[1-9]\d(?:\.\d+)?|100)$/u.test(number);
  if (misread) notes.push({ code: 'ocr-suspected', detail: `${number}% → ≥${rest}%` });
  return notes;
}

/** A rate cannot be negative unless it tells of change: ≥-90% is mostly a misread sign. */
function below({ number, unit, context }: Suspect): TargetNote[] {
  const changes =
    UNBOUNDED.test(context.indicatorName) || /[增减涨跌变降]|误差|偏差/u.test(context.indicatorName);
  if (unit !== '%' || !number.startsWith('-') || changes || !speaksOfRate(context.indicatorName)) return [];
  return [{ code: 'ocr-suspected', detail: `${number}% → ${number.slice(1)}%?` }];
}

function ratio({ number, unit, context }: Suspect): TargetNote[] {
  const fraction = compareNumbers(number, '0') > 0 && compareNumbers(number, '1') <= 0;
  const asPercent = `${number} = ${shiftNumber(number, 2)}%`;
  if (unit === '比例') {
    return fraction
      ? [{ code: 'ratio-not-percent', detail: asPercent }]
      : [{ code: 'unit-ambiguous', detail: `${number}比例` }];
  }
  // 0.98 beside a column of %: 98 % is meant where good work is measured
  if (unit === '%' && fraction && GOOD_RATE.test(context.indicatorName))
    return [{ code: 'ratio-not-percent', detail: `${number}% → ${shiftNumber(number, 2)}%?` }];
  const decimals = unit === null && fraction && number.includes('.') && speaksOfRate(context.indicatorName);
  return decimals ? [{ code: 'ratio-not-percent', detail: asPercent }] : [];
}

/** A bare count of four digits or more that begins with 2 may be a misread ≥. */
function leadingTwo({ number, comparator, unit }: Suspect): TargetNote[] {
  const looksSo = comparator === null && unit !== null && unit !== '%' && !/[元万亿]/u.test(unit);
  return looksSo && /^2[1-9]\d{2,}$/u.test(number)
    ? [{ code: 'ocr-suspected', detail: `${number} → ≥${number.slice(1)}?` }]
    : [];
}

function calendar({ number, unit, context }: Suspect): TargetNote[] {
  if (unit !== null) return [];
  if (/^(?:19|20)\d{2}$/u.test(number)) return [{ code: 'may-be-year' }];
  const digits = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/u.test(number);
  const dotted = /^(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])$/u.test(number);
  return (digits || dotted) && !speaksOfTime(context) ? [{ code: 'ambiguous-date', detail: number }] : [];
}

function unusual({ comparator, unit, decrease, context }: Suspect): TargetNote[] {
  const { indicatorName } = context;
  const above = comparator === '≥' || comparator === '>';
  const below = comparator === '≤' || comparator === '<';
  const lower = sideOfName(indicatorName) === 'lower';
  const dear = isCost(context) && /元/u.test(unit ?? '') && !GENEROUS.test(indicatorName);
  const slow = isElapsed(context, unit) && !/无故障|提前/u.test(indicatorName);
  if ((above && (lower || dear || slow) && !decrease) || (below && GOOD_RATE.test(indicatorName) && !lower)) {
    return [{ code: 'comparator-unusual', detail: `${indicatorName} ${comparator}` }];
  }
  return [];
}

/** =300天: is 310 a success? A rate of 100 %, a cost or a zero raises no such question. */
function equals({ number, comparator, unit, context }: Suspect): TargetNote[] {
  const asked = comparator === '=' && unit !== '%' && number !== '0' && !isCost(context);
  return asked ? [{ code: 'equals-target' }] : [];
}

/** Everything about a number that a careful clerk would question. */
export function suspicions(suspect: Suspect): readonly TargetNote[] {
  return [percent, below, ratio, leadingTwo, calendar, unusual, equals].flatMap((question) =>
    question(suspect),
  );
}
