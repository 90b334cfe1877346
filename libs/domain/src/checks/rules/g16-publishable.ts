import { fundingCell, headerCell, indicatorCell } from '../cells.js';
import type { CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, mustFix, pass } from '../observe.js';

const PERSONAL: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/u,
    '身份证号',
    'an identity number',
  ],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/u, '手机号', 'a mobile number'],
  [/(?<!\d)0\d{2,3}-\d{7,8}(?!\d)/u, '固定电话', 'a telephone number'],
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

/** 非涉密 says the opposite of 涉密. */
function stands(word: string, text: string): boolean {
  return text
    .split(word)
    .slice(0, -1)
    .some((before) => !/[非不无]$/u.test(before));
}

function unfit(text: string, { policy }: CheckedTable): (readonly [zh: string, en: string])[] {
  const personal = PERSONAL.filter(([pattern]) => pattern.test(text)).map(
    ([, zh, en]) => [`含有${zh}`, `contains ${en}`] as const,
  );
  const words = [...policy.words.secrets, ...policy.words.forbidden].filter((word) => stands(word, text));
  return [...personal, ...words.map((word) => [`含有“${word}”`, `contains "${word}"`] as const)];
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
