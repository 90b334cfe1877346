import { agree } from './comparators.js';
import { dividedUnit } from './divided-unit.js';
import type { Lead } from './lead-words.js';
import { leadWords } from './lead-words.js';
import type { Quantity } from './quantity.js';
import { halfAtStart, quantityAtStart } from './quantity.js';
import type { Reading } from './reading.js';
import { unclear } from './reading.js';
import type { Tail } from './tail-words.js';
import { tailWords } from './tail-words.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator } from './target-value.js';
import { normaliseUnit } from './units.js';

function comparatorOf(
  lead: Lead,
  tail: Tail,
): { comparator: Comparator | null; notes: TargetNote[]; clash: boolean } {
  const all = [...lead.comparators, ...(tail.comparator === null ? [] : [tail.comparator])];
  const [first, ...others] = all;
  if (first === undefined) return { comparator: lead.weak, notes: [], clash: false };
  const clash = others.some((other) => !agree(first, other));
  // ≥90%以上(不含) takes back what it says
  const strict = others.find((other) => other !== first && (other === '<' || other === '>'));
  const twice: TargetNote =
    strict === undefined
      ? { code: 'comparator-twice' }
      : { code: 'comparator-conflict', detail: `${first} / ${strict}` };
  return { comparator: first, notes: others.length > 0 && !clash ? [twice] : [], clash };
}

function unitOf(lead: Lead, quantity: Quantity, tail: Tail): string | null {
  const written = quantity.unit ?? tail.unknownUnit;
  if (quantity.unit === null || written === null || lead.per === null) return written;
  return dividedUnit(written, lead.per);
}

/** 三次 counts, 一次性通过 does not: words after Chinese numerals need a verb before them. */
function isWordNotNumber(lead: Lead, quantity: Quantity, tail: Tail): boolean {
  if (!quantity.inWords) return false;
  const signed = lead.comparators.length > 0 || tail.comparator !== null;
  if (quantity.unit === null) return !signed || tail.text !== '' || tail.unknownUnit !== null;
  return tail.text !== '' && tail.comparator === null && !lead.afterVerb;
}

/** 5G网络, 4A级景区: a letter after a digit that is part of a name, not a unit. */
function isPartOfName(quantity: Quantity, tail: Tail): boolean {
  const unit = quantity.unit ?? tail.unknownUnit ?? '';
  return /^[A-Za-z]$/u.test(unit) && tail.text !== '';
}

/** 2024年, 2024年度: a year of the calendar is no amount of years. */
function isYear({ number, unit }: Quantity): boolean {
  const counted = unit === null ? '' : normaliseUnit(unit);
  return /^年(?:$|[·/*×•.每])/u.test(counted) && /^(?:(?:19|20|21)\d{2}|9999)$/u.test(number);
}

/** Reads one number with its comparator and unit from the whole text, or declines. */
export function readNumericText(text: string): Reading | null {
  const lead = leadWords(text);
  const quantity = quantityAtStart(lead.rest) ?? halfAtStart(lead.rest);
  if (quantity === null) return null;
  if (/^(?:[×xX*+:/÷^]\s*[\d.(]|\+[A-Za-z])/u.test(quantity.rest) || /^[eE][-+]?\d/u.test(quantity.rest)) {
    return unclear({ code: 'expression', detail: text });
  }
  const tail = tailWords(quantity.rest, quantity.unit !== null);
  if (isWordNotNumber(lead, quantity, tail) || isPartOfName(quantity, tail)) return null;
  if (/[\d%‰≥≤<>=]|^[A-Za-z°º]/u.test(tail.text) || [...tail.text].length > 20) return null;
  if (isYear(quantity)) return null;
  if (quantity.notes.some((note) => note.code === 'thousands-doubtful')) return unclear(...quantity.notes);
  const { comparator, notes, clash } = comparatorOf(lead, tail);
  if (clash) return unclear({ code: 'comparator-conflict', detail: text });
  const unit = unitOf(lead, quantity, tail);
  const unknown: TargetNote[] =
    tail.unknownUnit === null ? [] : [{ code: 'unit-unknown', detail: tail.unknownUnit }];
  const all = [...lead.notes, ...quantity.notes, ...notes, ...unknown, ...tail.notes];
  return {
    kind: 'numeric',
    comparator,
    number: quantity.number,
    ...(unit === null ? {} : { unit }),
    notes: all,
  };
}
