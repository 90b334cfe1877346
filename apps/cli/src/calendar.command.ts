import { Command, CommandRunner, Option } from 'nest-commander';
import type { LoadedYear, WorkingYear, YearCalendar } from './api/calendar-answers.js';
import { signInAs } from './api/sign-in.js';
import { loadedLine, workingYearLines, yearCalendarLines } from './calendar-lines.js';
import { readInputFile } from './input-file.js';
import { cliConfig } from './options.js';

interface CalendarFlags {
  readonly as: string;
  readonly year?: string;
  readonly replace?: boolean;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

const USAGE =
  '用法 usage: pifu calendar load FILE | show [--year YEAR] | year YEAR --as ACCOUNT [--replace] [--json]';

/** `pifu calendar load|show|year`: working days in and out, and the windows of a budget year, through the api. */
@Command({
  name: 'calendar',
  arguments: '<act> [what]',
  description: '日历：载入、查看工作日，查看年度安排 calendar: load or show working days, show a year',
})
export class CalendarCommand extends CommandRunner {
  async run([act = '', what]: string[], flags: CalendarFlags): Promise<void> {
    const { as, passwordFile, json = false, replace = false } = flags;
    const year = act === 'year' ? what : flags.year;
    const complete = act === 'show' || (['load', 'year'].includes(act) && what !== undefined);
    if (!complete) throw new Error(USAGE);
    const bytes = act === 'load' ? readInputFile(what ?? '') : null;
    const person = await signInAs(cliConfig(), as, passwordFile);
    const print = <T>(answer: T, lines: (answer: T) => string): void => {
      process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${lines(answer)}\n`);
    };
    if (bytes !== null) {
      const path = `/v1/calendars${replace ? '?replace=true' : ''}`;
      print(await person.send<LoadedYear>('POST', path, { bytes }), loadedLine);
    } else if (act === 'year') {
      const path = `/v1/year-calendars/${encodeURIComponent(year ?? '')}`;
      print((await person.get<YearCalendar>(path)).body, yearCalendarLines);
    } else {
      const path = `/v1/calendars/${encodeURIComponent(year ?? (await thisYear(person)))}`;
      print((await person.get<WorkingYear>(path)).body, workingYearLines);
    }
  }

  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
  }

  @Option({ flags: '--year <year>', description: '年份，不填为今年 which year; this one if none is given' })
  parseYear(value: string): string {
    return value;
  }

  @Option({ flags: '--replace', description: '替换该年已有的安排 take the place of the days that are there' })
  parseReplace(): boolean {
    return true;
  }

  @Option({ flags: '--password-file <file>', description: '密码文件 file with the password' })
  parsePasswordFile(value: string): string {
    return value;
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }
}

/** The year of business time, which a demonstration moves. */
async function thisYear(person: Awaited<ReturnType<typeof signInAs>>): Promise<string> {
  const { body } = await person.get<{ readonly today: string }>('/v1/year-calendars/2024/today');
  return body.today.slice(0, 4);
}
