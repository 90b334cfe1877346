import type { Decimal } from '#libs/shared';
import { decimal, parseDecimal, sumOfDecimals } from '#libs/shared';
import type { MonitoringPolicy } from './monitoring-policy.js';
import type { MoneyRow } from './progress-report.js';
import { budgetOf } from './progress-report.js';
import type { ReportFinding } from './report-finding.js';
import { reportFinding } from './report-finding.js';

/** What the money rows are held against. */
export interface MoneyContext {
  /** Approved budget of the table in 元. */
  readonly annualBudget: string;
  readonly note: string;
  readonly policy: MonitoringPolicy;
}

type AmountColumn = 'budget' | 'adjusted' | 'executed' | 'forecast';

const COLUMNS: readonly AmountColumn[] = ['budget', 'adjusted', 'executed', 'forecast'];
const YUAN_PER_WAN = decimal('10000');

function placeOf(index: number, column: AmountColumn): string {
  return `/money/${String(index)}/${column}`;
}

function unreadable(row: MoneyRow, index: number): ReportFinding[] {
  return COLUMNS.flatMap((column) => {
    const text = row[column];
    if (text === null) return [];
    const amount = parseDecimal(text);
    if (amount === null) return [reportFinding('money-not-a-number', placeOf(index, column), text)];
    return amount.isNegative() ? [reportFinding('negative-money', placeOf(index, column), text)] : [];
  });
}

/** True for a figure that is some ten thousand times what it should be: 元 where 万元 are asked. */
function looksLikeYuan(amount: Decimal, against: Decimal, policy: MonitoringPolicy): boolean {
  if (against.isZero() || against.isNegative()) return false;
  const [from, to] = [decimal(policy.unitFactorFrom), decimal(policy.unitFactorTo)];
  return amount.compare(against.multiply(from)) >= 0 && amount.compare(against.multiply(to)) <= 0;
}

function wrongUnit(row: MoneyRow, index: number, context: MoneyContext): ReportFinding[] {
  const approved = decimal(context.annualBudget).divide(YUAN_PER_WAN, 6);
  const yardstick = (column: AmountColumn): Decimal =>
    column === 'executed' && approved.isZero() ? decimal(budgetOf(row)) : approved;
  return COLUMNS.flatMap((column) => {
    const text = row[column];
    if (text === null || !looksLikeYuan(decimal(text), yardstick(column), context.policy)) return [];
    const shown = `${text} 万元 / ${yardstick(column).toString()} 万元`;
    return [reportFinding('yuan-for-wan', placeOf(index, column), shown, context.note)];
  });
}

function overBudget(row: MoneyRow, index: number, note: string): ReportFinding[] {
  const budget = budgetOf(row);
  if (decimal(row.executed).compare(decimal(budget)) <= 0) return [];
  return [
    reportFinding('executed-over-budget', placeOf(index, 'executed'), `${row.executed} > ${budget}`, note),
  ];
}

function sums(rows: readonly MoneyRow[]): ReportFinding[] {
  const at = rows.findIndex(({ source }) => source === 'total');
  const [total, parts] = [rows[at], rows.filter(({ source }) => source !== 'total')];
  if (total === undefined || parts.length === 0) return [];
  return (['budget', 'executed'] as const).flatMap((column) => {
    const sum = sumOfDecimals(parts.map((row) => decimal(row[column])));
    if (sum.equals(decimal(total[column]))) return [];
    const shown = `${parts.map((row) => row[column]).join(' + ')} = ${sum.toString()} ≠ ${total[column]}`;
    return [reportFinding('money-sum', placeOf(at, column), shown)];
  });
}

function rowSet(rows: readonly MoneyRow[]): ReportFinding[] {
  const sources = rows.map(({ source }) => source);
  const twice = rows.flatMap(({ source }, index) =>
    sources.indexOf(source) < index
      ? [reportFinding('money-row-twice', `/money/${String(index)}`, source)]
      : [],
  );
  return sources.includes('total') ? twice : [reportFinding('total-row-missing', '/money'), ...twice];
}

/** Checks the money of a report; arithmetic is only held against numbers that can be read. */
export function checkMoney(rows: readonly MoneyRow[], context: MoneyContext): readonly ReportFinding[] {
  const broken = [...rowSet(rows), ...rows.flatMap(unreadable)];
  if (broken.length > 0) return broken;
  const doubtful = rows.flatMap((row, index) => {
    const units = wrongUnit(row, index, context);
    return units.length > 0 ? units : overBudget(row, index, context.note);
  });
  return [...doubtful, ...sums(rows)];
}
