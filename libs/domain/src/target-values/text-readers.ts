import { chineseNumber } from './chinese-numeral.js';
import { comparatorBefore } from './comparators.js';
import { dividedUnit } from './divided-unit.js';
import { leadWords } from './lead-words.js';
import { speaksOfRate } from './name-words.js';
import { readNumericText } from './numeric-text.js';
import type { Cell, Reader, Reading } from './reading.js';
import { unclear } from './reading.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator } from './target-value.js';
import { isKnownUnit } from './unit-grammar.js';

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;
/** Beyond this a cell is a narrative whose numbers are not its target. */
const LONGEST_TARGET = 24;
/** Names of rules and documents, whose numbers are no targets. */
const DOCUMENT =
  /附[件表图录]|[〔【]\d{4}[〕】]|\[\d{4}\]|\d号|文件|标准|规定|办法|要求|规范|合同|方案|通知|制度|条例|[A-Za-z]\d/u;
const VAGUE = /[数几近上][十百千万亿]+|^一(?:批|些|系列)/u;
const FRACTION =
  /[\d一二两三四五六七八九十]分之[\d一二三四五六七八九十]|[一二三四五六七八九]成[一二三四五六七八九]/u;
const CHANGE_WORD = /增长|提高|提升|增加|上升|下降|降低|减少|压减|缩短|节约/u;

/** A cell with several numbers in a row: which one is meant is for a person to say. */
export const readSeveralNumbers: Reader = ({ normalised, compact }) => {
  if (/\d\s+[-+]?\d/u.test(normalised)) return unclear({ code: 'two-numbers', detail: normalised });
  if (/^\d[\d.]*[、;]\d[\d.、;]*$/u.test(compact)) return unclear({ code: 'two-numbers', detail: compact });
  if (FRACTION.test(compact)) return unclear({ code: 'expression', detail: compact });
  if (/^\d+\.\d+\.[\d.]*$|^[\d.]*\.\.[\d.]*$/u.test(compact))
    return unclear({ code: 'expression', detail: compact });
  return /\d[/:∶÷×]\d/u.test(compact) && !/[/每]\d{0,4}\p{L}/u.test(compact)
    ? unclear({ code: 'expression', detail: compact })
    : null;
};

/** Wrappings around a number that change nothing: brackets, a currency sign before it. */
const PLAIN_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^[([]([^()[\]]*)[)\]]$/u, '$1'],
  [/(?<=[/每])\(([^()\d]+)\)/gu, '$1'],
  [/^(.*?(\d[\d.]*[^\d()]{0,3}?)(?:及?以[上下]|以内)?)\(含\2\)/u, '$1(含)'],
  [/(?:¥|RMB|CNY)(\d[\d,.]*[万亿]?)(?!\p{L})/u, '$1元'],
];

/** NUMERIC: one number with its comparator and unit. */
export const readNumeric: Reader = ({ compact, context }) => {
  const text = PLAIN_FORMS.reduce((current, [pattern, form]) => current.replace(pattern, form), compact);
  if (/^[≥]?[1-5]A$/u.test(text) && !/电|流/u.test(context.indicatorName))
    return { kind: 'qualitative', notes: [{ code: 'number-in-text', detail: text }] };
  const number = chineseNumber(text);
  if (number === null) return readNumericText(text);
  return { kind: 'numeric', number, notes: [{ code: 'numeral-in-words', detail: text }] };
};

/** The comparator word that ends a prefix: 合格率不低于 → 不低于. */
function signStart(prefix: string): number {
  for (let start = 0; start < prefix.length; start += 1) {
    if (comparatorBefore(prefix.slice(start))?.rest === '') return start;
  }
  return prefix.length;
}

/** ≤预算数500万元: a sign that does not touch its number still binds it. */
const SIGN_WITHIN = /[≥≤<>]|不(?:低于|少于|小于|超过|高于|大于|多于)|至少|至多|控制在/u;

