import type { FoundNumber } from './number-text.js';
import { numberAtStart } from './number-text.js';
import type { TargetNote } from './target-findings.js';
import { unitAtStart } from './unit-grammar.js';

/** A number with its unit at the start of a text. */
export interface Quantity {
  readonly number: string;
  readonly unit: string | null;
  readonly rest: string;
  readonly notes: readonly TargetNote[];
  readonly inWords: boolean;
}

/** Units that Chinese numerals form ordinary words with: 三方, 十分, 一级, 二类, 五门. */
const WORDY_UNITS =
  /^(?:方|平|分|度|级|级别|类|成|时|点|线|门|面|核|层|档|口|身|对|单|部|市|区|县|乡|镇|村|路|站|版|角|安|里|转|种|样|字|组|队|人|家|位|名|道|端口|处|年度|单位|条|案|例|课|期|节|日|月|季|帕|瓦|伏)$/u;
const WORDY_EXCEPTIONS = /^(?:人|名|家|位|处|条|种|节|组|例|村|镇|成)$/u;
/** 三日内 and 九成以上 are bounds, 二级以上 is a grade. */
const BOUNDED = /^(?:人|名|家|位|处|条|种|组|例|村|镇|成|日)(?:\(?含\)?)?(?:及?以[上下]|以内|之内|内)/u;
/** 1个半小时, 两年半: half a unit more. */
const AND_HALF =
  /^(?:个半(个?月|个?小时|个?工作日|学时|学期|星期|月)|(个月|个小时|小时|年|天|周)半(?![年天月日]))/u;

function andHalf(found: FoundNumber, match: RegExpExecArray): Quantity {
  const unit = (match[1] ?? match[2] ?? '').replace(/^月$/u, '个月');
  const rest = found.rest.slice(match[0].length);
  const notes = [...found.notes, { code: 'numeral-in-words', detail: '半' } as const];
  return { number: `${found.number}.5`, unit, rest, notes, inWords: false };
}

/** 百余人, 千余户: the one is not said. */
function unsaidOne(text: string): FoundNumber | null {
  const scale = /^([百千万亿])[余多](?=\p{Script=Han})/u.exec(text)?.[1];
  const notes = scale === undefined ? [] : [{ code: 'numeral-in-words', detail: scale } as const];
  return scale === undefined ? null : { number: '1', rest: text, notes, inWords: true };
}

/** The quantity with which a text begins; Chinese numerals count only before an unmistakable unit. */
export function quantityAtStart(text: string): Quantity | null {
  const found = numberAtStart(text) ?? unsaidOne(text);
  if (found === null) return null;
  const scaled = /^([十百千万亿]+)[多余](?=\p{Script=Han})/u.exec(found.rest);
  if (scaled !== null) {
    const plain = (scaled[1] ?? '') + found.rest.slice(scaled[0].length);
    return quantityOf({ ...found, rest: plain, notes: [...found.notes, { code: 'approximate' }] });
  }
  return quantityOf(found);
}

function quantityOf(found: FoundNumber): Quantity | null {
  const about = /^[多余](?=\p{Script=Han})/u.test(found.rest) ? 1 : 0;
  const more = AND_HALF.exec(found.rest);
  if (more !== null && /^\d+$/u.test(found.number)) return andHalf(found, more);
  const half = unitAtStart(found.rest.slice(about));
  const rest = found.rest.slice(about + (half?.length ?? 0));
  if (found.inWords && found.number === '1' && half === '批') return null;
  if (
    found.inWords &&
    half !== null &&
    WORDY_UNITS.test(half) &&
    !(WORDY_EXCEPTIONS.test(half) && rest === '') &&
    !BOUNDED.test(found.rest)
  )
    return null;
  return {
    number: found.number,
    unit: half,
    rest,
    notes: about === 0 ? found.notes : [...found.notes, { code: 'approximate' }],
    inWords: found.inWords,
  };
}

/** 半年, 半个月: the only fractions that are said in one word. */
export function halfAtStart(text: string): Quantity | null {
  const match = /^半(个月|年|天|个小时|小时|个工作日)/u.exec(text);
  if (match === null) return null;
  const notes = [{ code: 'numeral-in-words', detail: '半' }] as const;
  return { number: '0.5', unit: match[1] ?? null, rest: text.slice(match[0].length), notes, inWords: true };
}
