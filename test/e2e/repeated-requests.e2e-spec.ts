import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, myTask, named, startTown, TOWN_UNITS, typed } from '#libs/testing';

let town: TownStack;
let lin: PersonClient;
let chen: PersonClient;
const [staff] = machongTables() as [GoalTableContent];

beforeAll(async () => {
  town = await startTown();
  [lin, chen] = [await town.as('lin'), await town.as('chen')];
});
afterAll(() => town.stop());

async function stepsOf(goalTableId: unknown): Promise<number> {
  const timeline = await lin.get(`/v1/goal-tables/${String(goalTableId)}/timeline`);
  return (timeline.json['items'] as unknown[]).length;
}

describe('a repeated request', () => {
  it('gets the first answer again, and happens once', async () => {
    const key = randomUUID();
    const body = { unitId: TOWN_UNITS.grid, content: typed(named(staff, '重复填报')) };
    const first = await lin.post('/v1/goal-tables', { key, body });
    const second = await lin.post('/v1/goal-tables', { key, body });
    expect(second.status).toBe(201);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await stepsOf(first.json['goalTableId'])).toBe(1);
  });

  it('is answered before If-Match is looked at: the version it saw is long gone', async () => {
    const id = await bringTo('submitted', town, named(staff, '重复审核'));
    const { taskId, version, contentHash } = await myTask(chen, id);
    const request = { key: randomUUID(), version, body: { decision: 'pass', contentHash } };
    const first = await chen.post(`/v1/tasks/${taskId}/decisions`, request);
    const second = await chen.post(`/v1/tasks/${taskId}/decisions`, request);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
  });

  it('is refused when its key was used for another body, version or task', async () => {
    const id = await bringTo('submitted', town, named(staff, '同键不同请求'));
    const other = await bringTo('submitted', town, named(staff, '另一张表'));
    const { taskId, version, contentHash } = await myTask(chen, id);
    const elsewhere = await myTask(chen, other);
    const key = randomUUID();
    const body = { decision: 'pass', contentHash };
    expect((await chen.post(`/v1/tasks/${taskId}/decisions`, { key, version, body })).status).toBe(201);
    for (const [address, request] of [
      [taskId, { key, version, body: { ...body, opinion: '另一句' } }],
      [taskId, { key, version: version + 1, body }],
      [elsewhere.taskId, { key, version: elsewhere.version, body }],
    ] as const) {
      const answer = await chen.post(`/v1/tasks/${address}/decisions`, request);
      expect(answer.json).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    }
  });

  it('is judged anew after a refusal, which wrote nothing', async () => {
    const id = await bringTo('submitted', town, named(staff, '先被拒绝'));
    const { taskId, version, contentHash } = await myTask(chen, id);
    const key = randomUUID();
    const refused = await chen.post(`/v1/tasks/${taskId}/decisions`, {
      key,
      version,
      body: { decision: 'return', contentHash },
    });
    expect(refused.json['code']).toBe('opinion-required');
    const body = { decision: 'return', contentHash, opinion: '数量指标缺少单位。' };
    expect((await chen.post(`/v1/tasks/${taskId}/decisions`, { key, version, body })).status).toBe(201);
  });

  it('belongs to one person: the same key of a colleague is another request', async () => {
    const id = await bringTo('submitted', town, named(staff, '两人同键'));
    const liang = await town.as('liang');
    const { taskId, version, contentHash } = await myTask(chen, id);
    const request = { key: 'the-very-same-key', version, body: { decision: 'pass', contentHash } };
    expect((await chen.post(`/v1/tasks/${taskId}/decisions`, request)).status).toBe(201);
    expect((await liang.post(`/v1/tasks/${taskId}/decisions`, request)).json['code']).toBe('version-stale');
  });

  it('of a saved draft needs no key: the same content over the same version is the same act', async () => {
    const id = await bringTo('drafted', town, named(staff, '重复保存'));
    const body = typed({ ...named(staff, '重复保存'), annualGoal: '改过的目标' });
    const first = await lin.put(`/v1/goal-tables/${id}/content`, { version: 1, body });
    const second = await lin.put(`/v1/goal-tables/${id}/content`, { version: 1, body });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json).toEqual(first.json);
    expect(await stepsOf(id)).toBe(2);
  });

  it('sent twenty times at once has one effect; what is told to wait may try again', async () => {
    const id = await bringTo('submitted', town, named(staff, '同时二十次'));
    const { taskId, version, contentHash } = await myTask(chen, id);
    const request = { key: randomUUID(), version, body: { decision: 'pass', contentHash } };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => chen.post(`/v1/tasks/${taskId}/decisions`, request)),
    );
    const events = new Set(answers.filter((one) => one.status === 201).map((one) => one.json['eventId']));
    expect(events.size).toBe(1);
    for (const answer of answers.filter((one) => one.status !== 201)) {
      expect(answer.json['code']).toBe('idempotency-in-progress');
      expect(answer.headers.get('retry-after')).toBe('1');
    }
  });
});