function signWithin(prefix: string): Comparator | null {
  return comparatorBefore(SIGN_WITHIN.exec(prefix)?.[0] ?? '')?.comparator ?? null;
}

/** The 2 of m2 is no number of its own; positions stay as they were. */
function withoutPowers(compact: string): string {
  return compact.replace(/(?<=[\d万亿千百/](?:[ckhμ]?m|米)\^?)[23](?!\d)/gu, '²');
}

/** 户均增收2000元: what the number is divided by stands at the beginning of the text. */
function divided(reading: Reading, compact: string): Reading {
  const { per } = leadWords(compact);
  const { unit } = reading;
  return per === null || unit === undefined || !isKnownUnit(unit)
    ? reading
    : { ...reading, unit: dividedUnit(unit, per) };
}

function singleNumber({ compact }: Cell, at: number): Reading | null {
  const prefix = compact.slice(0, at);
  if (/附[件表图录]$/u.test(prefix)) return null;
  if (/第$|(?<!提)前$|排名|名次/u.test(prefix))
    return { kind: 'qualitative', notes: [{ code: 'ordinal', detail: compact }] };
  if (/[A-Za-z/\\〔[(]$/u.test(prefix) || [...compact].length > LONGEST_TARGET) return null;
  const start = signStart(prefix.replace(/-$/u, ''));
  const reading = readNumericText(compact.slice(start));
  if (reading === null || reading.kind !== 'numeric') return reading;
  const change: TargetNote[] = CHANGE_WORD.test(prefix) ? [{ code: 'change-amount', detail: prefix }] : [];
  const comparator = reading.comparator ?? signWithin(prefix);
  return {
    ...divided(reading, compact),
    comparator,
    notes: [{ code: 'number-in-text', detail: compact }, ...change, ...reading.notes],
  };
}

/** 年度预算220万元: one number inside a short text, or several that nobody should choose from. */
export const readNumberInText: Reader = (cell) => {
  const { compact } = cell;
  const plain = withoutPowers(compact);
  if (compact.includes('≠')) return unclear({ code: 'expression', detail: compact });
  const numbers = [...plain.matchAll(NUMBER)];
  const [first] = numbers;
  if (first === undefined) return null;
  const single = numbers.length === 1 ? singleNumber(cell, first.index) : null;
  if (single !== null) return single;
  if (!/\p{Script=Han}{2}/u.test(compact))
    return unclear({ code: numbers.length > 1 ? 'two-numbers' : 'unreadable', detail: compact });
  const listed = numbers.map(([number]) => number).join('、');
  const choosable = [...compact].length <= LONGEST_TARGET && !DOCUMENT.test(plain);
  if (numbers.length > 1 && choosable) return unclear({ code: 'two-numbers', detail: listed });
  return { kind: 'qualitative', notes: [{ code: 'number-in-text', detail: listed }] };
};

/** A sign, a unit or nothing legible: something is missing. */
export const readFragment: Reader = ({ compact }) => {
  const sign = comparatorBefore(compact);
  if (/^[≥≤<>=±%‰]+$/u.test(compact) || sign?.rest === '') return unclear({ code: 'number-missing' });
  if (!/\p{L}/u.test(compact)) return unclear({ code: 'unreadable' });
  return null;
};

/** QUALITATIVE: whatever is left is words. */
export const readWords: Reader = ({ compact, context }) => {
  const notes: TargetNote[] = /^[≥≤<>]/u.test(compact) ? [{ code: 'comparator-without-number' }] : [];
  if (speaksOfRate(context.indicatorName)) notes.push({ code: 'rate-with-word' });
  if (VAGUE.test(compact)) notes.push({ code: 'approximate' });
  if (/[\uFFFD\p{Co}\p{Cn}]/u.test(compact)) notes.push({ code: 'unreadable' });
  return { kind: 'qualitative', notes };
};
