import type { PlaceError } from './problem.error.js';
import type { RefusalOfCore } from './problem-codes.js';
import type { Bilingual } from './words.js';

type Facts<C extends RefusalOfCore['code']> = Extract<RefusalOfCore, { readonly code: C }>;

const PLAN_WORDS: Readonly<Record<Facts<'progress-plan-invalid'>['faults'][number]['code'], Bilingual>> = {
  'twelve-months-needed': ['应有十二个月', 'twelve months are needed'],
  'percent-not-a-number': ['比例应为不小于 0 的数字', 'a share must be a number ≥ 0'],
  'not-100-percent': ['各月之和应为 100', 'the months must add up to 100'],
  'month-unknown': ['月份应为 1 至 12', 'a month is 1 to 12'],
  'lineage-unknown': ['该表没有这个指标', 'the table has no such indicator'],
  'indicator-twice': ['指标重复', 'the indicator stands twice'],
  'hangs-on-unknown': ['所依附的指标不存在', 'the indicator that it waits for does not exist'],
};

/** The places that a refusal of monitoring names. */
export function placesOfMonitoring(refusal: RefusalOfCore): readonly PlaceError[] {
  switch (refusal.code) {
    case 'report-findings':
      return refusal.findings.map(({ place, code, words }) => ({ pointer: place, code, ...words }));
    case 'progress-plan-invalid':
      return refusal.faults.map(({ place, code }) => {
        const [zh, en] = PLAN_WORDS[code];
        return { pointer: place, code, zh, en };
      });
    case 'round-date-invalid':
      return [
        { pointer: `/${refusal.field}`, code: refusal.code, zh: '日期或天数无效', en: 'no date that can be' },
      ];
    default:
      return [];
  }
}
