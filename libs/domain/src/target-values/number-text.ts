import { CHINESE_NUMERAL, chineseNumber } from './chinese-numeral.js';
import { canonicalNumber } from './decimal-text.js';
import type { TargetNote } from './target-findings.js';

/** A number at the start of a text. */
export interface FoundNumber {
  readonly number: string;
  readonly rest: string;
  readonly notes: readonly TargetNote[];
  /** True when written in Chinese numerals, which need a unit to be told from words. */
  readonly inWords: boolean;
}

const ARABIC = /^(-|\+|负|零下)?((?:\d+(?:,+\d+)*)?(?:\.\d+)?)/u;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const WORDS = new RegExp(`^(?:${CHINESE_NUMERAL}){1,12}`, 'u');
const PER_HUNDRED = new RegExp(
  `^(百分之|千分之|万分之)(\\d+(?:\\.\\d+)?|(?:${CHINESE_NUMERAL}){1,6}(?:点(?:${CHINESE_NUMERAL}){1,6})?)`,
  'u',
);
const PARTS: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' };

function arabic(text: string): FoundNumber | null {
  const match = ARABIC.exec(text);
  const digits = match?.[2] ?? '';
  if (match === null || !/\d/u.test(digits)) return null;
  const number = canonicalNumber((match[1] === undefined || match[1] === '+' ? '' : '-') + digits);
  if (number === null) return null;
  const notes: TargetNote[] = number.startsWith('-') ? [{ code: 'negative-number' }] : [];
  if (digits.includes(',') && !GROUPED.test(digits))
    notes.push({ code: 'thousands-doubtful', detail: digits });
  return { number, rest: text.slice(match[0].length), notes, inWords: false };
}

function spoken(words: string): string | null {
  if (/^\d/u.test(words)) return canonicalNumber(words);
  const [whole = '', decimals] = words.split('点');
  const number = whole === '百' ? '100' : chineseNumber(whole);
  if (number === null || decimals === undefined) return number;
  const digits = [...decimals].map(chineseNumber);
  const single = digits.every((digit) => digit?.length === 1);
  return single ? canonicalNumber(`${number}.${digits.join('')}`) : null;
}

function perHundred(text: string): FoundNumber | null {
  const match = PER_HUNDRED.exec(text);
  const number = spoken(match?.[2] ?? '');
  if (match === null || number === null) return null;
  const rest = (PARTS[match[1] ?? ''] ?? '') + text.slice(match[0].length);
  return { number, rest, notes: [{ code: 'numeral-in-words', detail: match[0] }], inWords: false };
}

/** 零点五, 两点五: a fraction in words, before a unit. */
const FRACTION = new RegExp(`^((?:${CHINESE_NUMERAL}){1,6}点(?:${CHINESE_NUMERAL}){1,6})(?=\\p{L})`, 'u');

function inWords(text: string): FoundNumber | null {
  const fraction = FRACTION.exec(text)?.[1];
  const exact = fraction === undefined ? null : spoken(fraction);
  if (fraction !== undefined && exact !== null) {
    const notes = [{ code: 'numeral-in-words', detail: fraction }] as const;
    return { number: exact, rest: text.slice(fraction.length), notes, inWords: true };
  }
  const match = WORDS.exec(text)?.[0] ?? '';
  for (let length = match.length; length > 0; length -= 1) {
    const number = chineseNumber(match.slice(0, length));
    if (number !== null) {
      const notes = [{ code: 'numeral-in-words', detail: match.slice(0, length) }] as const;
      return { number, rest: text.slice(length), notes, inWords: true };
    }
  }
  return null;
}

/** The number with which a text begins: digits, 百分之九十五, 百分百, 三, 一百二十. */
export function numberAtStart(text: string): FoundNumber | null {
  if (text.startsWith('百分百')) return numberAtStart(`百分之百${text.slice(3)}`);
  return arabic(text) ?? perHundred(text) ?? inWords(text);
}
