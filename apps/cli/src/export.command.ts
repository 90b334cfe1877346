import { writeFileSync } from 'node:fs';
import { Command, Option } from 'nest-commander';
import type { PersonFlags } from './person.command.js';
import { PersonCommand } from './person.command.js';

interface ExportFlags extends PersonFlags {
  readonly out?: string;
}

/** `pifu export TABLE --as ACCOUNT`: the official form as text, as that person may see it. */
@Command({ name: 'export', arguments: '<table>', description: '导出绩效目标表 export a goal table' })
export class ExportCommand extends PersonCommand {
  async run([table = '']: string[], flags: ExportFlags): Promise<void> {
    const { out } = flags;
    const person = await this.signIn(flags);
    const { body } = await person.get<string>(`/v1/goal-tables/${encodeURIComponent(table)}/form.txt`);
    if (out === undefined) this.say(body);
    else writeFileSync(out, body);
  }

  @Option({ flags: '--out <file>', description: '写入文件 write to a file' })
  parseOut(value: string): string {
    return value;
  }
}
