import { Command } from 'nest-commander';
import type { ImportAnswer } from './api/answers.js';
import { readInputFile } from './input-file.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

/** `pifu import FILE… --as ACCOUNT`: declares the tables of files, through the api and as that person. */
@Command({ name: 'import', arguments: '<files...>', description: '导入绩效目标表 import goal tables' })
export class ImportCommand extends PrintingCommand {
  async run(files: string[], flags: PrintingFlags): Promise<void> {
    const { json = false } = flags;
    const person = await this.signIn(flags);
    for (const file of files) {
      const bytes = readInputFile(file);
      const answer = await person.send<ImportAnswer>('POST', '/v1/goal-table-imports', { bytes });
      this.print(json, { answer: { file, ...answer }, words: `${file}\n${linesOf(answer)}` });
      if (answer.tables.some((table) => !table.ok)) process.exitCode = 1;
    }
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
