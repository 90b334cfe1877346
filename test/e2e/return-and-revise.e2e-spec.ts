import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, decideBy, LETTER, myTask, named, sendBy, startTown, typed } from '#libs/testing';

let town: TownStack;
let people: Readonly<Record<'lin' | 'zhou' | 'chen' | 'huang' | 'wu' | 'su', PersonClient>>;
const [staff, grid, uniform] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];

beforeAll(async () => {
  town = await startTown();
  const accounts = ['lin', 'zhou', 'chen', 'huang', 'wu', 'su'] as const;
  const pairs = await Promise.all(accounts.map(async (one) => [one, await town.as(one)] as const));
  people = Object.fromEntries(pairs) as typeof people;
});
afterAll(() => town.stop());

async function table(id: string) {
  const { json } = await people.su.get(`/v1/goal-tables/${id}`);
  return json as {
    version: number;
    shownState: string;
    contentHash: string;
    versions: { no: number; status: string; approvalNumber: string | null }[];
  };
}

async function words(id: string): Promise<string[]> {
  const timeline = await people.su.get(`/v1/goal-tables/${id}/timeline`);
  const items = timeline.json['items'] as { type: string; actorName: string; opinion: string | null }[];
  return items.map(({ type, actorName, opinion }) => `${actorName} ${type} ${opinion ?? '—'}`);
}

async function inboxHas(person: PersonClient, id: string): Promise<boolean> {
  const inbox = await person.get('/v1/tasks?box=todo&limit=100');
  return (inbox.json['items'] as { goalTableId: string }[]).some((row) => row.goalTableId === id);
}

describe('退回 → 修订 → 再送审 → 批复', () => {
  let id: string;
  let firstHash: string;
  const better = { ...grid, annualGoal: `${grid.annualGoal}（已补充）` };

  it('goes back with the reviewer’s words, and stands in nobody’s review any more', async () => {
    id = await bringTo('submitted', town, grid);
    firstHash = (await table(id)).contentHash;
    const returned = await decideBy(people.chen, id, { decision: 'return', opinion: '请补充年度目标。' });
    expect(returned.json).toMatchObject({ eventType: 'goal-table.returned', shownState: '已退回' });
    expect(await inboxHas(people.chen, id)).toBe(false);
    expect(await inboxHas(people.huang, id)).toBe(false);
  });

  it('tells the declarer why, in his own inbox', async () => {
    const task = await people.lin.get(`/v1/tasks/${(await myTask(people.lin, id)).taskId}`);
    expect(task.json['decisions']).toMatchObject([{ verb: 'return', opinion: '请补充年度目标。' }]);
    expect(task.json).toMatchObject({ shownState: '已退回', status: 'open' });
  });

  it('cannot be edited as if nothing had happened', async () => {
    const { version } = await table(id);
    const edited = await people.lin.put(`/v1/goal-tables/${id}/content`, { version, body: typed(better) });
    expect(edited.json).toMatchObject({ status: 409, code: 'content-frozen' });
  });

  it('is revised as a second version; the first stays as it was read', async () => {
    const { version } = await table(id);
    const body = { content: typed(better) };
    const revised = await people.lin.post(`/v1/goal-tables/${id}/revisions`, { version, body });
    expect(revised.json['shownState']).toBe('填报中');
    const after = await table(id);
    expect(after.versions.map(({ no, status }) => [no, status])).toEqual([
      [1, 'returned'],
      [2, 'draft'],
    ]);
    expect(after.contentHash).not.toBe(firstHash);
    const first = await people.lin.get(`/v1/goal-tables/${id}/versions/1`);
    expect(first.json).toMatchObject({ contentHash: firstHash, content: { annualGoal: grid.annualGoal } });
  });

  it('keeps the lineage of every indicator', async () => {
    const contents = await Promise.all(
      ['1', '2'].map(
        async (no) => (await people.lin.get(`/v1/goal-tables/${id}/versions/${no}`)).json['content'],
      ),
    );
    const [before, after] = contents.map((content) =>
      (content as GoalTableContent).indicators.map((row) => row.lineageId),
    );
    expect(after).toEqual(before);
  });

  it('goes the whole way again and is approved', async () => {
    const { version } = await table(id);
    await people.lin.post(`/v1/goal-tables/${id}/presentations`, { version });
    await sendBy(people.zhou, id, 'submissions');
    await decideBy(people.chen, id, { decision: 'pass', opinion: '已补充。' });
    const approved = await decideBy(people.huang, id, LETTER);
    expect(approved.json['shownState']).toBe('待公开');
    expect((await table(id)).versions).toMatchObject([
      { status: 'returned', approvalNumber: null },
      { status: 'approved', approvalNumber: LETTER.approvalNumber },
    ]);
  });

  it('reads in the timeline as what people did and said', async () => {
    expect(await words(id)).toEqual([
      'lin goal-table.drafted —',
      'lin goal-table.presented —',
      'zhou goal-table.submitted —',
      'chen goal-table.returned 请补充年度目标。',
      'lin goal-table.drafted —',
      'lin goal-table.presented —',
      'zhou goal-table.submitted —',
      'chen goal-table.passed 已补充。',
      `huang goal-table.approved ${LETTER.opinion}`,
    ]);
  });
});

