import type { SignIn, Told } from '../told.js';
import { listReports, printReport } from './act-on-reports.js';
import type { RoundAnswer } from './rounds-in-words.js';
import { roundsInWords } from './rounds-in-words.js';
import type { UrgingWish } from './urge-round.js';
import { urgeRound } from './urge-round.js';

const ACTS = ['open', 'check', 'show', 'reports', 'form', 'urge'];

const USAGE =
  '用法 usage: pifu monitor open --cut-off YYYY-MM-DD | check ROUND | show [ROUND] | reports ROUND | form REPORT [--out FILE] | urge ROUND [--units NAMES] [--late] [--send], --as ACCOUNT';

/** `pifu monitor open|check|show|reports|form|urge`. @throws Error with the usage for words that cannot be meant */
export async function actOnRounds(
  [act = '', round]: readonly string[],
  wish: UrgingWish & { readonly cutOff?: string; readonly out?: string },
  signIn: SignIn,
): Promise<Told> {
  const { cutOff } = wish;
  const isComplete = act === 'show' || (act === 'open' ? cutOff !== undefined : round !== undefined);
  if (!ACTS.includes(act) || !isComplete) throw new Error(USAGE);
  const person = await signIn();
  if (act === 'open') {
    const body = { fiscalYear: Number((cutOff ?? '').slice(0, 4)), cutOff };
    const { id } = await person.send<{ id: string }>('POST', '/v1/monitoring-rounds', { body });
    const { body: planned } = await person.get<RoundAnswer>(`/v1/monitoring-rounds/${id}`);
    return { answer: planned, words: roundsInWords([planned]) };
  }
  if (act === 'urge') return urgeRound(person, round ?? '', wish);
  if (act === 'reports') return listReports(person, round ?? '');
  if (act === 'form') return printReport(person, round ?? '', wish.out);
  const path = `/v1/monitoring-rounds${round === undefined ? '' : `/${encodeURIComponent(round)}`}`;
  if (act === 'check') {
    const job = await person.send<{ jobId: string }>('POST', `${path}/checks`);
    return { answer: job, words: `✔ 已开始复核 checking, job ${job.jobId}` };
  }
  const { body } = await person.get<RoundAnswer & { readonly items?: readonly RoundAnswer[] }>(path);
  return { answer: body, words: roundsInWords(body.items ?? [body]) };
}
