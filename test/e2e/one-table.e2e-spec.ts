import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { decideBy, draftBy, LETTER, myTask, sendBy, startTown } from '#libs/testing';

let town: TownStack;
let people: Readonly<Record<'lin' | 'zhou' | 'chen' | 'huang' | 'wu' | 'su' | 'deng', PersonClient>>;
let goalTableId: string;
let contentHash: unknown;
const [staff] = machongTables() as [GoalTableContent];

beforeAll(async () => {
  town = await startTown();
  const accounts = ['lin', 'zhou', 'chen', 'huang', 'wu', 'su', 'deng'] as const;
  const signedIn = await Promise.all(
    accounts.map(async (account) => [account, await town.as(account)] as const),
  );
  people = Object.fromEntries(signedIn) as typeof people;
});
afterAll(() => town.stop());

describe('one table from declaration to publication over HTTP', () => {
  it('is drafted by the declarer, with version 1 as its ETag', async () => {
    const drafted = await draftBy(people.lin, staff);
    expect(drafted.status).toBe(201);
    expect(drafted.headers.get('etag')).toBe('"1"');
    expect(drafted.json).toMatchObject({ eventType: 'goal-table.drafted', shownState: '填报中', version: 1 });
    goalTableId = String(drafted.json['goalTableId']);
    contentHash = drafted.json['contentHash'];
  });

  it('shows the declarer exactly what he typed, and what he may do', async () => {
    const seen = await people.lin.get(`/v1/goal-tables/${goalTableId}`);
    expect(seen.headers.get('etag')).toBe('"1"');
    expect(seen.json).toMatchObject({ contentHash, content: { ...staff, indicators: staff.indicators } });
    const actions = seen.json['allowedActions'] as { action: string; allowed: boolean; reason: string }[];
    expect(actions.filter((one) => one.allowed).map((one) => one.action)).toEqual([
      'edit',
      'exempt',
      'explain',
      'present',
    ]);
    expect(actions.find((one) => one.action === 'withdraw')).toMatchObject({
      code: 'not-under-review',
      reason: '该表未在审核，无可撤回。',
    });
  });

  it('is hidden from another unit as if it did not exist', async () => {
    const seen = await people.deng.get(`/v1/goal-tables/${goalTableId}`);
    expect(seen.status).toBe(404);
    expect(seen.json['code']).toBe('goal-table-not-found');
  });

  it('is edited over the version that was read, and over no other', async () => {
    const { schema: _, ...content } = { ...staff, annualGoal: `${staff.annualGoal}（修改）` };
    const edited = await people.lin.put(`/v1/goal-tables/${goalTableId}/content`, {
      version: 1,
      body: content,
    });
    expect(edited.status).toBe(200);
    expect(edited.headers.get('etag')).toBe('"2"');
    const stale = await people.lin.put(`/v1/goal-tables/${goalTableId}/content`, {
      version: 1,
      body: { ...content, annualGoal: '另一个' },
    });
    expect(stale.status).toBe(412);
    expect(stale.json).toMatchObject({ code: 'version-stale', currentVersion: 2 });
    const { schema: __, ...back } = staff;
    const restored = await people.lin.put(`/v1/goal-tables/${goalTableId}/content`, {
      version: 2,
      body: back,
    });
    expect(restored.json['contentHash']).toBe(contentHash);
  });

  it('goes to the unit head, who finds it in his inbox and submits it', async () => {
    const presented = await people.lin.post(`/v1/goal-tables/${goalTableId}/presentations`, { version: 3 });
    expect(presented.json['shownState']).toBe('待审签');
    const submitted = await sendBy(people.zhou, goalTableId, 'submissions');
    expect(submitted.status).toBe(201);
    expect(submitted.json['shownState']).toBe('审核中');
  });

  it('is claimed and released by the reviewer without judging anything', async () => {
    const task = await myTask(people.chen, goalTableId);
    const claimed = await people.chen.post(`/v1/tasks/${task.taskId}/claims`, { version: task.version });
    expect(claimed.json).toMatchObject({ eventType: 'task.claimed', taskVersion: task.version + 1 });
    const released = await people.chen.post(`/v1/tasks/${task.taskId}/releases`, {
      version: task.version + 1,
    });
    expect(released.headers.get('etag')).toBe(`"${String(task.version + 2)}"`);
  });

  it('tells the reviewer the pre-check findings and what each action needs', async () => {
    const task = await myTask(people.chen, goalTableId);
    expect(task.contentHash).toBe(contentHash);
    expect(task.allowedActions.filter((one) => one.allowed).map((one) => one.action)).toEqual([
      'claim',
      'pass',
      'return',
    ]);
    expect(task.allowedActions.find((one) => one.action === 'release')?.reason).toBe(
      '该事项不在您名下，无可取消。',
    );
  });

  it('is passed by the reviewer and approved by the approver with number and date', async () => {
    const passed = await decideBy(people.chen, goalTableId, { decision: 'pass' });
    expect(passed.json['shownState']).toBe('待批复');
    const approved = await decideBy(people.huang, goalTableId, LETTER);
    expect(approved.json).toMatchObject({ shownState: '待公开', eventType: 'goal-table.approved' });
  });

  it('is not public before its publisher says so', async () => {
    const anybody = town.anybody();
    expect((await anybody.get(`/v1/public/goal-tables/${goalTableId}`)).status).toBe(404);
    expect((await anybody.get(`/public/${goalTableId}`)).status).toBe(404);
    expect((await anybody.get('/public')).text).toContain('尚无公开的绩效目标表');
  });

  it('is published by its unit and read by anybody, with the approved fingerprint', async () => {
    const published = await sendBy(people.wu, goalTableId, 'publications');
    expect(published.json['shownState']).toBe('已公开');
    const anybody = town.anybody();
    const json = await anybody.get(`/v1/public/goal-tables/${goalTableId}`);
    expect(json.json).toMatchObject({ contentHash, approvalNumber: LETTER.approvalNumber, demo: true });
    const page = await anybody.get(`/public/${goalTableId}`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const text of [
      String(contentHash),
      LETTER.approvalNumber,
      '演示数据',
      '购买服务人数',
      '项目绩效目标表（批复）',
    ]) {
      expect(page.text).toContain(text);
    }
    expect((await anybody.get('/public')).text).toContain('8,726,400.00');
  });

  it('has a timeline that reads as what people did', async () => {
    const timeline = await people.su.get(`/v1/goal-tables/${goalTableId}/timeline`);
    const steps = timeline.json['items'] as { type: string; actorName: string; opinion: string | null }[];
    expect(steps.map((step) => `${step.actorName} ${step.type}`)).toEqual([
      'lin goal-table.drafted',
      'lin goal-table.edited',
      'lin goal-table.edited',
      'lin goal-table.presented',
      'zhou goal-table.submitted',
      'chen task.claimed',
      'chen task.released',
      'chen goal-table.passed',
      'huang goal-table.approved',
      'wu publication.published',
    ]);
    expect(steps.at(-2)?.opinion).toBe('同意批复。');
  });

  it('prints 批复 on the form only now', async () => {
    const form = await people.lin.get(`/v1/goal-tables/${goalTableId}/form.txt`);
    expect(form.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(form.text.split('\n')[0]).toContain('批复');
    expect(form.text).toContain('8726400.00');
  });

  it('counts in 报送进度: finance and audit see every unit, others their own', async () => {
    const mine = await people.lin.get('/v1/progress?fiscalYear=2024');
    expect(mine.json).toMatchObject({ total: { tables: 1, budget: '8726400.00', counts: { 已公开: 1 } } });
    const school = await people.deng.get('/v1/progress?fiscalYear=2024');
    expect(school.json).toMatchObject({ total: { tables: 0, budget: '0.00' } });
    const all = await people.su.get('/v1/progress?fiscalYear=2024');
    expect((all.json['items'] as unknown[]).length).toBeGreaterThan(
      (school.json['items'] as unknown[]).length,
    );
  });

  it('stands in 已办 of everybody who handled it, and in 我发起的 of its declarer', async () => {
    for (const person of [people.zhou, people.chen, people.huang, people.wu]) {
      const done = await person.get('/v1/tasks?box=done&total=true');
      expect(done.json['total']).toEqual({ count: 1, capped: false });
    }
    const initiated = await people.lin.get('/v1/goal-tables?initiated=me');
    expect(initiated.json['items']).toMatchObject([{ goalTableId, shownState: '已公开' }]);
  });
});
