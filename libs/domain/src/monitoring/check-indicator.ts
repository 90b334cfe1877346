import type { Actual } from './actual.js';
import { readActual } from './actual.js';
import type { Aim } from './aim.js';
import type { Accrual } from './accrual.js';
import type { Expected } from './expected-progress.js';
import type { IndicatorReport } from './progress-report.js';
import type { ReportFinding } from './report-finding.js';
import { reportFinding } from './report-finding.js';
import type { ReportFindingCode } from './report-findings.data.js';

/** The indicator that a row of the report speaks of. */
export interface ReportedIndicator {
  readonly name: string;
  readonly accrual: Accrual;
  readonly aim: Aim;
  readonly unit: string | null;
  readonly expected: Expected;
}

/** What may fall below zero: growth in per cent, and what was aimed at below zero. */
const SIGNED_UNITS: readonly string[] = ['%', '‰', '百分点'];

function expectedKind(aim: Aim): ReportFindingCode | null {
  switch (aim.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'within':
      return 'number-expected';
    case 'date':
    case 'period':
      return 'date-expected';
    case 'yes-no':
      return 'yes-no-expected';
    case 'words':
      return 'tier-expected';
    case 'none':
    case 'unreadable':
      return null;
  }
}

function mayBeNegative({ aim, unit }: ReportedIndicator): boolean {
  if (unit !== null && SIGNED_UNITS.includes(unit)) return true;
  return aim.kind === 'within' ? aim.low.isNegative() : 'number' in aim && aim.number.isNegative();
}

function isNegative(actual: Actual): boolean {
  return actual.kind === 'number' && actual.number.part.isNegative();
}

function checkTyped(text: string, place: string, one: ReportedIndicator): ReportFinding[] {
  const code = expectedKind(one.aim);
  if (code === null) return [];
  const actual = readActual(text, one.aim, one.unit);
  if (actual === null) return [reportFinding(code, place, text)];
  return isNegative(actual) && !mayBeNegative(one) ? [reportFinding('negative-actual', place, text)] : [];
}

function checkActual(report: IndicatorReport, place: string, one: ReportedIndicator): ReportFinding[] {
  const { actual } = report;
  if (one.accrual === 'budget') {
    return actual === null ? [] : [reportFinding('actual-is-computed', place, one.name)];
  }
  if (actual !== null) return checkTyped(actual, place, one);
  const isDue = one.expected.kind === 'share' && expectedKind(one.aim) !== null;
  return isDue ? [reportFinding('actual-missing', place, one.name)] : [];
}

function duties(report: IndicatorReport, at: string, name: string): ReportFinding[] {
  const { likelihood, causes, causeNote, measure } = report;
  const findings: ReportFinding[] = [];
  if (causes.includes('other') && causeNote.trim() === '') {
    findings.push(reportFinding('other-cause-unnamed', `${at}/causeNote`, name));
  }
  if (likelihood === 'certain') return findings;
  if (causes.length === 0) findings.push(reportFinding('cause-required', `${at}/causes`, name));
  if (measure.trim() === '') findings.push(reportFinding('measure-required', `${at}/measure`, name));
  return findings;
}

/** Checks one row of a report: what was typed is of the kind the target asks for, and doubt names cause and measure. */
export function checkIndicator(
  report: IndicatorReport,
  at: string,
  one: ReportedIndicator,
): readonly ReportFinding[] {
  const forecast = report.forecast === null ? [] : checkTyped(report.forecast, `${at}/forecast`, one);
  return [...checkActual(report, `${at}/actual`, one), ...forecast, ...duties(report, at, one.name)];
}
