import { wholeNumber } from '#libs/shared';
import { labelKey } from '../text/label-key.js';

/** A label that begins with its year, such as `2024年预算金额`; the year is null where it was left out. */
export interface LabelledYear {
  readonly year: number | null;
  /** What stands in brackets behind the label, e.g. `万元`; empty where nothing does. */
  readonly bracket: string;
}

/** 资金总额 and 预算 alone are too vague: they count only behind a year or 年度. */
const BUDGET =
  /^(?:(\d{4})年)?(?:年?度)?(?:项目)?(?:预算金额|预算资金|预算总额|(?<=[年度])资金总额|(?<=度)预算)(?:\(([^()]*)\))?$/u;
const GOAL = /^(?:(\d{4})年)?(?:当?年?度)?(?:总体)?(?:绩效)?目标$/u;

/** Reads the label of the budget, or null for another label. */
export function budgetLabel(cell: string): LabelledYear | null {
  return labelled(BUDGET.exec(labelKey(cell)));
}

/** Goals that name neither a year nor 年度. */
const NOT_ANNUAL: ReadonlySet<string> = new Set(['目标', '绩效目标', '总体目标', '总体绩效目标']);

/** Reads the label of the annual goal, or null for another label. */
export function annualGoalLabel(cell: string): LabelledYear | null {
  const key = labelKey(cell);
  return NOT_ANNUAL.has(key) ? null : labelled(GOAL.exec(key));
}

function labelled(match: RegExpExecArray | null): LabelledYear | null {
  if (match === null) return null;
  return { year: match[1] === undefined ? null : wholeNumber(match[1]), bracket: match[2] ?? '' };
}

const OVERALL_GOAL: ReadonlySet<string> = new Set([
  ...['实施周期总目标', '实施周期目标', '实施期总目标', '实施期目标', '总目标', '项目总目标'],
  ...['中长期目标', '中长期绩效目标', '实施周期绩效目标'],
]);

/** True for the label above the goal of the whole period. */
export function isOverallGoalLabel(cell: string): boolean {
  return OVERALL_GOAL.has(labelKey(cell));
}
