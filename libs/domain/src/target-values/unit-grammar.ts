import { JOINED_RESULTS, KNOWN_UNITS, SCALES, UNIT_SYNONYMS } from './units.data.js';

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

function longestFirst(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((left, right) => right.length - left.length)
    .map(escaped)
    .join('|');
}

const UNSCALED = new Set([...KNOWN_UNITS, ...JOINED_RESULTS]);
const SCALE_WORDS = Object.keys(SCALES).sort((left, right) => right.length - left.length);

const ATOM = longestFirst([...KNOWN_UNITS, ...JOINED_RESULTS, ...Object.keys(UNIT_SYNONYMS)]);
const SCALE = longestFirst(Object.keys(SCALES));
const SCALED_ATOM = `(?:${ATOM}|(?:${SCALE})(?:${ATOM})?)`;
const LATER_ATOM = `(?:\\d{1,4}(?:年|个月|月|半天|半年|天|日|周|季度|小时|公里|亩|万人|千人|百人)|${SCALED_ATOM})`;

/** A unit at the start of a text: the /10万 of health statistics, an atom, perhaps scaled, and further atoms after a stroke, a dot or 每. */
const UNIT_AT_START = new RegExp(
  `^(?:/(?:10|十)万人?|\\(${SCALED_ATOM}(?:[/·*×]${LATER_ATOM})*\\)|${SCALED_ATOM}(?:\\((?:${ATOM})\\))?(?:(?:/|每)+${LATER_ATOM}(?:·${LATER_ATOM})*|[·*×•.]${SCALED_ATOM})*)`,
  'u',
);

/** The longest known unit with which a text begins, as written; null when there is none. */
export function unitAtStart(text: string): string | null {
  return UNIT_AT_START.exec(text)?.[0] ?? null;
}

/** True when the whole text is a unit that the grammar knows. */
export function isKnownUnit(text: string): boolean {
  return unitAtStart(text) === text && text !== '';
}

/** Splits 万人次 into its power of ten and its unit. */
export function scaleOf(atom: string): { readonly exponent: number; readonly unit: string } {
  if (UNSCALED.has(atom)) return { exponent: 0, unit: atom };
  const scale = SCALE_WORDS.find((word) => atom.startsWith(word));
  return scale === undefined
    ? { exponent: 0, unit: atom }
    : { exponent: SCALES[scale] ?? 0, unit: atom.slice(scale.length) };
}
