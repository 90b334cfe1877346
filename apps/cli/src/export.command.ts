import { writeFileSync } from 'node:fs';
import { Command, CommandRunner, Option } from 'nest-commander';
import { signInAs } from './api/sign-in.js';
import { cliConfig } from './options.js';

interface ExportFlags {
  readonly as: string;
  readonly passwordFile?: string;
  readonly out?: string;
}

/** `pifu export TABLE --as ACCOUNT`: the official form as text, as that person may see it. */
@Command({ name: 'export', arguments: '<table>', description: '导出绩效目标表 export a goal table' })
export class ExportCommand extends CommandRunner {
  async run([table = '']: string[], { as, passwordFile, out }: ExportFlags): Promise<void> {
    const person = await signInAs(cliConfig(), as, passwordFile);
    const { body } = await person.get<string>(`/v1/goal-tables/${encodeURIComponent(table)}/form.txt`);
    if (out === undefined) process.stdout.write(body);
    else writeFileSync(out, body);
  }

  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
  }

  @Option({ flags: '--password-file <file>', description: '密码文件 file with the password' })
  parsePasswordFile(value: string): string {
    return value;
  }

  @Option({ flags: '--out <file>', description: '写入文件 write to a file' })
  parseOut(value: string): string {
    return value;
  }
}
