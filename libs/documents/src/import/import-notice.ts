import type { Words } from '#libs/domain';
import { fillWords, type WordValues } from './fill-words.js';

/** What a notice says; nothing was refused, and nothing was changed in silence. */
const NOTICE_WORDS = {
  'encoding-assumed': {
    zh: '文件不是 UTF-8，已按 {encoding} 读取，请核对文字',
    en: 'The file is not UTF-8 and was read as {encoding}: check the characters',
  },
  'text-outside-table': {
    zh: '标题行之前的文字未导入：{value}',
    en: 'Text before the first title was not imported: {value}',
  },
  'title-suffix-unknown': {
    zh: '标题中的表种不明：{value}；表种以办理状态为准',
    en: 'The title names no known kind of table: {value}; the state decides the kind',
  },
  'row-shifted': {
    zh: '本行向{sideZh}错开 {columns} 列，已按栏目含义归位：{value}',
    en: 'The row stood {columns} column(s) too far {sideEn} and was placed by meaning: {value}',
  },
  'unknown-label': {
    zh: '栏目“{label}”不在表样中，原文已保留：{value}',
    en: 'The form has no field {label}; its text is kept as it is: {value}',
  },
  'page-mark': { zh: '页码未导入：{value}', en: 'A page number was not imported: {value}' },
  'unknown-column': {
    zh: '指标表头中的“{label}”一列不在表样中，原文已保留',
    en: 'The form has no indicator column {label}; its cells are kept as they are',
  },
  'read-as': { zh: '“{value}”读作“{canonical}”', en: '{value} was read as {canonical}' },
  'money-converted': {
    zh: '金额“{value}”按 {unit} 折算为 {canonical} 元',
    en: 'The amount {value} was converted from {unit} to {canonical} yuan',
  },
} as const satisfies Record<string, Words>;

/** Stable code of a notice. */
export type ImportNoticeCode = keyof typeof NOTICE_WORDS;

/** Something the person who imports should know about a line. */
export interface ImportNotice extends Words {
  readonly code: ImportNoticeCode;
  readonly line: number;
}

/** Words one notice for a line of the file. */
export function importNotice(code: ImportNoticeCode, line: number, values: WordValues = {}): ImportNotice {
  const words: Words = NOTICE_WORDS[code];
  return { code, line, zh: fillWords(words.zh, values), en: fillWords(words.en, values) };
}
