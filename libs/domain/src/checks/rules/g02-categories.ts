import type { CheckedTable } from '../checked-table.js';
import { isUnder } from '../checked-table.js';
import type { CategoryWords } from '../check-policy.js';
import { explanationOf } from '../explained.js';
import type { Observation } from '../finding.js';
import { advise, inform, notEnough, pass } from '../observe.js';

const CELLS = ['/indicators'];

function missing({ zh, en, mayBeExplained }: CategoryWords, { facts }: CheckedTable): Observation {
  const evidence = { zh: `没有填写${zh}`, en: `there is no ${en} indicator` };
  const repair = { zh: `请补充${zh}，或说明不适用的理由`, en: `add one, or say why there is none` };
  const answered = explanationOf({ rule: 'G02', cells: CELLS, evidence }, facts.explained ?? []);
  const say = mayBeExplained && answered !== undefined ? inform : advise;
  return say(CELLS, evidence.zh, evidence.en, repair);
}

/** G02: outputs and benefits have an indicator each; 满意度 too, unless the declarer explains. */
export function categories(checked: CheckedTable): readonly Observation[] {
  const { indicators, policy } = checked;
  if (indicators.length === 0) return [notEnough(CELLS, '没有绩效指标', 'there are no indicators')];
  const absent = policy.words.categories.filter(
    ({ words }) => !indicators.some((one) => words.some((word) => isUnder(one, word))),
  );
  if (absent.length > 0) return absent.map((category) => missing(category, checked));
  const names = policy.words.categories;
  return [
    pass(
      CELLS,
      `${names.map(({ zh }) => zh.replace(/指标$/u, '')).join('、')}均有指标`,
      'outputs, benefits and satisfaction are covered',
    ),
  ];
}
