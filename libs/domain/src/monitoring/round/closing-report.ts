import { decimal, parseDecimal, sumOfDecimals } from '#libs/shared';
import type { LightColour } from '../light.js';
import type { MoneyRow } from '../progress-report.js';
import { budgetOf } from '../progress-report.js';
import type { Quadrant } from '../project-light.js';
import type { ReportStatus } from '../report/report-state.js';

/** One table at the end of its round, as the notice shows it. */
export interface ClosingLine {
  readonly unitName: string;
  readonly projectName: string;
  readonly status: ReportStatus;
  readonly light: LightColour | null;
  readonly moneyLight: LightColour | null;
  readonly quadrant: Quadrant | null;
  /** The total row in 万元; null where nothing was reported. */
  readonly money: MoneyRow | null;
  /** Indicators whose light is red or yellow. */
  readonly red: number;
  readonly yellow: number;
}

/** One unit at the end of a round. */
export interface ClosingUnit {
  readonly unitName: string;
  readonly tables: number;
  readonly missed: number;
  readonly lights: Readonly<Record<LightColour, number>>;
  /** Sums in 万元 over what was reported. */
  readonly budget: string;
  readonly executed: string;
  /** Executed of budget in per cent, two places; null where there is no budget. */
  readonly rate: string | null;
}

/** What a round leaves behind: per unit and per project, the worst first. */
export interface ClosingReport {
  readonly units: readonly ClosingUnit[];
  readonly lines: readonly ClosingLine[];
}

/** 未报送 comes right after red: nobody knows what hides behind it. */
const WORST_FIRST: readonly (LightColour | 'missed')[] = ['red', 'missed', 'yellow', 'grey', 'blue', 'green'];

function badness({ status, light }: ClosingLine): number {
  return WORST_FIRST.indexOf(status === 'missed' || light === null ? 'missed' : light);
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function worseFirst(one: ClosingLine, other: ClosingLine): number {
  return (
    badness(one) - badness(other) ||
    inOrder(one.unitName, other.unitName) ||
    inOrder(one.projectName, other.projectName)
  );
}

/** 执行率 in per cent, half up to two places. */
export function executedShare(budget: string, executed: string): string | null {
  const [whole, part] = [parseDecimal(budget), parseDecimal(executed)];
  if (whole === null || part === null || whole.isZero() || whole.isNegative()) return null;
  return part.multiply(decimal('100')).divide(whole, 2).toPlaces(2);
}

function unitOf(unitName: string, lines: readonly ClosingLine[]): ClosingUnit {
  const money = lines.flatMap((line) => (line.money === null ? [] : [line.money]));
  const sum = (amounts: readonly string[]): string => sumOfDecimals(amounts.map(decimal)).toString();
  const budget = sum(money.map(budgetOf));
  const executed = sum(money.map((row) => row.executed));
  const count = (colour: LightColour): number => lines.filter(({ light }) => light === colour).length;
  return {
    unitName,
    tables: lines.length,
    missed: lines.filter(({ status }) => status === 'missed').length,
    lights: {
      red: count('red'),
      yellow: count('yellow'),
      green: count('green'),
      blue: count('blue'),
      grey: count('grey'),
    },
    ...{ budget, executed, rate: executedShare(budget, executed) },
  };
}

function needsMore(one: ClosingUnit, other: ClosingUnit): number {
  return (
    other.lights.red - one.lights.red ||
    other.missed - one.missed ||
    other.lights.yellow - one.lights.yellow ||
    inOrder(one.unitName, other.unitName)
  );
}

/** Puts the tables of a round in order: projects by their light, units by what there is to look at. */
export function closingReport(lines: readonly ClosingLine[]): ClosingReport {
  const byUnit = new Map<string, ClosingLine[]>();
  for (const line of lines) {
    const known = byUnit.get(line.unitName);
    if (known === undefined) byUnit.set(line.unitName, [line]);
    else known.push(line);
  }
  const units = [...byUnit].map(([unitName, own]) => unitOf(unitName, own));
  return { units: units.sort(needsMore), lines: [...lines].sort(worseFirst) };
}
