import type { Indicator } from '../goal-table/content.js';
import { checkIndicator } from './check-indicator.js';
import { checkMoney } from './check-money.js';
import { indicatorAtCutOff } from './indicator-at-cut-off.js';
import type { TableAtCutOff } from './judge-table.js';
import type { ProgressReport } from './progress-report.js';
import type { ReportFinding } from './report-finding.js';
import { reportFinding } from './report-finding.js';

/** The part of a round that a report is held against; the table is the version that the round pinned. */
export interface RoundOfTable extends Omit<TableAtCutOff, 'report'> {
  /** False once the round is closed. */
  readonly isOpen: boolean;
}

function checkRows(report: ProgressReport, round: RoundOfTable): ReportFinding[] {
  const ids = report.indicators.map(({ lineageId }) => lineageId);
  return report.indicators.flatMap((row, index) => {
    const at = `/indicators/${String(index)}`;
    const indicator = round.table.indicators.find(({ lineageId }) => lineageId === row.lineageId);
    if (indicator === undefined) return [reportFinding('lineage-unknown', `${at}/lineageId`, row.lineageId)];
    if (ids.indexOf(row.lineageId) < index) {
      return [reportFinding('indicator-twice', `${at}/lineageId`, indicator.name)];
    }
    return checkIndicator(row, at, { name: indicator.name, ...indicatorAtCutOff(indicator, round) });
  });
}

function missing(report: ProgressReport, indicators: readonly Indicator[]): ReportFinding[] {
  return indicators
    .filter((one) => !report.indicators.some(({ lineageId }) => lineageId === one.lineageId))
    .map(({ name }) => reportFinding('indicator-missing', '/indicators', name));
}

/** Everything that is wrong or doubtful with a report; a closed round says only that it is closed. */
export function checkReport(report: ProgressReport, round: RoundOfTable): readonly ReportFinding[] {
  if (!round.isOpen) return [reportFinding('round-closed', '')];
  const { table, policy } = round;
  const context = { annualBudget: table.annualBudget, note: report.moneyNote, policy };
  return [
    ...checkMoney(report.money, context),
    ...checkRows(report, round),
    ...missing(report, table.indicators),
  ];
}
