import { comparatorBefore } from './comparators.js';
import { dateExists, isoDate, startsAfter } from './calendar-date.js';
import { dateAtStart, digitsForDates } from './date-text.js';
import type { Cell, Reader } from './reading.js';
import { unclear } from './reading.js';
import { speaksOfDay, speaksOfTime } from './name-words.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator } from './target-value.js';

const CLOCK = /(?<=\d)[ T]\d{1,2}:\d{2}(?::\d{2})?$/u;
const BEFORE_DATE = /^(?:不晚于|不迟于|最迟|最晚|于|在|截至|截止到?|至|到|自|从|计划|预计|完成时间|时间|:)/u;
const UNTIL = /^(?:之前|以前|之内|以内|前|内|止|为止)/u;
const SINCE = /^(?:之后|以后|后|起|开始)/u;
const RECURRING =
  /^(?:每(?:月|季度|季|周|星期)|次月|次周|下月)(?:的)?(?:[首末]月|月)?第?\d{1,2}(?:日|号|月)/u;

/** Text as dates are read: numerals as digits, a spreadsheet's clock time dropped. */
function dateText({ normalised, compact }: Cell): string {
  const text = CLOCK.test(normalised) ? normalised.replace(CLOCK, '').replace(/\s+/gu, '') : compact;
  return digitsForDates(text);
}

interface DateFrame {
  readonly comparator: Comparator | null;
  readonly rest: string;
}

/** Signs and prepositions before a date; 不晚于, 截至 and ≤ all mean until. */
function before(text: string): DateFrame {
  let frame: DateFrame = { comparator: null, rest: text };
  for (let round = 0; round < 4; round += 1) {
    const word = BEFORE_DATE.exec(frame.rest)?.[0];
    const sign = comparatorBefore(frame.rest);
    if (sign !== null) frame = { comparator: sign.comparator, rest: sign.rest };
    else if (word === undefined) return frame;
    else
      frame = {
        comparator: /晚|迟|截/u.test(word) ? '≤' : frame.comparator,
        rest: frame.rest.slice(word.length),
      };
  }
  return frame;
}

function after(text: string): DateFrame {
  const until = UNTIL.exec(text)?.[0];
  if (until !== undefined) return { comparator: '≤', rest: text.slice(until.length) };
  const since = SINCE.exec(text)?.[0];
  if (since !== undefined) return { comparator: '≥', rest: text.slice(since.length) };
  return {
    comparator: /^(?:全面|全部|基本|按期|按时)?(?:完成|完工|竣工|建成|到位|交付)/u.test(text) ? '≤' : null,
    rest: text,
  };
}

const FINISHED =
  /^(?:全面|全部|基本|按期|按时|按计划)?(?:完成|完工|竣工|建成|到位|交付|验收|发放|支付|投入使用|办结|结束|开工|实施|启动)?(?:完毕|到位|验收|完成)?$/u;

function yearWhereTimeIsMeant(text: string, { context }: Cell): string {
  return speaksOfTime(context) && /^(?:19|20)\d{2}$/u.test(text) ? `${text}年` : text;
}

const DOTTED = /^([≤<]?)(0?[1-9]|1[0-2])\.([12]\d|3[01])(?=$|前|之前|以前|完成)/u;

/** 12.31 is the last day of the year where the name asks for a day. */
function dotted(text: string, { context }: Cell): string {
  return speaksOfDay(context) ? text.replace(DOTTED, '$1$2月$3日') : text;
}

/** A bare 2023.12 is a date only where the name speaks of time. */
function looksLikeNumber(text: string, cell: Cell): boolean {
  if (speaksOfTime(cell.context)) return false;
  return /^[≥≤<>=]?\d{4}\.\d{1,2}$/u.test(text) || /^[≥≤<>=]?\d{6,8}(?!\d|年)/u.test(text);
}

/** 12月 under 服务期限 is twelve months. */
function isDuration(text: string, { context: { indicatorName } }: Cell): boolean {
  return /^[≥≤<>=]?\d{1,3}月$/u.test(text) && /期限|周期|时长|服务期|工期/u.test(indicatorName);
}

