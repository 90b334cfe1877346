import { Command, CommandRunner, Option } from 'nest-commander';
import type { PersonSession } from './api/person-session.js';
import { signInAs } from './api/sign-in.js';
import { roundsInWords } from './monitor/rounds-in-words.js';
import type { RoundAnswer } from './monitor/rounds-in-words.js';
import { cliConfig } from './options.js';

interface MonitorFlags {
  readonly as: string;
  readonly passwordFile?: string;
  readonly cutOff?: string;
  readonly json?: boolean;
}

const USAGE = '用法 usage: pifu monitor open --cut-off YYYY-MM-DD | check ROUND | show [ROUND], --as ACCOUNT';

/** `pifu monitor open|check|show`: rounds of 绩效运行监控, through the api and as somebody of the finance desk. */
@Command({
  name: 'monitor',
  arguments: '<act> [round]',
  description: '运行监控：布置、复核灯号、查看 monitoring rounds: open, check, show',
})
export class MonitorCommand extends CommandRunner {
  async run([act = '', round]: string[], flags: MonitorFlags): Promise<void> {
    const { as, passwordFile, cutOff, json = false } = flags;
    const isComplete = act === 'show' || (act === 'open' ? cutOff !== undefined : round !== undefined);
    if (!['open', 'check', 'show'].includes(act) || !isComplete) throw new Error(USAGE);
    const person = await signInAs(cliConfig(), as, passwordFile);
    const { answer, words } = await this.take(person, act, round, cutOff ?? '');
    process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `${words}\n`);
  }

  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
  }

  @Option({ flags: '--cut-off <day>', description: '截止日 the last day that the round looks at' })
  parseCutOff(value: string): string {
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

  private async take(
    person: PersonSession,
    act: string,
    round: string | undefined,
    cutOff: string,
  ): Promise<{ readonly answer: unknown; readonly words: string }> {
    if (act === 'open') {
      const body = { fiscalYear: Number(cutOff.slice(0, 4)), cutOff };
      const { id } = await person.send<{ id: string }>('POST', '/v1/monitoring-rounds', { body });
      const { body: planned } = await person.get<RoundAnswer>(`/v1/monitoring-rounds/${id}`);
      return { answer: planned, words: roundsInWords([planned]) };
    }
    const path = `/v1/monitoring-rounds${round === undefined ? '' : `/${encodeURIComponent(round)}`}`;
    if (act === 'check') {
      const job = await person.send<{ jobId: string }>('POST', `${path}/checks`);
      return { answer: job, words: `✔ 已开始复核 checking, job ${job.jobId}` };
    }
    const { body } = await person.get<RoundAnswer & { readonly items?: readonly RoundAnswer[] }>(path);
    return { answer: body, words: roundsInWords(body.items ?? [body]) };
  }
}
