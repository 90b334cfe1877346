import type { Words } from '../target-values/words.js';
import type { Actual } from './actual.js';
import type { Aim } from './aim.js';
import type { CutOff } from './cut-off.js';
import type { Expected } from './expected-progress.js';
import type { Light, LightRule } from './light.js';
import { plainLight } from './light.js';
import type { MonitoringPolicy } from './monitoring-policy.js';
import { numberLight } from './number-light.js';
import { dateLight, tierLight, yesNoLight } from './word-light.js';

/** One indicator at a cut-off; `actual` is null where nothing was reported. */
export interface IndicatorAtCutOff {
  readonly aim: Aim;
  readonly unit: string | null;
  readonly expected: Expected;
  readonly actual: Actual | null;
}

const NO_TARGET: Words = { zh: '没有指标值', en: 'there is no target' };
const UNREADABLE: Words = {
  zh: '指标值或实际值无法自动判断，请人工核对',
  en: 'target and actual cannot be held against each other: people have to look',
};
const NOT_REPORTED: Words = { zh: '未报送', en: 'not reported' };

/** The light of one indicator (monitoring.md §3): a function of the report and the cut-off, and of no clock. */
export function indicatorLight(one: IndicatorAtCutOff, cutOff: CutOff, policy: MonitoringPolicy): Light {
  const { aim, expected, actual } = one;
  const grey = (rule: LightRule, because: Words): Light => plainLight(policy.key, 'grey', rule, because);
  if (aim.kind === 'none') return grey('no-target', NO_TARGET);
  if (aim.kind === 'unreadable') return grey('target-unreadable', UNREADABLE);
  if (expected.kind !== 'share') return grey(expected.kind, expected.because);
  if (actual === null) return grey('not-reported', NOT_REPORTED);
  if (aim.kind === 'words' && actual.kind === 'tier') return tierLight(actual.tier, policy.key);
  if (aim.kind === 'yes-no' && actual.kind === 'yes-no') return yesNoLight(aim.yes, actual.yes, policy.key);
  if (aim.kind === 'date' || aim.kind === 'period') {
    return actual.kind === 'date'
      ? dateLight(aim, actual, cutOff, policy.key)
      : grey('target-unreadable', UNREADABLE);
  }
  if (aim.kind === 'words' || aim.kind === 'yes-no' || actual.kind !== 'number') {
    return grey('target-unreadable', UNREADABLE);
  }
  return numberLight(aim, { actual: actual.number, unit: one.unit ?? '', expected, policy });
}
