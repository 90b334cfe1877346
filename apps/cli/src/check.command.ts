import { randomUUID } from 'node:crypto';
import type { ImportIssue } from '#libs/documents';
import { importGoalTables } from '#libs/documents';
import type { Finding } from '#libs/domain';
import { checkPolicyFor, runChecks } from '#libs/domain';
import { Command, CommandRunner, Option } from 'nest-commander';
import { issueLine } from './issue-line.js';
import { readInputFile } from './input-file.js';

const MARKS: Readonly<Record<Finding['verdict'], string>> = {
  pass: '✔',
  'must-fix': '✘ 须改',
  advice: '△ 提示',
  info: 'ⓘ 参考',
  'not-enough-data': '？ 数据不足',
};

/** `pifu check FILE`: 系统校验 of a file without a server; exit 0 sound, 1 must be mended, 2 unreadable. */
@Command({ name: 'check', arguments: '<file>', description: '系统校验 pre-check a file without a server' })
export class CheckCommand extends CommandRunner {
  run(
    [file = '']: string[],
    { json = false, all = false }: { json?: boolean; all?: boolean } = {},
  ): Promise<void> {
    const result = importGoalTables(readInputFile(file), { newId: randomUUID });
    if (!result.ok) {
      process.exitCode = 2;
      process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${issueLines(result.errors)}\n`);
      return Promise.resolve();
    }
    const reports = result.tables.map((table) => {
      if (!table.ok) return { title: table.title, errors: table.errors, findings: [] };
      return {
        title: table.content.projectName,
        errors: [],
        findings: runChecks(table.content, checkPolicyFor(table.content.fiscalYear)),
      };
    });
    if (reports.some(({ errors }) => errors.length > 0)) process.exitCode = 2;
    else if (reports.some(({ findings }) => findings.some((one) => one.verdict === 'must-fix')))
      process.exitCode = 1;
    const shown = (finding: Finding): boolean => all || finding.verdict !== 'pass';
    process.stdout.write(
      json
        ? `${JSON.stringify(reports)}\n`
        : reports
            .map(({ title, errors, findings }) =>
              [
                `【${title}】`,
                ...(errors.length > 0 ? [issueLines(errors)] : findings.filter(shown).map(lineOf)),
                '',
              ].join('\n'),
            )
            .join('\n'),
    );
    return Promise.resolve();
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }

  @Option({ flags: '--all', description: '也列出通过的规则 also list what passed' })
  parseAll(): boolean {
    return true;
  }
}

function lineOf({ rule, verdict, evidence, suggestedRepair }: Finding): string {
  const repair = suggestedRepair === null ? '' : `　建议：${suggestedRepair.zh}`;
  return `  ${MARKS[verdict]} ${rule} ${evidence.zh}${repair}`;
}

function issueLines(issues: readonly ImportIssue[]): string {
  return issues.map(issueLine).join('\n');
}
