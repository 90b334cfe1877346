import type { ReminderKind, Task } from '#libs/domain';
import type { Mail, Notice } from '../ports/notice.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';

/** One line of a digest. */
export interface DigestItem {
  readonly reminderId: string;
  readonly kind: ReminderKind;
  readonly occurrence: string;
  readonly task: Pick<Task, 'taskId' | 'label' | 'dueOn'>;
}

const KIND_WORDS: Readonly<Record<ReminderKind, string>> = {
  'due-soon': '即将到期',
  'due-today': '今日到期',
  overdue: '已超期',
  'desk-escalation': '逾期未办，请督办',
  incident: '长期未办，已列为异常',
};

const MOST_URGENT_FIRST: readonly ReminderKind[] = [
  'incident',
  'desk-escalation',
  'overdue',
  'due-today',
  'due-soon',
];

/** The mail of a digest, or null for somebody without an address: an e-mail address is never required. */
export function digestMail(
  digestId: string,
  person: PersonRecord,
  items: readonly DigestItem[],
  now: string,
): Mail | null {
  if (person.email === null) return null;
  const title = titleOf(items);
  const lines = linesOf(items).map((line) => `· ${line}`);
  const text = [`${title}：`, ...lines, '', '请登录系统在“待办”中办理。'].join('\n');
  const subject = `【批复】${title}`;
  return { messageId: `<${digestId}@pifu>`, to: person.email, subject, text, date: now };
}

/** The same digest as an in-app notice. */
export function digestNotice(
  id: string,
  person: PersonRecord,
  items: readonly DigestItem[],
  now: string,
): Notice {
  const [only, ...others] = oncePerTask(items);
  return {
    id,
    personId: person.id,
    kind: 'reminder',
    title: titleOf(items),
    body: linesOf(items).join('\n'),
    taskId: others.length === 0 ? (only?.task.taskId ?? null) : null,
    createdAt: now,
    readAt: null,
  };
}

/** How many tasks there are, with the most urgent word of them all. */
function titleOf(items: readonly DigestItem[]): string {
  const [worst] = mostUrgentFirst(items);
  const words = worst === undefined ? '' : `（${KIND_WORDS[worst.kind]}）`;
  return `您有 ${String(oncePerTask(items).length)} 项待办${words}`;
}

/** Only that something waits: no name of a project and no word of its content. */
function linesOf(items: readonly DigestItem[]): readonly string[] {
  return oncePerTask(items).map(
    ({ task, kind }) => `${task.label}　办理时限 ${task.dueOn}（${KIND_WORDS[kind]}）`,
  );
}

/** After a long holiday several steps of one task fall on one morning: the most urgent speaks for all. */
function oncePerTask(items: readonly DigestItem[]): readonly DigestItem[] {
  const byTask = new Map<string, DigestItem>();
  for (const item of mostUrgentFirst(items)) {
    if (!byTask.has(item.task.taskId)) byTask.set(item.task.taskId, item);
  }
  return [...byTask.values()];
}

function mostUrgentFirst(items: readonly DigestItem[]): readonly DigestItem[] {
  return MOST_URGENT_FIRST.flatMap((kind) => items.filter((item) => item.kind === kind));
}
