import type { CheckedTable } from '../checked-table.js';
import { isUnder } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { advise, notEnough, pass } from '../observe.js';

const CATEGORIES = [
  { zh: '产出指标', en: 'output', words: ['产出'] },
  { zh: '效益指标', en: 'benefit', words: ['效益', '效果'] },
  { zh: '满意度指标', en: 'satisfaction', words: ['满意'] },
] as const;

/** G02: outputs and benefits have an indicator each; a missing 满意度 is explained. */
export function categories({ indicators }: CheckedTable): readonly Observation[] {
  if (indicators.length === 0) return [notEnough(['/indicators'], '没有绩效指标', 'there are no indicators')];
  const missing = CATEGORIES.filter(
    ({ words }) => !indicators.some((checked) => words.some((word) => isUnder(checked, word))),
  );
  if (missing.length === 0) {
    return [
      pass(['/indicators'], '产出、效益、满意度均有指标', 'outputs, benefits and satisfaction are covered'),
    ];
  }
  return missing.map(({ zh, en }) =>
    advise(['/indicators'], `没有填写${zh}`, `there is no ${en} indicator`, {
      zh: `请补充${zh}，或说明不适用的理由`,
      en: `add one, or say why there is none`,
    }),
  );
}
