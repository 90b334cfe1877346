import { agree, comparatorAfter, comparatorBefore } from './comparators.js';
import { addNumbers, compareNumbers } from './decimal-text.js';
import { dividedUnit } from './divided-unit.js';
import { leadWords } from './lead-words.js';
import type { Quantity } from './quantity.js';
import { quantityAtStart } from './quantity.js';
import type { Reader, Reading } from './reading.js';
import { unclear } from './reading.js';
import type { Comparator } from './target-value.js';
import { normaliseUnit } from './units.js';

interface Bound {
  readonly quantity: Quantity;
  readonly open: boolean;
}

/** One unit for both ends: the second speaks for the first, 5万-10万元 means 万元. */
function sharedUnit(low: Quantity, high: Quantity): string | null | undefined {
  if (low.unit === null || high.unit === null) return low.unit ?? high.unit;
  if (normaliseUnit(low.unit) === normaliseUnit(high.unit) || high.unit.startsWith(low.unit))
    return high.unit;
  return undefined;
}

function between(low: Bound, high: Bound, text: string): Reading {
  const unit = sharedUnit(low.quantity, high.quantity);
  if (unit === undefined) return unclear({ code: 'unit-conflict', detail: text });
  const doubtful = [...low.quantity.notes, ...high.quantity.notes].filter(
    (note) => note.code === 'thousands-doubtful',
  );
  if (doubtful.length > 0) return unclear(...doubtful);
  const [lowest, highest] = [low.quantity.number, high.quantity.number];
  if (compareNumbers(lowest, highest) > 0) return unclear({ code: 'range-reversed', detail: text });
  const range = { low: lowest, high: highest, lowOpen: low.open, highOpen: high.open };
  const notes = [...low.quantity.notes, ...high.quantity.notes];
  return { kind: 'range', range, ...(unit === null ? {} : { unit }), notes };
}

/** 10-20, 90%~95%, 3至5个, 5万-10万元以内. */
export const readSpan: Reader = ({ compact }) => {
  const lead = leadWords(compact.replace(/^介于(.+?)[与和至](.+)之间$/u, '$1至$2'));
  const low = quantityAtStart(lead.rest);
  const separator = /^(?:\(含\))?(?:-{1,2}|~|—{1,2}|至|到)/u.exec(low?.rest ?? '');
  if (low === null || separator === null) return null;
  const high = quantityAtStart(low.rest.slice(separator[0].length));
  if (high === null || (high.inWords && high.unit === null)) return null;
  const tail = high.rest.replace(
    /^(?:\(含\))?(?:以内|之内|之间|范围内|内|区间|不等)?(?:\(含\))?(?:完成|解决)?$/u,
    '',
  );
  if (tail !== '') return null;
  if (lead.comparators.length > 0) return unclear({ code: 'comparator-conflict', detail: compact });
  const single = high.unit ?? low.unit;
  const unit = lead.per === null || single === null ? {} : { unit: dividedUnit(single, lead.per) };
  const reading = between({ quantity: low, open: false }, { quantity: high, open: false }, compact);
  return { ...reading, ...(reading.kind === 'range' ? unit : {}), notes: [...lead.notes, ...reading.notes] };
};

function whole(text: string): Quantity | null {
  const quantity = quantityAtStart(text);
  return quantity?.rest === '' ? quantity : null;
}

/** 80%≤合格率<90%, also written from the upper bound down. */
export const readChain: Reader = ({ compact }) => {
  const match = /^([^≤<≥>]+)([≤<≥>])([^\d≤<≥>]{0,12})([≤<≥>])([^≤<≥>]+)$/u.exec(compact);
  const [first, second] = [whole(match?.[1] ?? ''), whole(match?.[5] ?? '')];
  if (match === null || first === null || second === null) return null;
  const [left, right] = [match[2] as Comparator, match[4] as Comparator];
  if (!agree(left, right)) return unclear({ code: 'comparator-conflict', detail: compact });
  const one = { quantity: first, open: left === '<' || left === '>' };
  const other = { quantity: second, open: right === '<' || right === '>' };
  return left === '≤' || left === '<' ? between(one, other, compact) : between(other, one, compact);
};

interface Compared {
  readonly bound: Bound;
  readonly comparator: Comparator;
  readonly rest: string;
}

function compared(text: string): Compared | null {
  const before = comparatorBefore(text);
  const quantity = quantityAtStart(before?.rest ?? text);
  if (quantity === null) return null;
  const after = before === null ? comparatorAfter(quantity.rest) : null;
  const comparator = before?.comparator ?? after?.comparator;
  if (comparator === undefined || comparator === '=') return null;
  const open = comparator === '<' || comparator === '>';
  return { bound: { quantity, open }, comparator, rest: after?.rest ?? quantity.rest };
}

/** ≥80%且≤90%, 80%以上90%以下. */
export const readTwoSided: Reader = ({ compact }) => {
  const first = compared(compact);
  if (first === null || first.rest === '') return null;
  const second = compared(first.rest.replace(/^(?:并且|同时|且|并|和|,|、|;|至|到|~|-)/u, ''));
  if (second?.rest !== '') return null;
  if (agree(first.comparator, second.comparator)) return unclear({ code: 'two-numbers', detail: compact });
  const above = first.comparator === '≥' || first.comparator === '>';
  return above ? between(first.bound, second.bound, compact) : between(second.bound, first.bound, compact);
};

/** [80,90)%: interval notation with at least one square bracket. */
export const readInterval: Reader = ({ compact }) => {
  const match = /^([[(])(-?\d+(?:\.\d+)?)(%?)[,~](-?\d+(?:\.\d+)?)(.{0,6}?)([\])])(.{0,6})$/u.exec(compact);
  if (match === null || (match[1] === '(' && match[6] === ')')) return null;
  const low = whole(`${match[2] ?? ''}${match[3] ?? ''}`);
  const high = whole(`${match[4] ?? ''}${match[5] ?? ''}${match[7] ?? ''}`);
  if (low === null || high === null) return null;
  return between(
    { quantity: low, open: match[1] === '(' },
    { quantity: high, open: match[6] === ')' },
    compact,
  );
};

const PLUS_MINUS = /±|\+\/?-|正负|(?<=^|差)[士土](?=\d)/u;

/** ±3%以内, and 20±2℃ as a range around its middle. */
export const readTolerance: Reader = ({ compact }) => {
  const sign = PLUS_MINUS.exec(compact);
  if (sign === null) return null;
  const before = compact.slice(0, sign.index);
  const width = quantityAtStart(compact.slice(sign.index + sign[0].length));
  if (width === null || !/^(?:\(含\))?(?:以内|之内|范围内|之间|内|以下)?(?:浮动)?$/u.test(width.rest))
    return null;
  const notes = /[士土]/u.test(sign[0]) ? [{ code: 'ocr-suspected', detail: `${sign[0]} → ±` } as const] : [];
  if (/^(?:误差率?|偏差率?|浮动|允许|控制|不超过|在|≤|范围|:)*$/u.test(before)) {
    const unit = width.unit === null ? {} : { unit: width.unit };
    return { kind: 'tolerance', comparator: '≤', number: width.number, ...unit, notes };
  }
  const middle = whole(before);
  if (middle === null) return unclear({ code: 'expression', detail: compact });
  const low = { ...middle, number: addNumbers(middle.number, width.number, -1) };
  const high = { ...middle, unit: width.unit, number: addNumbers(middle.number, width.number) };
  const reading = between({ quantity: low, open: false }, { quantity: high, open: false }, compact);
  return { ...reading, notes: [...notes, ...reading.notes] };
};
