import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GoalTableContent } from '#libs/domain';
import type { TownStack, WorkerProcess } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import {
  bringTo,
  eventually,
  idOf,
  startTown,
  startWorker,
  testServers,
  workerEnvironment,
} from '#libs/testing';

const [staff] = machongTables() as [GoalTableContent];

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

describe('a year is evaluated by its unit and checked by finance', () => {
  let town: TownStack;
  let worker: WorkerProcess;
  let folder: string;
  let evaluation: Listed;

  beforeAll(async () => {
    town = await startTown();
    folder = mkdtempSync(join(tmpdir(), 'pifu-evaluate-'));
    const redisUrlFile = join(folder, 'redis-url');
    writeFileSync(redisUrlFile, testServers().redisUrl, { mode: 0o600 });
    const prefix = `t${idOf(town.database.name).slice(0, 8)}`;
    worker = await startWorker(workerEnvironment(town.database, { redisUrlFile, prefix }));
    await bringTo('published', town, staff);
  }, 120_000);
  afterAll(async () => {
    await worker.stop();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  const path = (what = '') => `/v1/self-evaluations/${evaluation.id}${what}`;
  const now = async (account: string) => (await (await town.as(account)).get(path())).json;
  const version = async () => Number((await now('chen'))['version']);

  /** The results of the unit by the place of the indicator, with what the test wants otherwise. */
  async function entry(change: object = {}): Promise<object> {
    const { weights } = (await now('lin')) as unknown as { weights: readonly { lineageId: string }[] };
    const actuals = ['184', '95', '100', '92', null, '达成'];
    const results = weights.map(({ lineageId }, index) => ({
      ...{ lineageId, actual: actuals[index] },
      // a tier leaves room for what the unit gives itself
      ...(index === 5 && { declared: '38' }),
    }));
    return { money: { budget: '872.64', executed: '837.7344' }, results, declaredTotal: '98', ...change };
  }

  it('opens by the queue, once, when finance asks', async () => {
    const chen = await town.as('chen');
    const opened = await chen.post('/v1/self-evaluations/openings', { body: { fiscalYear: 2024 } });
    expect([opened.status, opened.json]).toEqual([201, { tables: 1 }]);
    evaluation = await eventually('it is there', async () => {
      const { items } = (await chen.get('/v1/self-evaluations?fiscalYear=2024')).json as {
        items: readonly Listed[];
      };
      return items[0];
    });
    expect(evaluation).toMatchObject({ version: 1, status: 'weights-proposed' });
    expect((await (await town.as('deng')).get(path())).json['code']).toBe('self-evaluation-not-found');
  });

  it('takes no results before its weights are confirmed, and says so', async () => {
    const lin = await town.as('lin');
    const early = await lin.put(path('/results'), { version: 1, body: await entry() });
    expect([early.status, early.json['code']]).toEqual([409, 'weights-unconfirmed']);
    const confirmed = await (await town.as('chen')).post(path('/weight-confirmations'), { version: 1 });
    expect([confirmed.status, confirmed.headers.get('etag')]).toEqual([201, '"2"']);
  });

  it.each<[string, object, string, string]>([
    ['元 for 万元', { money: { budget: '8726400', executed: '1' } }, '/money/budget', 'yuan-for-wan'],
    [
      'a word for a number',
      { money: { budget: '八百', executed: '1' } },
      '/money/budget',
      'money-not-a-number',
    ],
    ['a negative amount', { money: { budget: '1', executed: '-1' } }, '/money/executed', 'negative-money'],
    ['more points than there are', { declaredTotal: '101' }, '/declaredTotal', 'points-over-weight'],
  ])('asks about %s, and keeps nothing of it', async (_, change, pointer, code) => {
    const lin = await town.as('lin');
    const answer = await lin.put(path('/results'), { version: 2, body: await entry(change) });
    expect([answer.status, answer.json['code']]).toEqual([422, 'evaluation-findings']);
    expect(answer.json['errors']).toMatchObject([{ pointer, code }]);
    expect(await now('lin')).toMatchObject({ version: 2, entered: null });
  });

  it('is entered, recomputed, sent, and printed as the official form', async () => {
    const lin = await town.as('lin');
    const entered = await lin.put(path('/results'), { version: 2, body: await entry() });
    expect([entered.status, entered.json['status']]).toEqual([200, 'entered']);
    expect(await now('lin')).toMatchObject({
      scored: { total: '97.60', grade: 'excellent', declaredTotal: '98.00', difference: '0.40' },
    });
    const text = (await lin.get(path('/form.txt'))).text;
    for (const words of [
      '项目支出绩效自评表（2024年度）',
      '872.64\t837.7344\t96.00\t10.00\t9.60',
      '97.60\t等级：优',
    ]) {
      expect(text).toContain(words);
    }
    expect((await lin.get(path('/form.html'))).text).toContain(
      '<th scope="row" class="label" colspan="5">总分</th>',
    );
    const sent = await (await town.as('zhou')).post(path('/submissions'), { version: await version() });
    expect(sent.json['status']).toBe('submitted');
  });

  it('comes back with words, is mended, and is closed by finance', async () => {
    const liang = await town.as('liang');
    const back = { version: await version(), body: { accepted: false, opinion: '请说明结余。' } };
    expect((await liang.post(path('/checks'), back)).json['status']).toBe('returned');
    expect(await now('lin')).toMatchObject({ opinion: '请说明结余。', label: '已退回' });
    const body = await entry({ moneyNote: '结余收回。' });
    await (await town.as('lin')).put(path('/results'), { version: await version(), body });
    await (await town.as('zhou')).post(path('/submissions'), { version: await version() });
    const stale = await liang.post(path('/checks'), { version: 1, body: { accepted: true } });
    expect(stale.status).toBe(412);
    const closed = await liang.post(path('/checks'), { version: await version(), body: { accepted: true } });
    expect(closed.json['status']).toBe('closed');
    expect(await now('lin')).toMatchObject({ entered: { moneyNote: '结余收回。' } });
  });

  it('is drawn for a spot check', async () => {
    const drawn = await (
      await town.as('chen')
    ).post('/v1/self-evaluations/samples', {
      body: { fiscalYear: 2024, percent: 10 },
    });
    expect(drawn.json).toMatchObject({
      drawn: [evaluation.id],
      seed: expect.stringMatching(/^[0-9a-f]{32}$/u),
    });
    expect(await now('su')).toMatchObject({ sampled: { rank: 1, among: 1, seed: drawn.json['seed'] } });
  });
});
