import { migrate } from '#libs/persistence';
import { Command, CommandRunner } from 'nest-commander';
import { asMigrator, cliConfig } from './options.js';

/** `pifu migrate`: brings the schema up to date. */
@Command({ name: 'migrate', description: '升级数据库结构 bring the schema up to date' })
export class MigrateCommand extends CommandRunner {
  async run(): Promise<void> {
    const ran = await migrate(asMigrator(cliConfig()));
    const words = ran.length === 0 ? '已是最新 already up to date' : `已执行 ran: ${ran.join(', ')}`;
    process.stdout.write(`${words}\n`);
  }
}
