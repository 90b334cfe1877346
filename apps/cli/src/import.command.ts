import { Command, CommandRunner, Option } from 'nest-commander';
import type { ImportAnswer } from './api/answers.js';
import { signInAs } from './api/sign-in.js';
import { readInputFile } from './input-file.js';
import { cliConfig } from './options.js';

interface ImportFlags {
  readonly as: string;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

/** `pifu import FILE… --as ACCOUNT`: declares the tables of files, through the api and as that person. */
@Command({ name: 'import', arguments: '<files...>', description: '导入绩效目标表 import goal tables' })
export class ImportCommand extends CommandRunner {
  async run(files: string[], { as, passwordFile, json = false }: ImportFlags): Promise<void> {
    const person = await signInAs(cliConfig(), as, passwordFile);
    for (const file of files) {
      const bytes = readInputFile(file);
      const answer = await person.send<ImportAnswer>('POST', '/v1/goal-table-imports', { bytes });
      process.stdout.write(
        json ? `${JSON.stringify({ file, ...answer })}\n` : `${file}\n${linesOf(answer)}\n`,
      );
      if (answer.tables.some((table) => !table.ok)) process.exitCode = 1;
    }
  }

  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
  }

  @Option({ flags: '--password-file <file>', description: '密码文件 file with the password' })
  parsePasswordFile(value: string): string {
    return value;
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }
}

function linesOf({ tables }: ImportAnswer): string {
  return tables
    .map((table) => {
      if (table.ok) return `  ✔ ${table.projectName} → ${table.goalTableId}`;
      const reasons = table.errors.map(({ line, detail }) => `      第 ${String(line ?? '-')} 行 ${detail}`);
      return [`  ✘ ${table.projectName ?? table.title}`, ...reasons].join('\n');
    })
    .join('\n');
}
