import { Command, Option } from 'nest-commander';
import { actOnJobs } from './job/act-on-jobs.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

interface JobFlags extends PrintingFlags {
  readonly reason?: string;
}

/** `pifu job show|cancel|resume`: long work, through the api and as whoever asked for it or runs the system. */
@Command({
  name: 'job',
  arguments: '<act> [job]',
  description: '长任务：查看、取消、继续 long work: show, cancel, resume',
})
export class JobCommand extends PrintingCommand {
  async run(words: string[], flags: JobFlags): Promise<void> {
    const { reason, json = false } = flags;
    this.print(json, await actOnJobs(words, reason, () => this.signIn(flags)));
  }

  @Option({ flags: '--reason <words>', description: '取消理由，记入记录 why it is cancelled; on record' })
  parseReason(value: string): string {
    return value;
  }
}
