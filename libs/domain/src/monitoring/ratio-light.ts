import { decimal } from '#libs/shared';
import type { Words } from '../target-values/words.js';
import type { Fraction } from './fraction.js';
import {
  compareFraction,
  cutToPlaces,
  dividedFraction,
  fraction,
  shownFraction,
  timesFraction,
} from './fraction.js';
import type { Light, LightColour, LightRule } from './light.js';
import { plainLight } from './light.js';
import type { MonitoringPolicy } from './monitoring-policy.js';

const HUNDRED = fraction(decimal('100'));

/** What was reached beside what was expected of it; `expected` is above zero. */
export interface Reached {
  readonly actual: Fraction;
  readonly expected: Fraction;
  /** Printed behind both numbers; empty where the target has no unit. */
  readonly unit: string;
  /** Where the expected number comes from. */
  readonly because: Words;
}

/** How a ratio is judged: under which name, and whether too much deserves a colour of its own. */
export interface RatioRule {
  readonly rule: LightRule;
  readonly mayExceed: boolean;
}

interface Band {
  readonly colour: LightColour;
  readonly words: Words;
}

function below(colour: LightColour, threshold: string): Band {
  return { colour, words: { zh: `低于 ${threshold}%`, en: `below ${threshold} %` } };
}

function bandOf(ratio: Fraction, policy: MonitoringPolicy, mayExceed: boolean): Band {
  const { redBelow, yellowBelow, blueFrom } = policy;
  const isBelow = (threshold: string): boolean => compareFraction(ratio, decimal(threshold)) < 0;
  if (isBelow(redBelow)) return below('red', redBelow);
  if (isBelow(yellowBelow)) return below('yellow', yellowBelow);
  if (!mayExceed || isBelow(blueFrom)) {
    return { colour: 'green', words: { zh: `不低于 ${yellowBelow}%`, en: `not below ${yellowBelow} %` } };
  }
  const zh = `不低于 ${blueFrom}%，超额完成，请说明指标值是否偏低`;
  const en = `not below ${blueFrom} %: more than expected, say whether the target was too low`;
  return { colour: 'blue', words: { zh, en } };
}

/** A light by reached ÷ expected; the comparison is exact and only what is shown is cut to two places. */
export function ratioLight(
  reached: Reached,
  policy: MonitoringPolicy,
  { rule, mayExceed }: RatioRule,
): Light {
  const { actual, expected, unit, because } = reached;
  const ratio = timesFraction(dividedFraction(actual, expected), HUNDRED);
  const { colour, words } = bandOf(ratio, policy, mayExceed);
  const shown = cutToPlaces(ratio);
  const [a, e] = [shownFraction(actual) + unit, shownFraction(expected) + unit];
  const light = plainLight(policy.key, colour, rule, {
    zh: `${because.zh}，应达 ${e}；实际 ${a} ÷ ${e} = ${shown}%，${words.zh}`,
    en: `${because.en}: ${e} expected; ${a} ÷ ${e} = ${shown} %, ${words.en}`,
  });
  return { ...light, ratio: shown, asksExplanation: colour === 'blue' };
}