describe('撤回', () => {
  it('takes the table back while nobody has decided; the task is gone from the reviewers', async () => {
    const id = await bringTo('submitted', town, uniform);
    const task = await myTask(people.chen, id);
    const { version } = await table(id);
    const withdrawn = await people.zhou.post(`/v1/goal-tables/${id}/withdrawals`, { version });
    expect(withdrawn.json).toMatchObject({ eventType: 'goal-table.withdrawn', shownState: '已撤回' });
    expect(await inboxHas(people.chen, id)).toBe(false);
    const late = await people.chen.post(`/v1/tasks/${task.taskId}/decisions`, {
      version: task.version,
      body: { decision: 'pass', contentHash: task.contentHash },
    });
    expect([late.status, late.json['code']]).toEqual([412, 'version-stale']);
    const again = await people.lin.post(`/v1/goal-tables/${id}/revisions`, {
      version: version + 1,
      body: { content: typed({ ...uniform, annualGoal: `${uniform.annualGoal}（改）` }) },
    });
    expect(again.json['shownState']).toBe('填报中');
  });

  it('is too late once somebody has decided', async () => {
    const id = await bringTo('reviewed', town, named(staff, '已审核'));
    const { version } = await table(id);
    const answer = await people.zhou.post(`/v1/goal-tables/${id}/withdrawals`, { version });
    expect(answer.json).toMatchObject({ status: 409, code: 'somebody-decided' });
    expect((await table(id)).shownState).toBe('待批复');
  });
});

describe('不予批复', () => {
  it('is final: nobody may do anything more, and nothing becomes public', async () => {
    const id = await bringTo('reviewed', town, named(staff, '不予批复的项目'));
    const rejected = await decideBy(people.huang, id, {
      decision: 'reject',
      opinion: '不属于本级支出范围。',
    });
    expect(rejected.json).toMatchObject({ eventType: 'goal-table.rejected', shownState: '不予批复' });
    for (const person of Object.values(people)) {
      expect(await inboxHas(person, id)).toBe(false);
      const actions = (await person.get(`/v1/goal-tables/${id}`)).json['allowedActions'] as {
        allowed: boolean;
      }[];
      expect(actions.filter((one) => one.allowed)).toEqual([]);
    }
    expect((await town.anybody().get(`/v1/public/goal-tables/${id}`)).status).toBe(404);
    expect((await words(id)).at(-1)).toBe('huang goal-table.rejected 不属于本级支出范围。');
  });

  it('prints no form that says 批复', async () => {
    const id = await bringTo('reviewed', town, named(staff, '不予批复的表单'));
    await decideBy(people.huang, id, { decision: 'reject', opinion: '不予批复。' });
    const form = await people.lin.get(`/v1/goal-tables/${id}/form.txt`);
    expect(form.text.split('\n')[0]).not.toContain('批复');
  });
});
