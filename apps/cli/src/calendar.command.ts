import { Command, Option } from 'nest-commander';
import { actOnCalendars } from './calendar/act-on-calendars.js';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';

interface CalendarFlags extends PrintingFlags {
  readonly year?: string;
  readonly replace?: boolean;
}

/** `pifu calendar load|show|year`: working days in and out, and the windows of a budget year, through the api. */
@Command({
  name: 'calendar',
  arguments: '<act> [what]',
  description: '日历：载入、查看工作日，查看年度安排 calendar: load or show working days, show a year',
})
export class CalendarCommand extends PrintingCommand {
  async run(words: string[], flags: CalendarFlags): Promise<void> {
    this.print(flags.json ?? false, await actOnCalendars(words, flags, () => this.signIn(flags)));
  }

  @Option({ flags: '--year <year>', description: '年份，不填为今年 which year; this one if none is given' })
  parseYear(value: string): string {
    return value;
  }

  @Option({ flags: '--replace', description: '替换该年已有的安排 take the place of the days that are there' })
  parseReplace(): boolean {
    return true;
  }
}
