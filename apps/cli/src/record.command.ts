import { verifyReplay } from '#libs/persistence';
import { Command, CommandRunner, Option } from 'nest-commander';
import { asAuditor, cliConfig } from './options.js';

/** `pifu record verify`: folds every event of the whole database and compares every state row; exit 2 when they differ. */
@Command({ name: 'record', arguments: '<verify>', description: '重放全部记录并逐行核对 verify the record' })
export class RecordCommand extends CommandRunner {
  async run([act = '']: string[], { json = false }: { readonly json?: boolean } = {}): Promise<void> {
    if (act !== 'verify') throw new Error('用法 usage: pifu record verify [--json]');
    const { events, differences } = await verifyReplay(asAuditor(cliConfig()));
    const words =
      differences.length === 0
        ? `✔ ${String(events)} 条事件，状态与记录一致 events, the rows equal the record`
        : `✘ ${String(differences.length)} 处不一致 differences\n${differences.map((one) => `  ${JSON.stringify(one)}`).join('\n')}`;
    process.stdout.write(json ? `${JSON.stringify({ events, differences })}\n` : `${words}\n`);
    if (differences.length > 0) process.exitCode = 2;
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }
}
