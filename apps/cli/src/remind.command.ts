import { beijingTime } from '#libs/platform';
import { Command, CommandRunner, Option } from 'nest-commander';
import { signInAs } from './api/sign-in.js';
import { cliConfig } from './options.js';

interface RemindFlags {
  readonly as: string;
  readonly passwordFile?: string;
  readonly dryRun?: boolean;
  readonly until?: string;
  readonly json?: boolean;
}

interface PlannedAnswer {
  readonly digests: readonly {
    readonly sendsAt: string;
    readonly displayName: string;
    readonly title: string;
    readonly lines: readonly string[];
  }[];
  readonly incidents: readonly { readonly at: string; readonly label: string }[];
  readonly more: boolean;
}

/** `pifu remind --dry-run`: what would be sent to whom and when, through the api; nothing is sent or written. */
@Command({ name: 'remind', description: '提醒试算：将发给谁、何时发 whom reminders would reach, and when' })
export class RemindCommand extends CommandRunner {
  async run(_: string[], { as, passwordFile, dryRun, until, json = false }: RemindFlags): Promise<void> {
    // the worker alone sends: nobody starts a second round of mails by hand
    if (dryRun !== true)
      throw new Error('用法 usage: pifu remind --dry-run --as ACCOUNT [--until YYYY-MM-DD]');
    const person = await signInAs(cliConfig(), as, passwordFile);
    const query = until === undefined ? '' : `?until=${encodeURIComponent(until)}`;
    const { body } = await person.get<PlannedAnswer>(`/v1/reminders/planned${query}`);
    process.stdout.write(json ? `${JSON.stringify(body)}\n` : `${tableOf(body)}\n`);
  }

  @Option({ flags: '--dry-run', description: '只试算，不发送 show only, send nothing' })
  parseDryRun(): boolean {
    return true;
  }

  @Option({ flags: '--until <date>', description: '截止日期，默认当天 last day, today by default' })
  parseUntil(value: string): string {
    return value;
  }

  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
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

function tableOf({ digests, incidents, more }: PlannedAnswer): string {
  const rows = [
    ...digests.map(({ sendsAt, displayName, title, lines }) => {
      return `${beijingTime(sendsAt)}  ${displayName}  ${title}\n${lines.map((line) => `    · ${line}`).join('\n')}`;
    }),
    ...incidents.map(({ at, label }) => `${beijingTime(at)}  列为异常 becomes an incident  ${label}`),
    ...(more ? ['…  还有更多，请缩短期限 there is more: ask for fewer days'] : []),
  ];
  return rows.length === 0 ? '没有将要发出的提醒 nothing would be sent' : rows.join('\n');
}
