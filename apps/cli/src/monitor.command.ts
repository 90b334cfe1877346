import { Command, Option } from 'nest-commander';
import { actOnRounds } from './monitor/act-on-rounds.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

interface MonitorFlags extends PrintingFlags {
  readonly cutOff?: string;
}

/** `pifu monitor open|check|show`: rounds of 绩效运行监控, through the api and as somebody of the finance desk. */
@Command({
  name: 'monitor',
  arguments: '<act> [round]',
  description: '运行监控：布置、复核灯号、查看 monitoring rounds: open, check, show',
})
export class MonitorCommand extends PrintingCommand {
  async run(words: string[], flags: MonitorFlags): Promise<void> {
    const { cutOff, json = false } = flags;
    this.print(json, await actOnRounds(words, cutOff, () => this.signIn(flags)));
  }

  @Option({ flags: '--cut-off <day>', description: '截止日 the last day that the round looks at' })
  parseCutOff(value: string): string {
    return value;
  }
}
