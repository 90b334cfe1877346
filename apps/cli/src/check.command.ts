import { randomUUID } from 'node:crypto';
import { importGoalTables } from '#libs/documents';
import { Command, CommandRunner, Option } from 'nest-commander';
import { checkReportInWords } from './check-report-in-words.js';
import { checkReportOf } from './check-report.js';
import { issueLine } from './issue-line.js';
import { readInputFile } from './input-file.js';

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
      process.stdout.write(
        json ? `${JSON.stringify(result)}\n` : `${result.errors.map(issueLine).join('\n')}\n`,
      );
      return Promise.resolve();
    }
    const reports = result.tables.map(checkReportOf);
    if (reports.some(({ errors }) => errors.length > 0)) process.exitCode = 2;
    else if (reports.some(({ findings }) => findings.some((one) => one.verdict === 'must-fix')))
      process.exitCode = 1;
    const words = (): string => reports.map((report) => checkReportInWords(report, all)).join('\n');
    process.stdout.write(json ? `${JSON.stringify(reports)}\n` : words());
    return Promise.resolve();
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }

  @Option({
    flags: '--all',
    description: '也列出通过的规则和考核时点 also list what passed, and when each indicator is judged',
  })
  parseAll(): boolean {
    return true;
  }
}
