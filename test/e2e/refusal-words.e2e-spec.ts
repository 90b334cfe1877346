import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, draftBy, myTask, named, placesOf, startTown } from '#libs/testing';

let town: TownStack;
let lin: PersonClient;
let zhou: PersonClient;
let chen: PersonClient;
let huang: PersonClient;
const [staff] = machongTables() as [GoalTableContent];
const HASH = 'a'.repeat(64);

beforeAll(async () => {
  town = await startTown();
  [lin, zhou, chen, huang] = (await Promise.all(
    ['lin', 'zhou', 'chen', 'huang'].map((account) => town.as(account)),
  )) as [PersonClient, PersonClient, PersonClient, PersonClient];
});
afterAll(() => town.stop());

describe('a refusal tells what the thing is now and what may be done instead', () => {
  it('when somebody else was first: who, when, and how', async () => {
    const id = await bringTo('submitted', town, named(staff, '两人同时审核'));
    const liang = await town.as('liang');
    const seen = await myTask(liang, id);
    const body = { decision: 'pass', contentHash: seen.contentHash };
    const first = await chen.post(`/v1/tasks/${seen.taskId}/decisions`, { version: seen.version, body });
    expect(first.status).toBe(201);
    const second = await liang.post(`/v1/tasks/${seen.taskId}/decisions`, { version: seen.version, body });
    expect(second.json).toMatchObject({
      status: 412,
      code: 'version-stale',
      currentVersion: seen.version + 1,
      current: { shownState: '待批复', status: 'done', outcome: 'passed' },
    });
    expect(second.json['detail']).toMatch(/^该事项已由他人于 2023-12-06 \d\d:\d\d 办理。$/u);
    const again = await liang.post(`/v1/tasks/${seen.taskId}/decisions`, { version: seen.version + 1, body });
    expect(again.json).toMatchObject({ status: 409, code: 'task-closed' });
    expect(again.json['detail']).toMatch(/^该事项已由他人于 2023-12-06 \d\d:\d\d 办理（同意）。$/u);
    const actions = again.json['allowedActions'] as { action: string; allowed: boolean; reason: string }[];
    expect(actions.every((one) => !one.allowed && one.reason !== '')).toBe(true);
  });

  it.each([
    ['pass at the final stage', 'reviewed', 'huang', { decision: 'pass' }, 422, 'verb-not-for-task'],
    [
      'approve at the first stage',
      'submitted',
      'chen',
      { decision: 'approve', opinion: '同意', approvalNumber: '1号', approvalDate: '2023-12-06' },
      422,
      'verb-not-for-task',
    ],
    ['return without an opinion', 'submitted', 'chen', { decision: 'return' }, 422, 'opinion-required'],
    [
      'approve without an opinion',
      'reviewed',
      'huang',
      { decision: 'approve', approvalNumber: '1号', approvalDate: '2023-12-06' },
      422,
      'opinion-required',
    ],
    [
      'approve without a number',
      'reviewed',
      'huang',
      { decision: 'approve', opinion: '同意', approvalDate: '2023-12-06' },
      422,
      'approval-number-required',
    ],
    [
      'approve with a date to come',
      'reviewed',
      'huang',
      { decision: 'approve', opinion: '同意', approvalNumber: '1号', approvalDate: '2023-12-07' },
      422,
      'approval-date-invalid',
    ],
    [
      'approve on 30 February',
      'reviewed',
      'huang',
      { decision: 'approve', opinion: '同意', approvalNumber: '1号', approvalDate: '2023-02-30' },
      422,
      'approval-date-invalid',
    ],
    ['an unknown word', 'submitted', 'chen', { decision: 'bless' }, 422, 'validation-failed'],
    ['another content', 'submitted', 'chen', { decision: 'pass', contentHash: HASH }, 409, 'content-changed'],
  ] as const)('%s', async (what, station, account, decision, status, code) => {
    const id = await bringTo(station, town, named(staff, `不可办理：${what}`));
    const person = account === 'chen' ? chen : huang;
    const { taskId, version, contentHash } = await myTask(person, id);
    const body = { contentHash, ...decision };
    const answer = await person.post(`/v1/tasks/${taskId}/decisions`, { version, body });
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
    expect((await myTask(person, id)).version).toBe(version);
  });

  it('when the office is missing: the reason of the refusal equals the reason of the forbidden action', async () => {
    const id = await bringTo('submitted', town, named(staff, '谁都可以试试'));
    const { taskId, version, contentHash } = await myTask(chen, id);
    const body = { decision: 'pass', contentHash };
    const refused = await zhou.post(`/v1/tasks/${taskId}/decisions`, { version, body });
    expect(refused.json).toMatchObject({
      status: 403,
      code: 'role-missing',
      detail: '无权办理：缺少岗位 绩效岗。',
    });
    const seen = await zhou.get(`/v1/tasks/${taskId}`);
    const actions = seen.json['allowedActions'] as { action: string; reason: string }[];
    expect(actions.find((one) => one.action === 'pass')?.reason).toBe(refused.json['detail']);
  });

  it('names the cells that stand in the way of a submission', async () => {
    const unfilled = { ...named(staff, '占位未填'), annualGoal: '' };
    const drafted = await draftBy(lin, unfilled);
    const presented = await lin.post(`/v1/goal-tables/${String(drafted.json['goalTableId'])}/presentations`, {
      version: 1,
    });
    expect(presented.json).toMatchObject({
      status: 422,
      code: 'blocking-findings',
      current: { shownState: '填报中' },
    });
    expect(placesOf(presented)).toContain('/content/annualGoal G01');
  });
});
