import { CHINESE_NUMERAL, chineseNumber } from '../target-values/chinese-numeral.js';
import { withoutNoise } from './goal-noise.js';
import type { GoalWords } from './check-policy.js';

/** A number in a goal text with the phrase around it; which thing it counts is for a person to confirm. */
export interface GoalQuantity {
  /** As a plain decimal, without separators: 五 and 5 are both `5`. */
  readonly number: string;
  /** The measure word or unit right after the number: `场`, `名`, `万元`, `%`. */
  readonly measure: string;
  readonly phrase: string;
  /** The thing named right after the measure word: `新增网格电动自行车`. */
  readonly noun: string;
}

interface Spot {
  readonly number: string;
  readonly measure: string;
  readonly start: number;
  readonly end: number;
}

/** A comma between digits separates thousands, not clauses. */
const CLAUSE = /(?:[；。！？;!?\n]|[，,](?!(?<=\d,)\d{3}(?!\d)))+/u;
const HUNDRED = /百分之/u;

const PATTERNS = new WeakMap<GoalWords, RegExp>();

/** Made once for each list of words: a clause is read in less time than the pattern is made. */
function patternOf(words: GoalWords): RegExp {
  const pattern = PATTERNS.get(words) ?? numberPattern(words);
  PATTERNS.set(words, pattern);
  return pattern;
}

/** Longer words first, so that 人次 is not read as 人. */
function numberPattern({ measures }: GoalWords): RegExp {
  const words = [...measures].sort((one, other) => other.length - one.length).join('|');
  const digits = String.raw`(?<![\d.])\d+(?:,\d{3})*(?:\.\d+)?`;
  const scaled = String.raw`(?:[余多几]\s*)?((?:[十百千]?[万亿])?(?:[余多]\s*)?(?:${words})|[十百千]?[万亿])?`;
  return new RegExp(String.raw`(百分之)?(?:(${digits})|(?<![数几])(${CHINESE_NUMERAL}+))\s*${scaled}`, 'gu');
}

function isLed(before: string, { leads }: GoalWords): boolean {
  return leads.some((lead) => before.trimEnd().endsWith(lead));
}

/** 万 belongs to the measure where digits stand before it, to the number where characters do. */
function spotOf(match: RegExpExecArray, clause: string, words: GoalWords): Spot | null {
  const [whole, hundredth, digits, signs, measured = ''] = match;
  const percent = hundredth !== undefined && HUNDRED.test(hundredth);
  const number = digits?.replaceAll(',', '').replace(/^0+(?=\d)/u, '') ?? chineseNumber(signs ?? '');
  const measure = percent ? '%' : measured.replace('％', '%').replace(/[余多\s]/gu, '');
  if (number === null) return null;
  const inWords = signs !== undefined && !percent;
  // 一 is an article, 二 an ordinal (二次供水), 三期工程 a phase; 两 counts
  if (inWords && (/^[一二〇零]$/u.test(signs) || measure === '')) return null;
  const { index } = match;
  const end = index + whole.trimEnd().length;
  if (inWords && measure === '期' && /^(?:工程|项目|建设)/u.test(clause.slice(end))) return null;
  if (measure === '' && !isLed(clause.slice(0, index), words)) return null;
  return { number, measure, start: index, end };
}

function spots(clause: string, words: GoalWords): Spot[] {
  const masked = withoutNoise(clause, words);
  return [...masked.matchAll(patternOf(words))].flatMap((match) => spotOf(match, masked, words) ?? []);
}

/** Several numbers in one clause share it: each phrase ends where the next one's joining word begins. */
function cutBefore(clause: string, from: number, next: Spot | undefined): number {
  if (next === undefined) return clause.length;
  const between = clause.slice(from, next.start);
  const joint = Math.max(...['和', '及', '并', '、', '与'].map((word) => between.lastIndexOf(word)));
  return joint < 0 ? next.start : from + joint;
}

function quantitiesOf(clause: string, words: GoalWords): GoalQuantity[] {
  const found = spots(clause, words);
  return found.map(({ number, measure, end }, index) => {
    const previous = found[index - 1];
    const start = previous === undefined ? 0 : cutBefore(clause, previous.end, found[index]);
    const stop = cutBefore(clause, end, found[index + 1]);
    const phrase = clause.slice(start, stop).replace(/^[和及并、与]+/u, '');
    const noun = clause.slice(end, stop).split(/[、和及与（(]/u)[0] ?? '';
    return { number, measure, phrase: phrase.slice(0, 60), noun };
  });
}

/** Full-width digits are digits; everything else stays as written. */
function plainDigits(text: string): string {
  return text.replace(/[０-９．]/gu, (sign) => sign.normalize('NFKC'));
}

/** The numbers of a goal text in their order; years, dates, document numbers and set phrases are left out. */
export function goalQuantities(text: string, words: GoalWords): readonly GoalQuantity[] {
  return plainDigits(text)
    .split(CLAUSE)
    .flatMap((clause) => quantitiesOf(clause, words));
}

const LISTED =
  /(?:制作|购置|采购|开展|提供|配备|建设|组织|发放|实施|完成)?([^，；。,;、]{1,12}(?:、[^，；。,;、]{1,12}){2,})等/u;
const VERBS = /^.*(?:制作|购置|采购|开展|提供|配备|建设|组织|发放|实施|完成|包括|含)/u;

/** The items of an enumeration that ends with 等: 短袖巡查服、…、帽子等; empty when there is none. */
export function listedItems(text: string): readonly string[] {
  const list = LISTED.exec(text)?.[1];
  return list === undefined ? [] : list.split('、').map((item) => item.replace(VERBS, ''));
}
