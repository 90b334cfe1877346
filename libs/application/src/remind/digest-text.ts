import type { ReminderKind } from '#libs/domain';
import type { MessageKind } from '../notify/message-kinds.data.js';
import type { ChannelMessage } from '../ports/notification-channel.port.js';
import type { Notice } from '../ports/notice.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import type { Subject } from '../ports/reminder.repository.port.js';
import { subjectIdOf } from './subject-id.js';

/** What a digest may say about a task or duty: never a project, never a word of its content. */
export interface DigestSubject extends Subject {
  readonly label: string;
  readonly dueOn: string;
  readonly legalDueOn: string | null;
  /** 暂定: the day may still move. */
  readonly provisional: boolean;
}

/** One line of a digest. */
export interface DigestItem {
  readonly reminderId: string;
  readonly kind: ReminderKind;
  readonly occurrence: string;
  readonly subject: DigestSubject;
}

const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  'due-soon': '即将到期',
  'due-today': '今日到期',
  overdue: '已超期',
  'desk-escalation': '逾期未办，请督办',
  incident: '长期未办，已列为异常',
  urged: '财政催办',
};

const MOST_URGENT_FIRST: readonly ReminderKind[] = [
  'urged',
  'incident',
  'desk-escalation',
  'overdue',
  'due-today',
  'due-soon',
];

/** The id of a message by what it carries: the same for every copy. */
export function messageIdOf(sourceId: string): string {
  return `<${sourceId}@pifu>`;
}

/** A digest that speaks of a date set by law cannot be refused. */
export function digestKind(items: readonly DigestItem[]): MessageKind {
  return items.some(({ subject }) => subject.legalDueOn !== null) ? 'legal' : 'reminder';
}

/** A digest as it leaves over any channel. */
export function digestMessage(
  digestId: string,
  items: readonly DigestItem[],
  now: string,
  link: string | null,
): ChannelMessage {
  const messageId = messageIdOf(digestId);
  return { messageId, title: titleOf(items), lines: linesOf(items), link, date: now };
}

/** The same digest as an in-app notice. */
export function digestNotice(
  id: string,
  person: PersonRecord,
  items: readonly DigestItem[],
  now: string,
): Notice {
  const [only, ...others] = oncePerSubject(items);
  return {
    id,
    personId: person.id,
    kind: 'reminder',
    title: titleOf(items),
    body: linesOf(items).join('\n'),
    taskId: others.length === 0 ? (only?.subject.taskId ?? null) : null,
    createdAt: now,
    readAt: null,
  };
}

/** How many things wait, with the most urgent word of them all. */
function titleOf(items: readonly DigestItem[]): string {
  const [worst] = mostUrgentFirst(items);
  const words = worst === undefined ? '' : `（${KIND_WORDS[worst.kind]}）`;
  return `您有 ${String(oncePerSubject(items).length)} 项待办${words}`;
}

/** Only that something waits: no name of a project and no word of its content. */
function linesOf(items: readonly DigestItem[]): readonly string[] {
  return oncePerSubject(items).map(
    ({ subject: { label, dueOn, provisional }, kind }) =>
      `${label}　办理时限 ${dueOn}${provisional ? '（暂定）' : ''}（${KIND_WORDS[kind]}）`,
  );
}

/** After a long holiday several steps of one subject fall on one morning: the most urgent speaks for all. */
function oncePerSubject(items: readonly DigestItem[]): readonly DigestItem[] {
  const bySubject = new Map<string, DigestItem>();
  for (const item of mostUrgentFirst(items)) {
    const id = subjectIdOf(item.subject);
    if (!bySubject.has(id)) bySubject.set(id, item);
  }
  return [...bySubject.values()];
}

function mostUrgentFirst(items: readonly DigestItem[]): readonly DigestItem[] {
  return MOST_URGENT_FIRST.flatMap((kind) => items.filter((item) => item.kind === kind));
}
