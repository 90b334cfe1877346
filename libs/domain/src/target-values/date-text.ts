import { wholeNumber } from '#libs/shared';
import { CHINESE_NUMERAL, chineseNumber } from './chinese-numeral.js';
import type { DateParts } from './calendar-date.js';
import { daysInMonth } from './calendar-date.js';
import type { TargetNote } from './target-findings.js';

/** A date at the start of a text. */
export interface FoundDate {
  readonly parts: DateParts;
  readonly rest: string;
  readonly notes: readonly TargetNote[];
  /** True for 年内: any day up to the date. */
  readonly within: boolean;
}

/** Year that completes a date without one: the fiscal year, or the year of the other end of a period. */
export type AssumedYear = number | null;

const YEAR = '(?:(?:19|20|21)\\d{2}|9999)';
const WITH_WORDS = new RegExp(
  `^(?:(?<year>${YEAR})(?:年度?|[-/.](?=\\d{1,2}月))|(?<short>\\d{2})年(?=\\d{1,2}月|底|末|初)|(?<next>次年|明年|翌年|下一?年)|(?<same>当年|本年度?|今年|同年|每年(?=\\d{1,2}月)))?的?` +
    `(?:(?:(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})(?:日|号)|(?<part>上旬|中旬|下旬|初|中|底|末))?)|第?(?<quarter>[1-4])(?:季度|季)(?:底|末)?|(?<half>上半年|下半年)|(?<end>年底|年末|年内|底|末|全年|内(?=完成|$)))?`,
  'u',
);
const ISO = new RegExp(
  `^(?<year>${YEAR})(?:(?<gap>[-/.])(?<month>\\d{1,2})\\k<gap>(?<day>\\d{1,2})(?![\\d.])|[-/.](?<only>\\d{1,2})(?<part>[底末])?(?=$|[-~—至到前之以底完止内起后]))`,
  'u',
);
const DIGITS =
  /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])?(?=$|[-~—至到前之以底完止内起后])/u;
/** 当年完成 is a date, 本年工作 is not. */
const WHOLE_YEAR =
  /^(?:当年|本年度?|今年|次年|明年|下一?年)(?:度?内)?(?:完成|完工|建成|竣工|到位|支付|发放|验收|办结)?$/u;
const PART_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20, 中: 15 };
/** Text recognition writes the zero of 二〇二四 as a circle or a letter. */
const ROUND_ZERO = /(?<=[一二三四五六七八九〇])[○Oo0](?=[一二三四五六七八九〇○Oo0年])/gu;
const QUARTER = /^((?:(?:19|20)\d{2}年?)?)[Qq]([1-4])/u;
const NUMERAL_BEFORE_UNIT = new RegExp(`(?:${CHINESE_NUMERAL}){1,4}(?=年|月|日|号|季度)`, 'gu');

/** 二〇二四年十二月 → 2024年12月; other words keep their numerals. */
export function digitsForDates(text: string): string {
  return text
    .replace(
      QUARTER,
      (_, year: string, quarter: string) =>
        `${year === '' || year.endsWith('年') ? year : `${year}年`}第${quarter}季度`,
    )
    .replace(ROUND_ZERO, '〇')
    .replace(NUMERAL_BEFORE_UNIT, (words) => chineseNumber(words) ?? words);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : wholeNumber(text);
}

function yearOf(groups: Record<string, string | undefined>, assumed: AssumedYear): number | null {
  if (groups['year'] !== undefined) return wholeNumber(groups['year']);
  if (groups['short'] !== undefined) return 2000 + wholeNumber(groups['short']);
  if (groups['next'] !== undefined) return assumed === null ? null : assumed + 1;
  return assumed;
}

function monthAndDay(
  groups: Record<string, string | undefined>,
  year: number | null,
): Omit<DateParts, 'year'> {
  if (groups['quarter'] !== undefined) {
    const month = wholeNumber(groups['quarter']) * 3;
    return { month, day: daysInMonth(2001, month) };
  }
  if (groups['half'] !== undefined)
    return groups['half'] === '上半年' ? { month: 6, day: 30 } : { month: 12, day: 31 };
  if (groups['end'] !== undefined) return { month: 12, day: 31 };
  const month = numberOf(groups['month'] ?? groups['only']);
  const part = groups['part'];
  if (month === null || part === undefined) return { month, day: numberOf(groups['day']) };
  return { month, day: PART_DAYS[part] ?? daysInMonth(year ?? 2001, month) };
}

function yearNotes(groups: Record<string, string | undefined>, year: number | null): TargetNote[] {
  if (groups['year'] !== undefined) return [];
  if (groups['next'] !== undefined && year === null) return [{ code: 'year-unknown' }];
  return year === null ? [] : [{ code: 'year-assumed', detail: String(year) }];
}

/** The date with which a text begins, in words or in figures; null when there is none. */
export function dateAtStart(text: string, assumed: AssumedYear): FoundDate | null {
  const match = ISO.exec(text) ?? DIGITS.exec(text) ?? WITH_WORDS.exec(text);
  if (match === null || match[0] === '') return null;
  const groups: Record<string, string | undefined> = match.groups ?? {};
  const year = yearOf(groups, assumed);
  const parts = { year, ...monthAndDay(groups, year) };
  const named = groups['year'] !== undefined || groups['short'] !== undefined;
  const told = named || groups['next'] !== undefined || groups['same'] !== undefined;
  const wholeYear =
    named || (told && year !== null && WHOLE_YEAR.test(match[0] + text.slice(match[0].length)));
  if ((parts.month === null && !wholeYear) || (!told && /^(?:底|末|全年|内)$/u.test(groups['end'] ?? '')))
    return null;
  const vague: TargetNote[] = /^[初中]$/u.test(groups['part'] ?? '')
    ? [{ code: 'ambiguous-date', detail: match[0] }]
    : [];
  return {
    parts,
    rest: text.slice(match[0].length),
    notes: [...yearNotes(groups, year), ...vague],
    within: /内$/u.test(groups['end'] ?? ''),
  };
}
