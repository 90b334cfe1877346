import type { SignIn, Told } from '../told.js';

const USAGE =
  '用法 usage: pifu job show [JOB] | cancel JOB --reason WORDS | resume JOB, --as ACCOUNT [--json]';

interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly errorCount: number;
}

/** `pifu job show|cancel|resume`. @throws Error with the usage for words that cannot be meant */
export async function actOnJobs(
  [act = '', job]: readonly string[],
  reason: string | undefined,
  signIn: SignIn,
): Promise<Told> {
  const path = `/v1/jobs${job === undefined ? '?limit=100' : `/${encodeURIComponent(job)}`}`;
  if (act === 'show') {
    const { body } = await (await signIn()).get<JobRow & { readonly items?: readonly JobRow[] }>(path);
    return { answer: body, words: jobsInWords(body.items ?? [body]) };
  }
  if (job === undefined) throw new Error(USAGE);
  if (act === 'cancel' && reason !== undefined) {
    const answer = await (await signIn()).send<JobRow>('POST', `${path}/cancellations`, { body: { reason } });
    return { answer, words: jobsInWords([answer]) };
  }
  if (act !== 'resume') throw new Error(USAGE);
  const answer = await (await signIn()).send<JobRow>('POST', `${path}/resumptions`);
  return { answer, words: jobsInWords([answer]) };
}

function jobsInWords(jobs: readonly JobRow[]): string {
  if (jobs.length === 0) return '没有长任务 no jobs';
  return jobs
    .map(({ id, kind, state, progress: { done, total }, errorCount }) => {
      return `${id}  ${kind}  ${state}  ${String(done)}/${String(total)}  错误 errors ${String(errorCount)}`;
    })
    .join('\n');
}
