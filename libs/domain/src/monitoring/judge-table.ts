import { decimal } from '#libs/shared';
import type { Indicator } from '../goal-table/content.js';
import type { Accrual } from './accrual.js';
import type { Actual } from './actual.js';
import { readActual } from './actual.js';
import type { PlannedTable } from './indicator-at-cut-off.js';
import { indicatorAtCutOff } from './indicator-at-cut-off.js';
import { indicatorLight } from './indicator-light.js';
import type { Light, LightColour } from './light.js';
import { plainLight } from './light.js';
import type { MoneySpent } from './money-light.js';
import { executionRate, moneyLight } from './money-light.js';
import type { MonitoringPolicy } from './monitoring-policy.js';
import type { ProgressReport } from './progress-report.js';
import { budgetOf } from './progress-report.js';
import type { Quadrant } from './project-light.js';
import { goalsColour, projectColour, quadrantOf } from './project-light.js';

/** A table as a round pinned it, with its plan, its sound report, and the rules of the round. */
export interface TableAtCutOff extends PlannedTable {
  /** Null for 未报送, which is never red. */
  readonly report: ProgressReport | null;
  readonly policy: MonitoringPolicy;
}

/** The lights of one table. */
export interface TableLights {
  readonly money: Light;
  readonly indicators: readonly IndicatorVerdict[];
  readonly project: LightColour;
  readonly quadrant: Quadrant | null;
}

/** The light of one indicator with the accrual that was used. */
interface IndicatorVerdict {
  readonly lineageId: string;
  readonly level1: string;
  readonly accrual: Accrual;
  readonly light: Light;
}

function moneyOf(report: ProgressReport | null): MoneySpent | null {
  const total = report?.money.find(({ source }) => source === 'total');
  if (total === undefined) return null;
  return { budget: decimal(budgetOf(total)), executed: decimal(total.executed) };
}

function rateOf(money: MoneySpent | null): Actual | null {
  const rate = money === null ? null : executionRate(money);
  return rate === null ? null : { kind: 'number', number: rate };
}

function judgeIndicator(
  indicator: Indicator,
  one: TableAtCutOff,
  money: MoneySpent | null,
): IndicatorVerdict {
  const { plan, report, cutOff, policy } = one;
  const { lineageId, level1 } = indicator;
  const { accrual, aim, unit, expected } = indicatorAtCutOff(indicator, one);
  const typed = report?.indicators.find((reported) => reported.lineageId === lineageId)?.actual ?? null;
  const told = typed === null ? null : readActual(typed, aim, unit);
  const actual = accrual === 'budget' ? rateOf(money) : told;
  const noBudget = accrual === 'budget' && money !== null && actual === null;
  const light = noBudget
    ? moneyLight(money, plan.money, cutOff, policy)
    : indicatorLight({ aim, unit, expected, actual }, cutOff, policy);
  return { lineageId, level1, accrual, light };
}

function lightOfMoney({ plan, cutOff, policy }: TableAtCutOff, money: MoneySpent | null): Light {
  if (money !== null) return moneyLight(money, plan.money, cutOff, policy);
  return plainLight(policy.key, 'grey', 'not-reported', { zh: '未报送', en: 'not reported' });
}

/** The lights of one table (monitoring.md §3): the same on whatever day they are computed. */
export function judgeTable(one: TableAtCutOff): TableLights {
  const spent = moneyOf(one.report);
  const indicators = one.table.indicators.map((indicator) => judgeIndicator(indicator, one, spent));
  const money = lightOfMoney(one, spent);
  return {
    money,
    indicators,
    project: projectColour(indicators),
    quadrant: quadrantOf(money.colour, goalsColour(indicators)),
  };
}
