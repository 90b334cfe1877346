import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { goldenLines } from '#libs/fixtures';
import { parseTargetValue } from '../target-values/parse-target-value.js';
import type { Accrual } from './accrual.js';
import type { Aim } from './aim.js';
import { aimOf } from './aim.js';
import { cutOffOn } from './cut-off.js';
import { expectedProgress } from './expected-progress.js';
import { fraction } from './fraction.js';
import { indicatorLight } from './indicator-light.js';
import { moneyLight } from './money-light.js';
import type { MoneyPlan } from './money-plan.js';
import { moneyPlanFault } from './money-plan.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';

function aim(raw: string): Aim {
  return aimOf(parseTargetValue({ raw }, { indicatorName: '数量', level1: '产出指标', level2: '数量指标' }));
}

function monthEnd(month: string): string {
  return `2024-${month.padStart(2, '0')}-28`;
}

function planNamed(words: string): MoneyPlan {
  if (words === 'even') return { kind: 'even' };
  if (words.startsWith('once')) return { kind: 'once', month: Number(words.slice(5)) };
  return { kind: 'by-month', percents: words.split(' ') };
}

type Row = [
  accrual: Accrual,
  target: string,
  month: string,
  due: string,
  actual: string,
  ...expected: string[],
];

describe('the lights that the oracle counted', () => {
  const lines = goldenLines('monitoring/lights.tsv') as Row[];

  it.each(lines)('%s %s, month %s (due %s), %s → %s', (accrual, target, month, due, actual, ...expected) => {
    const asked = {
      accrual,
      aim: aim(target),
      dueMonth: due === '' ? null : Number(due),
      moneyPlan: { kind: 'even' } as const,
    };
    const cutOff = cutOffOn(monthEnd(month), 2024);
    const one = {
      aim: asked.aim,
      unit: null,
      expected: expectedProgress(asked, cutOff),
      actual: { kind: 'number', number: fraction(decimal(actual)) } as const,
    };
    const light = indicatorLight(one, cutOff, TOWN_MONITORING);
    expect([light.colour, light.rule, light.ratio ?? '']).toEqual(expected);
    expect(light.asksExplanation).toBe(light.colour === 'blue');
  });

  it('are many, and of every colour', () => {
    expect(lines.length).toBeGreaterThanOrEqual(180);
    expect(new Set(lines.map((line) => line[5]))).toEqual(
      new Set(['red', 'yellow', 'green', 'blue', 'grey']),
    );
  });
});

describe('the lights of money that the oracle counted', () => {
  const lines = goldenLines('monitoring/money-lights.tsv') as [string, string, string, string, ...string[]][];

  it.each(lines)('%s, spent %s, plan %s, month %s → %s', (budget, executed, words, month, ...expected) => {
    const plan = planNamed(words);
    expect(moneyPlanFault(plan)).toBeNull();
    const money = { budget: decimal(budget), executed: decimal(executed) };
    const light = moneyLight(money, plan, cutOffOn(monthEnd(month), 2024), TOWN_MONITORING);
    expect([light.colour, light.ratio ?? '']).toEqual(expected);
  });
});
