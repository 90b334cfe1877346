import type { Actual, Tier } from './actual.js';
import { TIER_LABELS } from './actual.js';
import type { CutOff } from './cut-off.js';
import { firstDayOf, lastDayOf } from './cut-off.js';
import type { Light, LightColour } from './light.js';
import { plainLight } from './light.js';
import type { Aim } from './aim.js';

const TIER_COLOURS: Readonly<Record<Tier, LightColour>> = { met: 'green', partly: 'yellow', missed: 'red' };

const TIER_ENGLISH: Readonly<Record<Tier, string>> = { met: 'met', partly: 'partly met', missed: 'missed' };

/** The light of an aim in words: one colour per tier. */
export function tierLight(tier: Tier, policy: string): Light {
  return plainLight(policy, TIER_COLOURS[tier], 'tier', {
    zh: `定性指标自评“${TIER_LABELS[tier]}”`,
    en: `an aim in words, reported as ${TIER_ENGLISH[tier]}`,
  });
}

/** The light of a yes or no. */
export function yesNoLight(wanted: boolean, yes: boolean, policy: string): Light {
  const [asked, told] = [wanted ? '是' : '否', yes ? '是' : '否'];
  return plainLight(policy, wanted === yes ? 'green' : 'red', 'yes-no', {
    zh: `要求“${asked}”，实际“${told}”`,
    en: `"${asked}" wanted, "${told}" reported`,
  });
}

/** True for a day that a target allows; nothing done is never in time. */
export function isInTime(
  aim: Extract<Aim, { kind: 'date' | 'period' }>,
  date: string | null,
  fiscalYear: number,
): boolean {
  if (date === null) return false;
  if (aim.kind === 'date') return date <= lastDayOf(aim.latest, fiscalYear);
  return date >= firstDayOf(aim.from, fiscalYear) && date <= lastDayOf(aim.to, fiscalYear);
}

/** The light of a day that the target names. */
export function dateLight(
  aim: Extract<Aim, { kind: 'date' | 'period' }>,
  { date }: Extract<Actual, { kind: 'date' }>,
  { fiscalYear }: CutOff,
  policy: string,
): Light {
  const demand = aim.kind === 'date' ? `≤${aim.latest}` : `${aim.from}–${aim.to}`;
  return plainLight(policy, isInTime(aim, date, fiscalYear) ? 'green' : 'red', 'date', {
    zh: `要求 ${demand}，实际 ${date ?? '未完成'}`,
    en: `${demand} wanted, ${date ?? 'not done'} reported`,
  });
}
