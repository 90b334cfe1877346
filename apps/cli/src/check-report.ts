import type { ImportedTable, ImportIssue, ImportNotice } from '#libs/documents';
import type { Accrual, Finding } from '#libs/domain';
import { checkPolicyFor, proposeAccrual, runChecks } from '#libs/domain';

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
