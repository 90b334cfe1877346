import type { PersonSession } from '../api/person-session.js';
import type { SignIn, Told } from '../told.js';
import type { EvaluationAnswer, ListedEvaluation } from './evaluations-in-words.js';
import { evaluationInWords, listInWords } from './evaluations-in-words.js';

const USAGE =
  '用法 usage: pifu evaluate show [EVALUATION] | points EVALUATION --row ROW --points N --reason WORDS, --as ACCOUNT';

/** The points of one row, which no rule can score. */
export interface PointsWish {
  /** The row by its number in `show`, or by the id of its indicator. */
  readonly row?: string;
  readonly points?: string;
  readonly reason?: string;
}

/** `pifu evaluate show|points`. @throws Error with the usage for words that cannot be meant */
export async function actOnEvaluations(
  [act = '', evaluation]: readonly string[],
  { row, points, reason }: PointsWish,
  signIn: SignIn,
): Promise<Told> {
  if (act === 'show' && evaluation === undefined) {
    const page = await (await signIn()).get<{ items: ListedEvaluation[] }>('/v1/self-evaluations?limit=100');
    return { answer: page.body, words: listInWords(page.body.items) };
  }
  if (evaluation === undefined) throw new Error(USAGE);
  const path = `/v1/self-evaluations/${encodeURIComponent(evaluation)}`;
  if (act === 'show') return shown(await signIn(), path);
  const isComplete = row !== undefined && points !== undefined && reason !== undefined;
  if (act !== 'points' || !isComplete) throw new Error(USAGE);
  const person = await signIn();
  const { body: before } = await person.get<EvaluationAnswer>(path);
  const body = { lineageId: lineageOf(before, row), points, reason };
  await person.send('POST', `${path}/points`, { ifMatch: before.version, body });
  return shown(person, path);
}

async function shown(person: PersonSession, path: string): Promise<Told> {
  const { body } = await person.get<EvaluationAnswer>(path);
  return { answer: body, words: evaluationInWords(body) };
}

/** An id goes as it is: the api itself says that it knows no such row. */
function lineageOf({ scored }: EvaluationAnswer, row: string): string {
  return (/^\d{1,3}$/u.test(row) ? scored?.rows[Number(row)]?.lineageId : null) ?? row;
}
