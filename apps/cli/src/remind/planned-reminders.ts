import { beijingTime } from '#libs/platform';
import type { SignIn, Told } from '../told.js';

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

/** `pifu remind --dry-run`. @throws Error with the usage for whoever would have them sent */
export async function plannedReminders(
  { dryRun, until }: { readonly dryRun?: boolean; readonly until?: string },
  signIn: SignIn,
): Promise<Told> {
  // the worker alone sends: nobody starts a second round of mails by hand
  if (dryRun !== true) throw new Error('用法 usage: pifu remind --dry-run --as ACCOUNT [--until YYYY-MM-DD]');
  const query = until === undefined ? '' : `?until=${encodeURIComponent(until)}`;
  const { body } = await (await signIn()).get<PlannedAnswer>(`/v1/reminders/planned${query}`);
  return { answer: body, words: tableOf(body) };
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
