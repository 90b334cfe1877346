import { Command, Option } from 'nest-commander';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';
import { plannedReminders } from './remind/planned-reminders.js';

interface RemindFlags extends PrintingFlags {
  readonly dryRun?: boolean;
  readonly until?: string;
}

/** `pifu remind --dry-run`: what would be sent to whom and when, through the api; nothing is sent or written. */
@Command({ name: 'remind', description: '提醒试算：将发给谁、何时发 whom reminders would reach, and when' })
export class RemindCommand extends PrintingCommand {
  async run(_: string[], flags: RemindFlags): Promise<void> {
    this.print(flags.json ?? false, await plannedReminders(flags, () => this.signIn(flags)));
  }

  @Option({ flags: '--dry-run', description: '只试算，不发送 show only, send nothing' })
  parseDryRun(): boolean {
    return true;
  }

  @Option({ flags: '--until <date>', description: '截止日期，默认当天 last day, today by default' })
  parseUntil(value: string): string {
    return value;
  }
}
