import type { Comparator } from './target-value.js';

type Entry = readonly [words: string, comparator: Comparator];

/** Signs and words before a number; "not below" and its kin include the number itself. */
const BEFORE: readonly Entry[] = [
  [
    '≥|应?不(?:得|能|应|会)?(?:低于|少于|小于|短于|足于|早于)|大于(?:或|和)?等于|高于(?:或|和)?等于|至少(?:达到|完成)?|最少|最低|达到?|力争达到|确保达到|不下于|下限',
    '≥',
  ],
  [
    '≤|应?不(?:得|能|应|会)?(?:超过|高于|大于|多于|超出|突破|长于|晚于|迟于|超)|小于(?:或|和)?等于|低于(?:或|和)?等于|少于(?:或|和)?等于|未超过|至多|最多|最高|最大|控制在|控制到|限额|上限|不超',
    '≤',
  ],
  ['>|大于|超过|高于|多于|超出', '>'],
  ['<|小于|低于|少于|不足|不到|不满', '<'],
  ['=|等于', '='],
];

/** Words after a number; 以上, 以下 and 以内 include the number (Civil Code, art. 1259), unless 不含 is said. */
const AFTER: readonly Entry[] = [
  ['\\(不含(?:本数)?\\)(?:及其?)?以上|以上\\(不含(?:本数)?\\)', '>'],
  ['\\(不含(?:本数)?\\)(?:及其?)?以[下内]|以[下内]\\(不含(?:本数)?\\)', '<'],
  ['\\(?含\\)?(?:及)?以上|及其?以上|以上(?:\\(含(?:本数)?\\))?|起步|或以上|或更多', '≥'],
  ['\\(?含\\)?(?:及)?以下|及其?以下|以下(?:\\(含(?:本数)?\\))?|以内|之内|范围内|内|或以下|封顶|或更少', '≤'],
];

function pattern(entries: readonly Entry[]): RegExp {
  return new RegExp(
    `^(?:${entries.map(([words], index) => `(?<c${String(index)}>${words})`).join('|')})`,
    'u',
  );
}

const BEFORE_PATTERN = pattern(BEFORE);
const AFTER_PATTERN = pattern(AFTER);

/** A comparator that was found, and the text that follows it. */
export interface FoundComparator {
  readonly comparator: Comparator;
  readonly written: string;
  readonly rest: string;
}

function find(text: string, search: RegExp, entries: readonly Entry[]): FoundComparator | null {
  const match = search.exec(text);
  if (match === null) return null;
  const index = entries.findIndex((_, position) => match.groups?.[`c${String(position)}`] !== undefined);
  const entry = entries[index];
  if (entry === undefined) return null;
  return { comparator: entry[1], written: match[0], rest: text.slice(match[0].length) };
}

/** The sign or word with which a text begins: `≥`, 不低于, 控制在. */
export function comparatorBefore(text: string): FoundComparator | null {
  return find(text, BEFORE_PATTERN, BEFORE);
}

/** The word with which the text after a number begins: 以上, 及其以下, 以内. */
export function comparatorAfter(text: string): FoundComparator | null {
  return find(text, AFTER_PATTERN, AFTER);
}

/** Sign of a column or cell that holds nothing but a comparator; null otherwise. */
export function comparatorAlone(text: string): Comparator | null {
  const found = comparatorBefore(text);
  return found?.rest === '' ? found.comparator : null;
}

/** True when two signs can both hold for one target: ≥ with 以上 says one thing twice, ≥ with 以下 does not. */
export function agree(first: Comparator, second: Comparator): boolean {
  return sideOf(first) === sideOf(second);
}

function sideOf(comparator: Comparator): 'above' | 'below' | 'equal' {
  if (comparator === '=') return 'equal';
  return comparator === '≥' || comparator === '>' ? 'above' : 'below';
}
