import { Command, Option } from 'nest-commander';
import { actOnRounds } from './monitor/act-on-rounds.js';
import type { UrgingWish } from './monitor/urge-round.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

interface MonitorFlags extends PrintingFlags, UrgingWish {
  readonly cutOff?: string;
  readonly out?: string;
}

/** `pifu monitor open|check|show|reports|form|urge`: rounds of 绩效运行监控, through the api and as somebody of the finance desk. */
@Command({
  name: 'monitor',
  arguments: '<act> [id]',
  description:
    '运行监控：布置、复核灯号、查看、打印监控表、催报 monitoring rounds: open, check, show, print a form, urge',
})
export class MonitorCommand extends PrintingCommand {
  async run(words: string[], flags: MonitorFlags): Promise<void> {
    this.print(flags.json ?? false, await actOnRounds(words, flags, () => this.signIn(flags)));
  }

  @Option({ flags: '--cut-off <day>', description: '截止日 the last day that the round looks at' })
  parseCutOff(value: string): string {
    return value;
  }

  @Option({ flags: '--out <file>', description: '监控表写入文件，.html 为网页 write the form to a file' })
  parseOut(value: string): string {
    return value;
  }

  @Option({ flags: '--units <names>', description: '只催这些单位，逗号分隔 urge these units only' })
  parseUnits(value: string): string {
    return value;
  }

  @Option({ flags: '--late', description: '只催逾期的 urge only what is late' })
  parseLate(): boolean {
    return true;
  }

  @Option({ flags: '--send', description: '发出；不加只预览 do it; a preview without' })
  parseSend(): boolean {
    return true;
  }
}
