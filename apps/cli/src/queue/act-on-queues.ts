import type { DeadLetterRow } from '../api/answers.js';
import type { PersonSession } from '../api/person-session.js';
import type { SignIn, Told } from '../told.js';
import { boardOf, queuesOf } from './queue-board.js';

const USAGE = '用法 usage: pifu queue board|dead|retry|discard [message] --as ACCOUNT [--reason WORDS]';
const ACTS = new Map([
  ['retry', 'retries'],
  ['discard', 'discards'],
]);

/** `pifu queue board|dead|retry|discard`. @throws Error with the usage for words that cannot be meant */
export async function actOnQueues(
  [act = '', message]: readonly string[],
  reason: string | undefined,
  signIn: SignIn,
): Promise<Told> {
  if (act === 'board') {
    const queues = await queuesOf(await signIn());
    return { answer: queues, words: boardOf(queues) };
  }
  if (act === 'dead') {
    const letters = await openLetters(await signIn());
    return { answer: letters, words: wordsOf(letters) };
  }
  const address = ACTS.get(act);
  if (address === undefined || message === undefined || reason === undefined) throw new Error(USAGE);
  const person = await signIn();
  // the api itself says what is wrong with a letter that is not among the open ones
  const ifMatch = (await openLetters(person)).find(({ messageId }) => messageId === message)?.version ?? 1;
  const path = `/v1/dead-letters/${encodeURIComponent(message)}/${address}`;
  const answer = await person.send<DeadLetterRow>('POST', path, { ifMatch, body: { reason } });
  return { answer, words: `✔ ${answer.status} ${message}` };
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
