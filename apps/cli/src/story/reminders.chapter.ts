import { existsSync, readFileSync } from 'node:fs';
import { beijingTime } from '#libs/platform';
import { DEMO_PEOPLE } from '../demo/demo-district.data.js';
import type { ExpectedReminder } from './expected-reminders.data.js';
import type { StoryStage } from './story-stage.js';

interface KeptMail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: { readonly date: string };
}

interface NoticeAnswer {
  readonly kind: string;
  readonly title: string;
  readonly createdAt: string;
}

/**
 * Compares what went out with what was written down: in everybody's own notices, and in the mail catcher.
 * @returns how many reminders there were
 * @throws Error with the difference
 */
export async function compareReminders(
  stage: StoryStage,
  mailFile: string,
  list: readonly ExpectedReminder[],
): Promise<number> {
  const expected = inOrder(list.map(lineOf));
  const notices: string[] = [];
  for (const { account } of DEMO_PEOPLE) {
    const { body } = await (
      await stage.as(account)
    ).get<{ items: readonly NoticeAnswer[] }>('/v1/notices?limit=100');
    const reminders = body.items.filter(({ kind }) => kind === 'reminder');
    notices.push(...reminders.map(({ title, createdAt }) => line(account, kindIn(title), createdAt)));
  }
  demandSame('站内提醒 in-app reminders', expected, inOrder(notices));
  demandSame('邮件 mails', expected, inOrder(keptMails(mailFile).map(mailLine)));
  stage.log.tell('        寄出的邮件 mails that were sent');
  for (const one of expected) stage.log.tell(`          ${one}`);
  return expected.length;
}

/** Each mail once: what a dying worker had handed over and could not mark comes again under the same Message-ID. */
function keptMails(file: string): readonly KeptMail[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const mails = lines.filter((text) => text !== '').map((text) => JSON.parse(text) as KeptMail);
  return [...new Map(mails.map((mail) => [mail.messageId, mail])).values()];
}

function mailLine({ to, subject, headers }: KeptMail): string {
  return line((to[0] ?? '').split('@')[0] ?? '', kindIn(subject), headers.date);
}

function kindIn(text: string): string {
  return ['已超期', '今日到期', '即将到期'].find((kind) => text.includes(kind)) ?? text;
}

function line(account: string, kind: string, instant: string): string {
  return lineOf({ account, kind: kind as ExpectedReminder['kind'], at: beijingTime(instant) });
}

function lineOf({ account, kind, at }: ExpectedReminder): string {
  return `${at} ${account} ${kind}`;
}

function inOrder(lines: readonly string[]): readonly string[] {
  return [...lines].sort();
}

function demandSame(what: string, expected: readonly string[], sent: readonly string[]): void {
  const missing = expected.filter((text) => !sent.includes(text)).map((text) => `  缺 missing ${text}`);
  const surplus = sent.filter((text) => !expected.includes(text)).map((text) => `  多 surplus ${text}`);
  if (missing.length + surplus.length > 0 || sent.length !== expected.length) {
    throw new Error(
      [`${what}（${String(sent.length)}）与清单不符 differ from the list`, ...missing, ...surplus].join('\n'),
    );
  }
}
