import type { Words } from '../target-values/words.js';
import type { Accrual } from './accrual.js';
import type { Light, LightColour } from './light.js';

/** One indicator's light with what decides its say in the light of the project. */
export interface WeighedLight {
  readonly light: Light;
  readonly level1: string;
  readonly accrual: Accrual;
}

/** Money against goals (双监控): 双达标 · 支出滞后 · 绩效滞后 · 双滞后; null while one side has no light. */
export type Quadrant = 'both-met' | 'spending-behind' | 'goals-behind' | 'both-behind';

/** The quadrants as they are printed, with what each asks of people. */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, Words>> = {
  'both-met': { zh: '双达标', en: 'money and goals on course' },
  'spending-behind': { zh: '支出滞后：资金可能闲置', en: 'spending behind: money may lie idle' },
  'goals-behind': { zh: '绩效滞后：优先核查', en: 'goals behind: check these first' },
  'both-behind': { zh: '双滞后', en: 'money and goals behind' },
};

const WORST_FIRST: readonly LightColour[] = ['red', 'yellow', 'green', 'blue'];

function worst(lights: readonly WeighedLight[]): LightColour {
  return WORST_FIRST.find((colour) => lights.some(({ light }) => light.colour === colour)) ?? 'grey';
}

function isOutput({ level1, accrual }: WeighedLight): boolean {
  return level1.includes('产出') && accrual !== 'budget';
}

/**
 * The light of a project: that of its worst indicator. A good light needs an output that was judged: a project whose
 * deliveries are not due is grey, even where its office is said to run well.
 */
export function projectColour(lights: readonly WeighedLight[]): LightColour {
  const colour = worst(lights);
  if (colour === 'red' || colour === 'yellow') return colour;
  const outputs = lights.filter(isOutput);
  return outputs.length > 0 && worst(outputs) === 'grey' ? 'grey' : colour;
}

/** The side of the goals alone: 预算执行率 is money and would be counted on both sides. */
export function goalsColour(lights: readonly WeighedLight[]): LightColour {
  return projectColour(lights.filter(({ accrual }) => accrual !== 'budget'));
}

/** Where a project stands between its money and its goals. */
export function quadrantOf(money: LightColour, goals: LightColour): Quadrant | null {
  if (money === 'grey' || goals === 'grey') return null;
  const behind = (colour: LightColour): boolean => colour === 'red' || colour === 'yellow';
  if (behind(money)) return behind(goals) ? 'both-behind' : 'spending-behind';
  return behind(goals) ? 'goals-behind' : 'both-met';
}
