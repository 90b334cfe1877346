import { labelKey } from '../text/label-key.js';

/** A label that begins with its year, such as `2024年预算金额`; the year is null where it was left out. */
export interface LabelledYear {
  readonly year: number | null;
  /** What stands in brackets behind the label, e.g. `万元`; empty where nothing does. */
  readonly bracket: string;
}

const BUDGET = /^(?:(\d{4})年度?)?(?:项目)?预算金额(?:\(([^()]*)\))?$/u;
const GOAL = /^(?:(\d{4})年)?(?:年?度)?(?:绩效)?目标$/u;

/** Reads the label of the budget, or null for another label. */
export function budgetLabel(cell: string): LabelledYear | null {
  return labelled(BUDGET.exec(labelKey(cell)));
}

/** Reads the label of the annual goal, or null for another label. */
export function annualGoalLabel(cell: string): LabelledYear | null {
  const key = labelKey(cell);
  return key === '目标' || key === '绩效目标' ? null : labelled(GOAL.exec(key));
}

function labelled(match: RegExpExecArray | null): LabelledYear | null {
  if (match === null) return null;
  return { year: match[1] === undefined ? null : Number(match[1]), bracket: match[2] ?? '' };
}

const OVERALL_GOAL: ReadonlySet<string> = new Set(['实施周期总目标', '实施周期目标', '总目标', '中长期目标']);

/** True for the label above the goal of the whole period. */
export function isOverallGoalLabel(cell: string): boolean {
  return OVERALL_GOAL.has(labelKey(cell));
}
