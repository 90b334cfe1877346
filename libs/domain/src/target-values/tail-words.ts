import { comparatorAfter } from './comparators.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator } from './target-value.js';

/** What stands after a number and its unit. */
export interface Tail {
  readonly comparator: Comparator | null;
  /** A unit that the grammar does not know. */
  readonly unknownUnit: string | null;
  readonly notes: readonly TargetNote[];
  /** Free text that is left, for the caller to judge. */
  readonly text: string;
}

const DONE =
  /^(?:完成|解决|达标|到位|覆盖|办结|合格|发放|执行|落实|通过|支付|响应|修复|处理|保障|整改|合规|优良|足额|及时|到达|到场|办理|恢复|满意|正常|达到|以来|间|前|后)/u;
const UNKNOWN_UNIT =
  /^(?!左右|上下|[xX]|.{0,4}[一二三四五六七八九十至到])(?:\p{Script=Han}{1,4}?|[A-Za-z]{1,6}?)(?=$|\(|(?:含|及其?|或)?以[上下]|以内|之内|内$)/u;
const CONDITION = /^(?:且|并且|并|,|;|、|同时|另|其中)(.+)$/u;

function freeText(text: string): Pick<Tail, 'notes' | 'text'> {
  const condition = CONDITION.exec(text)?.[1];
  if (condition !== undefined) return { notes: [{ code: 'extra-condition', detail: condition }], text };
  return {
    notes:
      text === '' || (DONE.exec(text)?.[0] === text && !/^[间前后]$/u.test(text))
        ? []
        : [{ code: 'text-after-number', detail: text }],
    text,
  };
}

function closing(text: string): Omit<Tail, 'unknownUnit'> {
  const bare = text.replace(/^\(含(?:本数)?\)/u, '');
  const found = comparatorAfter(bare);
  const rest = (found?.rest ?? bare).replace(/^\(含(?:本数)?\)/u, '');
  const about = /^(?:左右|上下|余)/u.exec(rest)?.[0] ?? '';
  const free = freeText(rest.slice(about.length));
  const notes = about === '' ? free.notes : [{ code: 'approximate' } as const, ...free.notes];
  return { comparator: found?.comparator ?? null, notes, text: free.text };
}

/** Reads the rest after a number and its unit; without a known unit a short word is taken as an unknown one. */
export function tailWords(rest: string, unitKnown: boolean): Tail {
  const direct = closing(rest);
  if (unitKnown || rest === '' || direct.comparator !== null || DONE.test(rest))
    return { ...direct, unknownUnit: null };
  const unknown = UNKNOWN_UNIT.exec(rest)?.[0];
  if (unknown === undefined || DONE.test(unknown)) return { ...direct, unknownUnit: null };
  return { ...closing(rest.slice(unknown.length)), unknownUnit: unknown };
}
