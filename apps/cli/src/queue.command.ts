import { Command, CommandRunner, Option } from 'nest-commander';
import type { DeadLetterRow } from './api/answers.js';
import type { PersonSession } from './api/person-session.js';
import { signInAs } from './api/sign-in.js';
import { showBoard } from './queue-board.js';
import { cliConfig } from './options.js';

interface QueueFlags {
  readonly as: string;
  readonly passwordFile?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

const USAGE = '用法 usage: pifu queue board|dead|retry|discard [message] --as ACCOUNT [--reason WORDS]';
const ACTS: Readonly<Record<string, string>> = { retry: 'retries', discard: 'discards' };

/** `pifu queue board|dead|retry|discard`: how the queues live, and what failed for good, through the api and as an administrator. */
@Command({
  name: 'queue',
  arguments: '<act> [message]',
  description: '队列看板与死信 the queue board, and dead letters: list, retry, discard',
})
export class QueueCommand extends CommandRunner {
  async run([act = '', message]: string[], flags: QueueFlags): Promise<void> {
    const address = ACTS[act];
    const { as, passwordFile, reason, json = false } = flags;
    if (act === 'board') {
      await showBoard(await signInAs(cliConfig(), as, passwordFile), json);
      return;
    }
    const complete = act === 'dead' || (message !== undefined && reason !== undefined);
    if ((act !== 'dead' && address === undefined) || !complete) throw new Error(USAGE);
    const person = await signInAs(cliConfig(), as, passwordFile);
    const letters = await openLetters(person);
    if (address === undefined || message === undefined) {
      process.stdout.write(json ? `${JSON.stringify(letters)}\n` : `${wordsOf(letters)}\n`);
      return;
    }
    // the api itself says what is wrong with a letter that is not among the open ones
    const ifMatch = letters.find(({ messageId }) => messageId === message)?.version ?? 1;
    const path = `/v1/dead-letters/${encodeURIComponent(message)}/${address}`;
    const answer = await person.send<DeadLetterRow>('POST', path, { ifMatch, body: { reason } });
    process.stdout.write(json ? `${JSON.stringify(answer)}\n` : `✔ ${answer.status} ${message}\n`);
  }

  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
  }

  @Option({ flags: '--reason <words>', description: '理由，记入记录 why; it goes into the record' })
  parseReason(value: string): string {
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

async function openLetters(person: PersonSession): Promise<readonly DeadLetterRow[]> {
  const letters: DeadLetterRow[] = [];
  for (let cursor = ''; ;) {
    const path = `/v1/dead-letters?limit=100${cursor}`;
    const { body } = await person.get<{ items: DeadLetterRow[]; nextCursor: string | null }>(path);
    letters.push(...body.items);
    if (body.nextCursor === null) return letters;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

function wordsOf(letters: readonly DeadLetterRow[]): string {
  if (letters.length === 0) return '没有死信 no dead letters';
  return letters
    .map(({ messageId, name, failedAt, failures, error }) => {
      return `${messageId}  ${name}  ${failedAt}  ×${String(failures)}\n    ${error}`;
    })
    .join('\n');
}
