import type { ImportedTable, ImportIssue, ImportNotice } from '#libs/documents';
import type { Accrual, Finding } from '#libs/domain';
import { checkPolicyFor, proposeAccrual, runChecks } from '#libs/domain';
import { issueLine } from './issue-line.js';

/** When an indicator is to be judged, as proposed from its name and target. */
interface ProposedAccrual {
  readonly name: string;
  readonly accrual: Accrual;
  readonly reason: string;
}

/** What `pifu check` says of one table of a file. */
export interface CheckReport {
  readonly title: string;
  readonly errors: readonly ImportIssue[];
  readonly notices: readonly ImportNotice[];
  readonly findings: readonly Finding[];
  readonly accruals: readonly ProposedAccrual[];
}

const MARKS: Readonly<Record<Finding['verdict'], string>> = {
  pass: '✔',
  'must-fix': '✘ 须改',
  advice: '△ 提示',
  info: 'ⓘ 参考',
  'not-enough-data': '？ 数据不足',
};

/** Checks one table, or tells why it could not be read. */
export function checkReportOf(table: ImportedTable): CheckReport {
  if (!table.ok) return { title: table.title, errors: table.errors, notices: [], findings: [], accruals: [] };
  const { content, notices } = table;
  const accruals = content.indicators.map((indicator) => {
    const { accrual, because } = proposeAccrual(indicator, content);
    return { name: indicator.name, accrual, reason: because.zh };
  });
  const findings = runChecks(content, checkPolicyFor(content.fiscalYear));
  return { title: content.projectName, errors: [], notices, findings, accruals };
}

/** A report as a clerk reads it; what passed and the proposed accruals only where all is asked for. */
export function checkReportInWords(report: CheckReport, all: boolean): string {
  const { title, errors, notices, findings, accruals } = report;
  const lines = [
    ...errors.map(issueLine),
    ...notices.map(({ line, zh }) => `  ⓘ 第 ${String(line)} 行 ${zh}`),
    ...findings.filter(({ verdict }) => all || verdict !== 'pass').map(findingLine),
    ...(all ? accruals.map(({ name, reason }) => `  ◷ 考核时点 “${name}”：${reason}`) : []),
  ];
  return [`【${title}】`, ...lines, ''].join('\n');
}

function findingLine({ rule, verdict, evidence, suggestedRepair, mustExplain }: Finding): string {
  const repair = suggestedRepair === null ? '' : `　建议：${suggestedRepair.zh}`;
  return `  ${MARKS[verdict]}${mustExplain ? '（须说明）' : ''} ${rule} ${evidence.zh}${repair}`;
}
