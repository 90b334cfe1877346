import type { Finding } from '#libs/domain';
import type { CheckReport } from './check-report.js';
import { issueLine } from './issue-line.js';

const MARKS: Readonly<Record<Finding['verdict'], string>> = {
  pass: '✔',
  'must-fix': '✘ 须改',
  advice: '△ 提示',
  info: 'ⓘ 参考',
  'not-enough-data': '？ 数据不足',
};

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
