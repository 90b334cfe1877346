import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { named, startTown, typed } from '#libs/testing';
import type { Row, Thing } from './matrix-rows.js';
import { thingAt } from './matrix-things.js';

interface Action {
  readonly action: string;
  readonly allowed: boolean;
  readonly code: string | null;
  readonly reason: string | null;
}

let town: TownStack;
const [staff] = machongTables() as [GoalTableContent];
const PEOPLE = ['lin', 'he', 'zhou', 'wu', 'chen', 'liang', 'huang', 'xu', 'su'] as const;
const LETTER = { opinion: '同意。', approvalNumber: '麻财绩〔2023〕1号', approvalDate: '2023-12-06' };

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

function content({ name }: Thing): object {
  return typed({ ...named(staff, name), annualGoal: '修改后的年度目标：聘用184名。' });
}

function onTable(what: string, body?: (thing: Thing) => object) {
  return (person: PersonClient, thing: Thing): Promise<Answer> =>
    person.post(`/v1/goal-tables/${thing.id}/${what}`, { version: thing.version, body: body?.(thing) });
}

function onTask(what: string, words?: object) {
  return (person: PersonClient, thing: Thing): Promise<Answer> =>
    person.post(`/v1/tasks/${thing.taskId}/${what}`, {
      version: thing.taskVersion,
      ...(words !== undefined && { body: { contentHash: thing.contentHash, ...words } }),
    });
}

/** How each action is tried, well worded: what is refused is refused for what the person is. */
const TRIES: Readonly<Record<string, (person: PersonClient, thing: Thing) => Promise<Answer>>> = {
  edit: (person, thing) =>
    person.put(`/v1/goal-tables/${thing.id}/content`, { version: thing.version, body: content(thing) }),
  revise: onTable('revisions', (thing) => ({ content: content(thing) })),
  exempt: onTable('exemptions', () => ({ basis: '国家秘密' })),
  explain: onTable('explanations', () => ({
    explanations: [{ rule: 'G02', cell: '/indicators', text: '本项目不直接服务群众。' }],
  })),
  present: onTable('presentations'),
  withdraw: onTable('withdrawals'),
  claim: onTask('claims'),
  release: onTask('releases'),
  submit: onTask('submissions', {}),
  pass: onTask('decisions', { decision: 'pass' }),
  return: onTask('decisions', { decision: 'return', opinion: '请补充。' }),
  reject: onTask('decisions', { decision: 'reject', opinion: '不属于本级支出。' }),
  approve: onTask('decisions', { decision: 'approve', ...LETTER }),
  publish: onTask('publications', {}),
};

async function actionsFor(person: PersonClient, { id, taskId }: Thing): Promise<Action[]> {
  const paths = [`/v1/goal-tables/${id}`, ...(taskId === '' ? [] : [`/v1/tasks/${taskId}`])];
  const answers = await Promise.all(paths.map((path) => person.get(path)));
  return answers.flatMap((answer) => answer.json['allowedActions'] as Action[]);
}

/** Who may do what at each station: everything else is forbidden, with a reason. */
const STATIONS: readonly (readonly [Row['at'], Readonly<Partial<Record<string, readonly string[]>>>])[] = [
  [
    'drafted',
    { lin: ['edit', 'exempt', 'explain', 'present'], he: ['edit', 'exempt', 'explain', 'present'] },
  ],
  [
    'presented',
    {
      lin: ['edit', 'exempt', 'explain'],
      he: ['edit', 'exempt', 'explain'],
      zhou: ['claim', 'submit', 'return'],
    },
  ],
  [
    'submitted',
    { zhou: ['withdraw'], chen: ['claim', 'pass', 'return'], liang: ['claim', 'pass', 'return'] },
  ],
  ['claimed', { zhou: ['withdraw'], chen: ['release', 'pass', 'return'] }],
  ['returned', { lin: ['revise'], he: ['revise'] }],
  ['reviewed', { huang: ['claim', 'approve', 'return', 'reject'] }],
  ['approved', { wu: ['claim', 'publish'] }],
  ['published', {}],
];

describe('allowedActions are exactly the commands that succeed, with the reason of every other', () => {
  it.each(STATIONS)('%s', async (at, expected) => {
    const shared = await thingAt(town, at);
    const possible: Record<string, string[]> = {};
    for (const account of PEOPLE) {
      const person = await town.as(account);
      const actions = await actionsFor(person, shared);
      expect(actions.length).toBeGreaterThanOrEqual(5);
      for (const { action, allowed, code, reason } of actions) {
        const tried = await TRIES[action]!(person, allowed ? await thingAt(town, at) : shared);
        if (allowed) {
          (possible[account] ??= []).push(action);
          expect([account, action, tried.status < 300, code, reason]).toEqual([
            account,
            action,
            true,
            null,
            null,
          ]);
        } else {
          const { code: met, detail } = tried.json;
          expect([account, action, met, detail]).toEqual([account, action, code, reason]);
        }
      }
    }
    expect(possible).toEqual(expected);
  });

  it('are told in English to whoever reads English, by the same codes', async () => {
    const thing = await thingAt(town, 'submitted');
    const zhou = await town.as('zhou');
    const path = `/v1/tasks/${thing.taskId}`;
    const chinese = (await zhou.get(path)).json['allowedActions'] as Action[];
    const headers = { 'Accept-Language': 'en' };
    const english = (await zhou.get(path, { headers })).json['allowedActions'] as Action[];
    expect(english.map((one) => one.code)).toEqual(chinese.map((one) => one.code));
    for (const { reason } of english) expect(reason).toMatch(/^[\x20-\x7e]+$/u);
    for (const { reason } of chinese) expect(reason).toMatch(/\p{Script=Han}.*。$/u);
  });
});
