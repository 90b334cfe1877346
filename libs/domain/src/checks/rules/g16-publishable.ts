import { fundingCell, headerCell, indicatorCell } from '../cells.js';
import type { CheckedTable } from '../checked-table.js';
import type { CheckWords } from '../check-policy.js';
import type { Observation } from '../finding.js';
import { advise, mustFix, pass } from '../observe.js';

const PERSONAL: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/u,
    '身份证号',
    'an identity number',
  ],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/u, '手机号', 'a mobile number'],
  [
    // 0769-88881234, 0769 8888 1234, (0769)88881234
    /(?<!\d)(?:[(（]0\d{2,3}[)）]\s*|0\d{2,3}(?:\s*[-－—–]\s*|\s+))\d{3,4}\s?\d{4}(?!\d)/u,
    '固定电话',
    'a telephone number',
  ],
  [/(?<!\d)62\d{14,17}(?!\d)/u, '银行卡号', 'a bank card number'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/u, '电子邮箱', 'a mail address'],
];

function texts({ table }: CheckedTable): (readonly [cell: string, text: string])[] {
  return [
    ...(['projectName', 'projectType', 'overallGoal', 'annualGoal', 'unitName'] as const).map(
      (field) => [headerCell(field), table[field]] as const,
    ),
    ...table.funding.map(({ source }, index) => [fundingCell(index, 'source'), source] as const),
    ...table.indicators.flatMap((row, index) =>
      (['name', 'periodTarget', 'annualTarget'] as const).map(
        (field) => [indicatorCell(index, field), row[field]] as const,
      ),
    ),
  ];
}

/** 非涉密 says the opposite of 涉密, and 涉密人员 are a matter of guarding secrets. */
function stands(word: string, text: string, { guarded }: CheckWords): boolean {
  const parts = text.split(word);
  return parts
    .slice(0, -1)
    .some(
      (before, at) =>
        !/[非不无]$/u.test(before) && !guarded.some((thing) => (parts[at + 1] ?? '').startsWith(thing)),
    );
}

/** A grade marks its text with a star, in brackets, after 密级 or alone; 机密文件管理 only speaks of one. */
function secretMark(text: string, { secretGrades }: CheckWords): string | null {
  if (!secretGrades.some((grade) => text.includes(grade))) return null;
  const grade = `(?:${secretGrades.join('|')})`;
  const marks = [
    String.raw`密级\s*[:：为是]?\s*${grade}`,
    String.raw`${grade}级?\s*[★☆]`,
    String.raw`[【〔\[（(]\s*${grade}级?\s*[】〕\]）)]`,
    String.raw`^\s*${grade}级?\s*$`,
  ];
  return new RegExp(marks.join('|'), 'u').exec(text)?.[0] ?? null;
}

function unfit(text: string, { policy }: CheckedTable): (readonly [zh: string, en: string])[] {
  const personal = PERSONAL.filter(([pattern]) => pattern.test(text)).map(
    ([, zh, en]) => [`含有${zh}`, `contains ${en}`] as const,
  );
  const { words } = policy;
  const mark = secretMark(text, words);
  const standing = [...words.secrets, ...words.forbidden].filter((word) => stands(word, text, words));
  const found = mark === null ? standing : [mark.trim(), ...standing];
  return [...personal, ...found.map((word) => [`含有“${word}”`, `contains "${word}"`] as const)];
}

/** G16: nothing personal, secret or forbidden goes to the public page; stands in the way at publication only. */
export function publishable(checked: CheckedTable): readonly Observation[] {
  const say = checked.facts.stage === 'publish' ? mustFix : advise;
  const observations = texts(checked).flatMap(([cell, text]) =>
    unfit(text, checked).map(([zh, en]) =>
      say([cell], zh, en, { zh: '公开前请删除或改写', en: 'remove or rewrite it before publication' }),
    ),
  );
  if (observations.length > 0) return observations;
  return [
    pass(
      texts(checked).map(([cell]) => cell),
      '未见个人信息、涉密或禁用词',
      'nothing personal, secret or forbidden was seen',
    ),
  ];
}
