import type { GoalWords } from './check-policy.js';

const CODE_UNITS = String.raw`(?:km|kg|kW|MW|TB|GB|MB|hm2|m2|m3|m|t)(?![A-Za-z])`;

/** Numbers that count nothing, each kind by what it looks like; the order matters. */
const NOISE: readonly RegExp[] = [
  // 〔2023〕12号, [2015]63号
  /[〔[（(【]\s*(?:19|20)\d{2}\s*[〕\])）】]\s*第?\s*\d*\s*号?/gu,
  // 2023-2025年, 2023.07-2024.01, 2024/2025学年; without 月 the digits after 年 count something: 2024年10-20场
  /(?:19|20)\d{2}(?:\.\d{1,2}月?|年\d{1,2}月|年)?\s*[-—–~～至到/]+\s*(?:19|20)?\d{2}(?:\.\d{1,2}月?|年\d{1,2}月)?\s*(?:年度?|学年)?(?!\d)/gu,
  // 2024年12月31日, 2024年12月底; 2024-12-31, 20241231
  /(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]|份|底|初|末|[上中下]旬)?/gu,
  /(?:19|20)\d{2}\s*[./-]\s*\d{1,2}(?!\d)(?:\s*[./-]\s*\d{1,2}(?!\d)[日号]?|月)?/gu,
  /(?<!\d)(?:19|20)\d{6}(?!\d)/gu,
  /(?<!\d)(?:19|20|99)\d{2}\s*(?:年度?|学年|财年)/gu,
  // 1-6月, 3月底, 12月31日, 15日
  /\d{1,2}\s*[-—–~～至]\s*\d{1,2}\s*月(?:份|底)?/gu,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号]|份|底|初|末|[上中下]旬)?/gu,
  /(?<!\d)\d{1,2}[日号]/gu,
  /\d+\s*号/gu,
  // 8:30, 1:50, 3比1, 1+3+N
  /\d+\s*[:：∶比]\s*\d+/gu,
  /\d+(?:\s*\+\s*[\dNnXx]+)+/gu,
  // 第12条, 第三季度, 前10名
  /第\s*[\d零一二三四五六七八九十百]+(?:批次|[\p{Script=Han}])?/gu,
  /前(?:\d+|[一二三四五六七八九十]+)[\p{Script=Han}]?/gu,
  // A4, PM2.5, COVID-19, GB/T 19001-2016; 5G, 5A级
  /[A-Za-z][-.]?\d[\d.—-]*|[A-Za-z]\s?\d{4,}[\d.—-]*/gu,
  new RegExp(String.raw`\d+(?:\.\d+)?(?![\d.])(?!${CODE_UNITS})[A-Za-z]+\d*`, 'gu'),
  // 7×24小时, 24小时, 3个月, 5年, 60周岁以上, 0-3岁
  /\d+\s*[×xX*]\s*24\s*小时|(?<!\d)24\s*小时(?!之?内)/gu,
  /\d+(?:\s*[-—–~～至]\s*\d+)?\s*(?:个月|个季度|季度|周岁|周年|岁|年|周|届|级)/gu,
  // 12345热线, 0769-88881234, 0769 88881234
  /(?<!\d)\d{3,5}(?=\s*(?:政务|政府|便民|市民|服务|消费|投诉|举报|报警|接警|急救|热线|电话|平台))/gu,
  /(?<!\d)(?:0\d{2,3}[-\s]?\d{7,8}|1[3-9]\d{9})(?!\d)/gu,
  // 1. 2、 (3) at the head of an item
  /(?<![\d.])[(（]\s*\d{1,2}\s*[)）]|(?<![\d.])\d{1,2}(?:[)）、．]|\.(?!\d))(?=\s*[^\s\d])/gu,
];

const BLANK = '□';

function blanked(text: string): string {
  return BLANK.repeat(text.length);
}

/** The text with everything that only looks like a quantity blanked out, place by place. */
export function withoutNoise(text: string, { setPhrases }: GoalWords): string {
  const plain = setPhrases.reduce((left, phrase) => left.replaceAll(phrase, blanked(phrase)), text);
  return NOISE.reduce((left, pattern) => left.replace(pattern, blanked), plain);
}