/** DATE: 2018年10月底, 12月底之前完成, 2024-12-31, 年底前, 第三季度末. */
export const readDate: Reader = (cell) => {
  const text = dotted(yearWhereTimeIsMeant(dateText(cell), cell), cell);
  if (RECURRING.test(text)) return { kind: 'qualitative', notes: [{ code: 'recurring-date' }] };
  const start = before(text);
  const found = dateAtStart(start.rest, cell.context.fiscalYear ?? null);
  if (found === null || looksLikeNumber(text, cell) || isDuration(text, cell)) return null;
  const end = after(found.rest);
  if (/\d/u.test(end.rest) || [...end.rest].length > 16) return null;
  if (!FINISHED.test(end.rest) && end.comparator === null && start.comparator === null) return null;
  if (found.notes.some(({ code }) => code === 'year-unknown')) return unclear({ code: 'year-unknown' });
  if (!dateExists(found.parts)) return unclear({ code: 'impossible-date', detail: text });
  const tail: TargetNote[] = FINISHED.test(end.rest) ? [] : [{ code: 'text-after-number', detail: end.rest }];
  const doubtful: TargetNote[] =
    /^\d{1,2}月$/u.test(text) || DOTTED.test(dateText(cell))
      ? [{ code: 'ambiguous-date', detail: text }]
      : [];
  const comparator = start.comparator ?? end.comparator ?? (found.within ? '≤' : null);
  return {
    kind: 'date',
    comparator,
    date: isoDate(found.parts),
    notes: [...found.notes, ...tail, ...doubtful],
  };
};

const SEPARATORS = [/-{2}|—{1,2}|~|至|到/u, /-/gu] as const;
const SHORT_END = /^(\d{1,2})(?:月|日|号)/u;

/** 1-12月 and 2024年3-5月: the first end borrows the unit of the second. */
function completed(left: string, right: string): string {
  const unit = SHORT_END.exec(right);
  if (unit === null || !/(?:^|年|月)\d{1,2}$/u.test(left)) return left;
  return left + (right.charAt(unit[1]?.length ?? 0) === '月' ? '月' : '日');
}

function cuts(text: string): (readonly [string, string])[] {
  const strong = SEPARATORS[0].exec(text);
  if (strong !== null) return [[text.slice(0, strong.index), text.slice(strong.index + strong[0].length)]];
  return [...text.matchAll(SEPARATORS[1])].map(
    ({ index }) => [text.slice(0, index), text.slice(index + 1)] as const,
  );
}

function fullYear(text: string): string {
  return /^(?:19|20|99)\d{2}$/u.test(text) ? `${text}年` : text;
}

/** 7日 after 7月1日至, and the 12 of 2024.1-12, borrow from the first end. */
function secondEnd(left: string, right: string, month: number | null): string {
  if (month !== null && /^\d{1,2}(?:日|号)/u.test(right)) return `${String(month)}月${right}`;
  if (/^\d{4}([./])\d{1,2}\1\d{1,2}$/u.test(left) && /^\d{1,2}[./]\d{1,2}$/u.test(right))
    return left.slice(0, 5) + right.replace(/[./]/u, left.charAt(4));
  return /^\d{4}[./]\d{1,2}$/u.test(left) && /^\d{1,2}$/u.test(right) ? `${right}月` : right;
}

function periodOf(left: string, right: string, cell: Cell): ReturnType<Reader> {
  const assumed = cell.context.fiscalYear ?? null;
  const from = dateAtStart(
    fullYear(completed(left.replace(/^[自从]/u, '').replace(/(?:起|开始)$/u, ''), right)),
    assumed,
  );
  if (from?.rest !== '' || (/^\d{4}$/u.test(left) && /^\d{1,2}月/u.test(right))) return null;
  const to = dateAtStart(fullYear(secondEnd(left, right, from.parts.month)), from.parts.year);
  if (to === null || !/^(?:止|为止|期间|内|完成|全年)?$/u.test(to.rest)) return null;
  if (!dateExists(from.parts) || !dateExists(to.parts))
    return unclear({ code: 'impossible-date', detail: left + right });
  const period = { from: isoDate(from.parts), to: isoDate(to.parts) };
  if (startsAfter(period.from, period.to))
    return unclear({ code: 'range-reversed', detail: `${period.from} > ${period.to}` });
  const openEnded: TargetNote[] = /^(?:2099|9999)/u.test(period.to) ? [{ code: 'open-ended' }] : [];
  return { kind: 'period', period, notes: [...from.notes, ...openEnded] };
}

/** PERIOD: 2020年1月--2020年11月, 2023.07-2024.01, 202001-202012, 1-12月, 2023-2025年. */
export const readPeriod: Reader = (cell) => {
  const text = dateText(cell)
    .replace(/^(?:=|于|在)/u, '')
    .replace(/^((?:\d{4}年度?)?)全年(?=\d)/u, '$1')
    .replace(/期间$/u, '');
  for (const [left, right] of cuts(text)) {
    const reading = periodOf(left, right, cell);
    if (reading !== null) return reading;
  }
  return null;
};
