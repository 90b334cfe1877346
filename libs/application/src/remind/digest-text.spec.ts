import { describe, expect, it } from '@jest/globals';
import type { ReminderKind } from '#libs/domain';
import { seed, sized } from '#libs/fixtures';
import fc from 'fast-check';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import type { DigestItem } from './digest-text.js';
import { messageText } from '../notify/message-text.js';
import { digestKind, digestMessage, digestNotice } from './digest-text.js';

const NOW = '2023-12-08T01:00:00.000Z';
const CHEN: PersonRecord = {
  id: 'chen',
  displayName: '陈某',
  account: 'chen',
  email: 'chen@town.test',
  active: true,
  grants: [],
};

function item(taskId: string, kind: ReminderKind, label = '绩效审核', dueOn = '2023-12-08'): DigestItem {
  return {
    reminderId: `${taskId} ${kind}`,
    kind,
    occurrence: 'due',
    subject: { taskId, dutyId: null, label, dueOn, legalDueOn: null, provisional: false },
  };
}

const KINDS: readonly (readonly [ReminderKind, string])[] = [
  ['due-soon', '即将到期'],
  ['due-today', '今日到期'],
  ['overdue', '已超期'],
  ['desk-escalation', '逾期未办，请督办'],
  ['incident', '长期未办，已列为异常'],
  ['urged', '财政催办'],
];

describe('the message of a digest', () => {
  it('says how many things wait, which, until when and where to do them', () => {
    const items = [item('t-1', 'due-today'), item('t-2', 'due-soon', '批复', '2023-12-12')];
    const message = digestMessage('d-1', items, NOW, null);
    expect(message).toMatchObject({
      messageId: '<d-1@pifu>',
      title: '您有 2 项待办（今日到期）',
      link: null,
      date: NOW,
    });
    expect(messageText(message).split('\n')).toEqual([
      '您有 2 项待办（今日到期）：',
      '· 绩效审核　办理时限 2023-12-08（今日到期）',
      '· 批复　办理时限 2023-12-12（即将到期）',
      '',
      '请登录系统在“待办”中办理。',
    ]);
  });

  it('leads to the application where its address is known', () => {
    const message = digestMessage('d-1', [item('t-1', 'overdue')], NOW, 'https://pifu.test');
    expect(messageText(message)).toMatch(/在“待办”中办理。https:\/\/pifu\.test$/u);
  });

  it.each(KINDS)('speaks of %s as %s', (kind, words) => {
    expect(digestMessage('d-1', [item('t-1', kind)], NOW, null).title).toBe(`您有 1 项待办（${words}）`);
  });

  it('cannot be refused when one of its dates is set by law', () => {
    const [usual, lawful] = [item('t-1', 'overdue'), item('t-2', 'due-soon')];
    const legal = { ...lawful, subject: { ...lawful.subject, legalDueOn: '2023-12-09' } };
    expect([digestKind([usual, lawful]), digestKind([usual, legal])]).toEqual(['reminder', 'legal']);
  });

  it('is the same message for the same digest, so that a second delivery can be told', () => {
    const [one, other] = [NOW, '2023-12-09T01:00:00.000Z'].map(
      (now) => digestMessage('d-7', [item('t-1', 'overdue')], now, null).messageId,
    );
    expect(one).toBe(other);
    expect(one).not.toBe(digestMessage('d-8', [item('t-1', 'overdue')], NOW, null).messageId);
  });
});

describe('what waits longest', () => {
  const inOrder = KINDS.map(([kind]) => kind);

  it('comes first, whatever order the reminders came in', () => {
    const items = inOrder.map((kind, index) => item(`t-${String(index)}`, kind, kind));
    const lines = digestNotice('n', CHEN, items, NOW).body.split('\n');
    expect(lines.map((line) => line.split('　')[0])).toEqual(inOrder.toReversed());
  });

  it('speaks for a task of which several steps fall on one morning', () => {
    const items = [item('t-1', 'due-today'), item('t-1', 'overdue'), item('t-1', 'due-soon')];
    const { title, lines } = digestMessage('d-1', items, NOW, null);
    expect([title, lines.length]).toEqual(['您有 1 项待办（已超期）', 1]);
  });

  it('names the whole digest, also when other tasks are less late', () => {
    for (const [at, [kind, words]] of KINDS.entries()) {
      const milder = inOrder.slice(0, at).map((one, index) => item(`m-${String(index)}`, one));
      const { title } = digestNotice('n', CHEN, [...milder, item('t', kind)], NOW);
      expect(title).toBe(`您有 ${String(at + 1)} 项待办（${words}）`);
    }
  });
});

describe('the notice of a digest', () => {
  it('says the same as the message, to everybody', () => {
    const nobody = { ...CHEN, email: null };
    expect(digestNotice('n-1', nobody, [item('t-1', 'due-today')], NOW)).toEqual({
      id: 'n-1',
      personId: 'chen',
      kind: 'reminder',
      title: '您有 1 项待办（今日到期）',
      body: '绩效审核　办理时限 2023-12-08（今日到期）',
      taskId: 't-1',
      createdAt: NOW,
      readAt: null,
    });
  });

  it.each([
    ['one task', [item('t-1', 'due-today')], 't-1'],
    ['one task twice', [item('t-1', 'due-today'), item('t-1', 'overdue')], 't-1'],
    ['several tasks', [item('t-1', 'due-today'), item('t-2', 'due-today')], null],
    ['no task', [], null],
  ])('of %s leads to the task if there is only one', (_, items, taskId) => {
    expect(digestNotice('n-1', CHEN, items, NOW).taskId).toBe(taskId);
  });
});

describe('any digest', () => {
  const kinds = fc.constantFrom(...KINDS.map(([kind]) => kind));
  const items = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), kinds), { minLength: 1, maxLength: 12 });

  it('has one line for each task, and counts them', () => {
    fc.assert(
      fc.property(items, (chosen) => {
        const digest = chosen.map(([task, kind]) => item(`t-${String(task)}`, kind, `任务${String(task)}`));
        const tasks = new Set(digest.map(({ subject }) => subject.label));
        const { title, body } = digestNotice('n', CHEN, digest, NOW);
        const lines = body.split('\n').map((line) => line.split('　')[0]);
        expect(new Set(lines)).toEqual(tasks);
        expect([lines.length, title.slice(0, 5)]).toEqual([tasks.size, `您有 ${String(tasks.size)} `]);
        expect(digestMessage('d', digest, NOW, null).title).toBe(title);
      }),
      { seed: seed(), numRuns: sized(100, 5000) },
    );
  });
});

describe('a day that nobody has published yet', () => {
  const certain = item('t-1', 'due-soon', '批复', '2026-12-31');
  const guessed = item('t-2', 'due-soon', '绩效审核', '2027-01-06');
  const items = [certain, { ...guessed, subject: { ...guessed.subject, provisional: true } }];
  const lines = [
    '批复　办理时限 2026-12-31（即将到期）',
    '绩效审核　办理时限 2027-01-06（暂定）（即将到期）',
  ];

  it('is 暂定 in what goes out over every channel, and in the application', () => {
    expect(digestMessage('d-1', items, NOW, null).lines).toEqual(lines);
    expect(messageText(digestMessage('d-1', items, NOW, null))).toContain('2027-01-06（暂定）');
    expect(digestNotice('n-1', CHEN, items, NOW).body).toBe(lines.join('\n'));
  });
});
