import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';
import type { AimWithin, NumberAim } from './aim.js';
import type { Expected } from './expected-progress.js';
import type { Fraction } from './fraction.js';
import { compareFraction, fraction, shownFraction, timesFraction } from './fraction.js';
import type { Light, LightRule } from './light.js';
import { plainLight } from './light.js';
import type { MonitoringPolicy } from './monitoring-policy.js';
import { ratioLight } from './ratio-light.js';

/** An aim that a number is held against. */
export type MeasuredAim = NumberAim | AimWithin;

/** A measured actual at a cut-off, with what may be expected of it. */
export interface Measured {
  readonly actual: Fraction;
  readonly unit: string;
  readonly expected: Extract<Expected, { kind: 'share' }>;
  readonly policy: MonitoringPolicy;
}

const ONE = decimal('1');

function verdict(one: Measured, rule: LightRule, good: boolean, demand: string): Light {
  const actual = shownFraction(one.actual) + one.unit;
  const { zh, en } = one.expected.because;
  const said = good ? { zh: '符合', en: 'met' } : { zh: '不符合', en: 'not met' };
  return plainLight(one.policy.key, good ? 'green' : 'red', rule, {
    zh: `${zh}；实际 ${actual}，要求 ${demand}，${said.zh}`,
    en: `${en}; ${actual} against ${demand}: ${said.en}`,
  });
}

function nothingExpected(one: Measured): Light {
  const { zh, en } = one.expected.because;
  return plainLight(one.policy.key, 'grey', 'nothing-expected', {
    zh: `${zh}，应达为 0，不计算完成度`,
    en: `${en}: nothing is expected, so there is no ratio`,
  });
}

function byRatio(one: Measured, target: Decimal, rule: 'ratio' | 'pace'): Light {
  const expected = timesFraction(fraction(target), one.expected.share);
  if (expected.part.isZero()) return nothingExpected(one);
  const { because, mayExceed } = one.expected;
  const reached = { actual: one.actual, expected, unit: one.unit, because };
  return ratioLight(reached, one.policy, { rule, mayExceed: mayExceed && rule === 'ratio' });
}

function atLeast(one: Measured, target: Decimal): Light {
  if (!target.isNegative()) return byRatio(one, target, 'ratio');
  const demand = `≥${target.toString()}${one.unit}`;
  return verdict(one, 'limit', compareFraction(one.actual, target) >= 0, demand);
}

function atMost(one: Measured, target: Decimal, strict: boolean): Light {
  const against = compareFraction(one.actual, target);
  const demand = `${strict ? '<' : '≤'}${target.toString()}${one.unit}`;
  return verdict(one, 'limit', strict ? against < 0 : against <= 0, demand);
}

/** On which side of the bounds a number lies: -1 below, 0 inside, 1 above. */
export function sideOf(actual: Fraction, { low, high, lowOpen, highOpen }: AimWithin): -1 | 0 | 1 {
  const [fromLow, fromHigh] = [compareFraction(actual, low), compareFraction(actual, high)];
  if (fromLow < 0 || (lowOpen && fromLow === 0)) return -1;
  return fromHigh > 0 || (highOpen && fromHigh === 0) ? 1 : 0;
}

function inside(one: Measured, bounds: AimWithin, rule: 'exact' | 'range', demand: string): Light {
  const side = sideOf(one.actual, bounds);
  const growing = compareFraction(one.expected.share, ONE) < 0;
  return growing && side < 0 ? byRatio(one, bounds.low, 'pace') : verdict(one, rule, side === 0, demand);
}

function exactly(one: Measured, number: Decimal): Light {
  const point: AimWithin = { kind: 'within', low: number, high: number, lowOpen: false, highOpen: false };
  return inside(one, point, 'exact', `=${number.toString()}${one.unit}`);
}

function rangeWords({ low, high, lowOpen, highOpen }: AimWithin, unit: string): string {
  return `${lowOpen ? '(' : '['}${low.toString()}, ${high.toString()}${highOpen ? ')' : ']'}${unit}`;
}

/**
 * The light of a number (monitoring.md §3). What grows over the year towards an exact number or a range is held
 * against the pace until it is there, because a count that is still growing is not a miss.
 */
export function numberLight(aim: MeasuredAim, one: Measured): Light {
  switch (aim.kind) {
    case 'at-least':
      return atLeast(one, aim.number);
    case 'at-most':
      return atMost(one, aim.number, aim.strict);
    case 'exactly':
      return exactly(one, aim.number);
    case 'within':
      return inside(one, aim, 'range', rangeWords(aim, one.unit));
  }
}
