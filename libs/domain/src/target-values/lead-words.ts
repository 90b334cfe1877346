import { chineseNumber } from './chinese-numeral.js';
import { comparatorBefore } from './comparators.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator } from './target-value.js';

/** Everything that may stand before a number without changing which number it is. */
export interface Lead {
  readonly comparators: readonly Comparator[];
  /** 控制在 or 达到: gives way to a comparator after the number. */
  readonly weak: Comparator | null;
  /** 每年, 每人: becomes the denominator of the unit. */
  readonly per: string | null;
  readonly notes: readonly TargetNote[];
  /** True when a verb such as 开展 introduces the number, so that a noun may follow it. */
  readonly afterVerb: boolean;
  readonly rest: string;
}

const WEAK = /^(?:控制[在到]|力争达到|确保达到|达到?)$/u;
const PER =
  /^(?:平均)?每(?:个)?((?:\d{1,2}|[两二三四五])?年|半年|季度|季|月|周|星期|天|日|人|户|亩|次|台|名|学期|学年|村|年度|公里|平方米|吨|株|套|辆|件)(?:度)?/u;
/** 人均, 日均: a mean over what the first sign names. */
const MEAN = /^([人户亩村日月年])均(?!增长|提高|提升|增加|上升|下降|降低|减少)/u;
/** 一年两次, 1天1次: a span of time, and how often within it. */
const OFTEN =
  /^([一1](?=年|天|周)|[一](?=季度|月)|\d{1,2}(?=年|天)|[两三](?=年|天|周))(年|季度|月|周|天)(?=(?:[≥≤>]|不[少低]于|至少)?[\d一二两三四五六七八九十]{1,3}[次场期轮遍回])/u;
const CHANGE =
  /^(?:同比|环比|平均|年均|[较比](?:\d{4}年度?|上年度?|上一年度?|去年|往年|前一年|同期|上年同期|去年同期))*(↑|↓|增长|提高|提升|增加|上升|下降|降低|减少|压减|缩短|提前|延长|增幅|降幅|下浮|上浮)(?:率|幅度|比例|了)?(至|到|为)?/u;
const ABOUT = /^(?:大约|大概|约|将近|接近|近|≈|≒)/u;
const NEUTRAL =
  /^(?:(?:19|20)\d{2}年度?(?=\d[\d,]*(?:\.\d+)?(?![月日号年])[\p{L}%‰]|[^\d底末初前后]+\d)|总共|共计|合计|总计|累计|预计|计划|确保|力争|实现|保持在?|维持在?|全年|年度|本年|当年|共|为|在)(?=.)/u;
const VERB =
  /^(?:新增|完成|开展|举办|建设|建成|购置|采购|培训|组织|召开|制作|发放|新建|配备|安装|种植|救助|服务|提供)(?=.)/u;
const MISREAD: readonly (readonly [RegExp, Comparator])[] = [
  [/^二(?=\d)/u, '='],
  [/^[之乏三Zz](?=\d)/u, '≥'],
  [/^[》〉](?=[\d-])/u, '>'],
  [/^[《〈](?=[\d-])/u, '<'],
];

function misread(text: string): { readonly comparator: Comparator; readonly note: TargetNote } | null {
  const entry = MISREAD.find(([pattern]) => pattern.test(text));
  if (entry === undefined) return null;
  const sign = [...text][0] ?? '';
  return { comparator: entry[1], note: { code: 'ocr-suspected', detail: `${sign} → ${entry[1]}` } };
}

function oneSign(lead: Lead): Lead | null {
  const wrong = misread(lead.rest);
  if (wrong !== null) {
    const notes = [...lead.notes, wrong.note];
    return { ...lead, comparators: [...lead.comparators, wrong.comparator], notes, rest: lead.rest.slice(1) };
  }
  const found = comparatorBefore(lead.rest);
  if (found === null) return null;
  if (WEAK.test(found.written)) return { ...lead, weak: found.comparator, rest: found.rest };
  return { ...lead, comparators: [...lead.comparators, found.comparator], rest: found.rest };
}

/** 每人每月 divides by both; 两年 is 2年, 一年 is just 年. */
function joined(first: string | null, written: string): string {
  const per = written
    .replace(/^[两二三四五]/u, (sign) => chineseNumber(sign) ?? sign)
    .replace(/^[一1](?!\d)/u, '');
  if (first === null) return per;
  return /\d/u.test(first + per) ? first : `${first}·${per}`;
}

function oneWord(lead: Lead): Lead | null {
  const { rest, notes } = lead;
  const after = (match: RegExpExecArray): string => rest.slice(match[0].length);
  const per = PER.exec(rest) ?? MEAN.exec(rest);
  const often = OFTEN.exec(rest);
  if (per !== null) return { ...lead, per: joined(lead.per, per[1] ?? ''), rest: after(per) };
  if (often !== null && lead.per === null)
    return { ...lead, per: joined(null, `${often[1] ?? ''}${often[2] ?? ''}`), rest: after(often) };
  const change = CHANGE.exec(rest);
  if (change !== null) {
    const note: TargetNote[] =
      change[2] === undefined ? [{ code: 'change-amount', detail: change[1] ?? '' }] : [];
    return { ...lead, notes: [...notes, ...note], rest: after(change) };
  }
  const about = ABOUT.exec(rest);
  if (about !== null) return { ...lead, notes: [...notes, { code: 'approximate' }], rest: after(about) };
  const verb = VERB.exec(rest);
  if (verb !== null) return { ...lead, afterVerb: true, rest: after(verb) };
  const neutral = NEUTRAL.exec(rest);
  return neutral === null ? null : { ...lead, rest: after(neutral) };
}

/** Reads signs and words before a number: comparators, 每年, 约, 同比增长, 开展. */
export function leadWords(text: string): Lead {
  let lead: Lead = { comparators: [], weak: null, per: null, notes: [], afterVerb: false, rest: text };
  for (let round = 0; round < 8; round += 1) {
    const next = oneSign(lead) ?? oneWord(lead);
    if (next === null) return lead;
    lead = next;
  }
  return lead;
}
