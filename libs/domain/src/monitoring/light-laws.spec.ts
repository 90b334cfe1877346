import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal, decimalOfInteger } from '#libs/shared';
import { seed, sized } from '#libs/fixtures';
import type { Accrual } from './accrual.js';
import type { Aim } from './aim.js';
import { cutOffOn } from './cut-off.js';
import { expectedProgress } from './expected-progress.js';
import { compareFraction, cutToPlaces, fraction, roundedFraction, shownFraction } from './fraction.js';
import { indicatorLight } from './indicator-light.js';
import type { Light, LightColour } from './light.js';
import { moneyLight } from './money-light.js';
import type { MoneyPlan } from './money-plan.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';

const RUNS = { seed: seed(), numRuns: sized(300, 20_000) };
const RANK: readonly LightColour[] = ['red', 'yellow', 'green', 'blue'];

const amount = fc
  .tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => decimalOfInteger(digits).divide(decimalOfInteger(10 ** places), places));
const positive = amount.filter((value) => !value.isZero());
const month = fc.integer({ min: 1, max: 12 });
const accrual = fc.constantFrom<Accrual>('continuous', 'linear', 'milestone', 'year-end', 'upper-limit');

function monthEnd(value: number): string {
  return `2024-${String(value).padStart(2, '0')}-28`;
}

function lightAt(aim: Aim, kind: Accrual, at: number, actual: ReturnType<typeof decimal>): Light {
  const cutOff = cutOffOn(monthEnd(at), 2024);
  const asked = { accrual: kind, aim, dueMonth: 6, moneyPlan: { kind: 'even' } as const };
  const expected = expectedProgress(asked, cutOff);
  const told = { kind: 'number', number: fraction(actual) } as const;
  return indicatorLight({ aim, unit: null, expected, actual: told }, cutOff, TOWN_MONITORING);
}

describe('what holds for every light', () => {
  it('more achieved is never worse where more is better', () => {
    const property = fc.property(positive, amount, amount, accrual, month, (target, some, more, kind, at) => {
      const aim = { kind: 'at-least', number: target } as const;
      const [less, richer] = [lightAt(aim, kind, at, some), lightAt(aim, kind, at, some.add(more))];
      expect(RANK.indexOf(richer.colour)).toBeGreaterThanOrEqual(RANK.indexOf(less.colour));
    });
    fc.assert(property, RUNS);
  });

  it('less is never worse where less is better', () => {
    const property = fc.property(amount, amount, amount, accrual, month, (target, some, more, kind, at) => {
      const aim = { kind: 'at-most', number: target, strict: false } as const;
      const [less, richer] = [lightAt(aim, kind, at, some), lightAt(aim, kind, at, some.add(more))];
      expect(RANK.indexOf(less.colour)).toBeGreaterThanOrEqual(RANK.indexOf(richer.colour));
    });
    fc.assert(property, RUNS);
  });

  it('the whole target is never red or yellow, whenever it is looked at', () => {
    const property = fc.property(positive, accrual, month, (target, kind, at) => {
      for (const aim of [
        { kind: 'at-least', number: target },
        { kind: 'at-most', number: target, strict: false },
        { kind: 'exactly', number: target },
      ] as const) {
        expect(['green', 'blue', 'grey']).toContain(lightAt(aim, kind, at, target).colour);
      }
    });
    fc.assert(property, RUNS);
  });

  it('what holds at any time is never blue and never asks for an explanation', () => {
    const property = fc.property(positive, amount, month, (target, actual, at) => {
      const light = lightAt({ kind: 'at-least', number: target }, 'continuous', at, actual);
      expect([light.colour === 'blue', light.asksExplanation]).toEqual([false, false]);
    });
    fc.assert(property, RUNS);
  });

  it('what is shown never denies the verdict', () => {
    const property = fc.property(positive, amount, accrual, month, (target, actual, kind, at) => {
      const { colour, ratio } = lightAt({ kind: 'at-least', number: target }, kind, at, actual);
      if (ratio === null) return;
      const isBelow = (threshold: string): boolean => decimal(ratio).compare(decimal(threshold)) < 0;
      expect(colour === 'red').toBe(isBelow('60'));
      expect(colour === 'yellow').toBe(!isBelow('60') && isBelow('80'));
    });
    fc.assert(property, RUNS);
  });

  it('the money has the same light in 元 and in 万元', () => {
    const wan = decimal('10000');
    const plan = fc.oneof(
      fc.constant<MoneyPlan>({ kind: 'even' }),
      month.map((once): MoneyPlan => ({ kind: 'once', month: once })),
    );
    const property = fc.property(positive, amount, plan, month, (budget, executed, moneyPlan, at) => {
      const cutOff = cutOffOn(monthEnd(at), 2024);
      const inWan = moneyLight({ budget, executed }, moneyPlan, cutOff, TOWN_MONITORING);
      const money = { budget: budget.multiply(wan), executed: executed.multiply(wan) };
      const inYuan = moneyLight(money, moneyPlan, cutOff, TOWN_MONITORING);
      expect([inYuan.colour, inYuan.ratio]).toEqual([inWan.colour, inWan.ratio]);
      expect(inWan.colour).not.toBe('blue');
    });
    fc.assert(property, RUNS);
  });
});

describe('a quotient', () => {
  it.each([
    ['59.999', '1', '59.99', '60'],
    ['60', '1', '60.00', '60'],
    ['1', '3', '0.33', '0.33'],
    ['2', '3', '0.66', '0.67'],
    ['-1', '3', '-0.34', '-0.33'],
    ['100', '12', '8.33', '8.33'],
    ['0', '7', '0.00', '0'],
  ])('%s ÷ %s is shown as %s and rounded to %s', (part, whole, shown, rounded) => {
    const quotient = fraction(decimal(part), decimal(whole));
    expect(cutToPlaces(quotient)).toBe(shown);
    expect(roundedFraction(quotient, 2).toString()).toBe(rounded);
  });

  it('that comes out is written without idle zeros', () => {
    expect(['45', '1', '4.5', '0.125'].map((text) => shownFraction(fraction(decimal(text))))).toEqual([
      '45',
      '1',
      '4.5',
      '0.12',
    ]);
  });

  it('is compared without a division', () => {
    const third = fraction(decimal('1'), decimal('3'));
    expect(compareFraction(third, decimal(`0.${'3'.repeat(60)}`))).toBe(1);
    expect(compareFraction(third, decimal(`0.${'3'.repeat(60)}4`))).toBe(-1);
    expect(compareFraction(fraction(decimal('2'), decimal('8')), decimal('0.25'))).toBe(0);
  });

  it.each(['0', '-1'])('has no whole of %s', (whole) => {
    expect(() => fraction(decimal('1'), decimal(whole))).toThrow(RangeError);
  });
});
