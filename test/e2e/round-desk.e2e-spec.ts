import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportedTable } from '#libs/fixtures';
import { midYearReports } from '#libs/fixtures';
import type { Answer, TownStack, WorkerProcess } from '#libs/testing';
import {
  allowClockMoves,
  bringTo,
  eventually,
  pdfFile,
  startTown,
  startWorker,
  workerEnvironment,
} from '#libs/testing';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

type Fields = Readonly<Record<string, unknown>>;

const [{ table, report }] = midYearReports() as readonly [ReportedTable];

describe('what the finance desk and a unit do beside the reports of a round, over HTTP', () => {
  let town: TownStack;
  let folder: string;
  let redis: OwnRedis;
  let worker: WorkerProcess;
  let environment: Readonly<Record<string, string>>;
  let roundId: string;
  let reportId: string;

  const read = async (account: string, path: string): Promise<Fields> =>
    (await (await town.as(account)).get(path)).json;
  const post = async (account: string, path: string, body: object, version?: number): Promise<Answer> =>
    (await town.as(account)).post(path, { body, ...(version !== undefined && { version }) });

  beforeAll(async () => {
    town = await startTown();
    await allowClockMoves(town.database);
    folder = mkdtempSync(join(tmpdir(), 'pifu-desk-'));
    redis = await startOwnRedis(folder);
    environment = workerEnvironment(town.database, { redisUrlFile: redis.urlFile, prefix: 'desk' });
    worker = await startWorker(environment);
    await bringTo('approved', town, table);
    const planned = await post('chen', '/v1/monitoring-rounds', { fiscalYear: 2024, cutOff: '2024-06-30' });
    roundId = String(planned.json['id']);
    const wish = await post('xu', '/v1/demo/clock-advances', { to: '2024-07-01T09:00:00+08:00' });
    const arrived = `/v1/demo/clock-advances/${String(wish.json['id'])}`;
    await eventually('the clock', async () => (await read('xu', arrived))['status'] === 'done');
    const { items } = await read('lin', `/v1/monitoring-rounds/${roundId}/reports`);
    reportId = (items as { id: string }[])[0]?.id ?? '';
  });
  afterAll(async () => {
    await worker.stop();
    await redis.stop();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  it('the desk sees whom an urging would reach, urges once, and not twice on one day', async () => {
    const aim = { report: { kind: 'progress-report', roundId } };
    const previewed = await post('chen', '/v1/urgings/preview', aim);
    expect(previewed.json).toMatchObject({
      words: { title: expect.stringContaining('1 项') as unknown },
      lines: [{ notUrged: null, dueOn: '2024-07-12', people: [{}, {}] }],
    });
    expect(JSON.stringify(previewed.json['words'])).not.toContain(table.projectName);
    const [{ people = [] } = {}] = previewed.json['lines'] as { people?: { displayName: string }[] }[];
    expect(people.map(({ displayName }) => displayName).toSorted()).toEqual(['he', 'lin']);
    expect((await post('lin', '/v1/urgings', aim)).status).toBe(403);
    const urged = await post('chen', '/v1/urgings', aim);
    expect([urged.status, urged.json['lines']]).toEqual([201, previewed.json['lines']]);
    const again = await post('chen', '/v1/urgings', aim);
    expect([again.status, again.json['code']]).toEqual([409, 'nothing-to-urge']);
    expect((await post('chen', '/v1/urgings/preview', aim)).json).toMatchObject({
      lines: [{ notUrged: 'urged-that-day', people: [] }],
    });
    await eventually('they are told', async () => {
      const { items } = await read('lin', '/v1/notices');
      return (items as { kind: string }[]).filter(({ kind }) => kind === 'reminder').length === 1;
    });
  });

  it('a report carries the files that prove it, for those who may read it', async () => {
    const lin = await town.as('lin');
    const file = { body: pdfFile(), headers: { 'Content-Type': 'application/pdf' } };
    const stored = await lin.post(`/v1/attachments?name=${encodeURIComponent('考勤.pdf')}`, file);
    const proof = String(stored.json['id']);
    const path = `/v1/progress-reports/${reportId}`;
    const unknown = await post('lin', `${path}/submissions`, { ...report, attachments: [roundId] }, 1);
    expect([unknown.status, unknown.json['code']]).toEqual([404, 'attachment-not-found']);
    expect(await read('lin', path)).toMatchObject({ status: 'due', version: 1, attachments: [] });
    const sent = await post('lin', `${path}/submissions`, { ...report, attachments: [proof] }, 1);
    expect(sent.json).toMatchObject({ status: 'reported', version: 2 });
    expect(await read('chen', path)).toMatchObject({ attachments: [{ id: proof, name: '考勤.pdf' }] });
    const seen = await Promise.all(
      ['chen', 'su', 'deng'].map(async (who) => {
        return (await (await town.as(who)).get(`/v1/attachments/${proof}`)).status;
      }),
    );
    expect(seen).toEqual([200, 200, 404]);
  });

  it('a check of the round that is under way is stopped with a reason, and goes on when it is asked to', async () => {
    // nobody is there to take the first page before it is cancelled
    await worker.stop();
    const asked = await post('chen', `/v1/monitoring-rounds/${roundId}/checks`, {});
    const job = `/v1/jobs/${String(asked.json['id'] ?? asked.json['jobId'])}`;
    expect(await read('chen', job)).toMatchObject({ state: 'queued', progress: { done: 0 } });
    expect((await post('chen', `${job}/cancellations`, {})).status).toBe(422);
    expect((await post('deng', `${job}/cancellations`, { reason: '不相干' })).status).toBe(404);
    const cancelled = await post('chen', `${job}/cancellations`, { reason: '阈值待定，稍后再算。' });
    expect([cancelled.status, cancelled.json['state']]).toEqual([201, 'cancelling']);
    expect((await post('chen', `${job}/cancellations`, { reason: '再说一次' })).json['state']).toBe(
      'cancelling',
    );
    worker = await startWorker(environment);
    const state = async (): Promise<unknown> => (await read('chen', job))['state'];
    await eventually('it has stopped', async () => (await state()) === 'cancelled');
    const ended = await post('chen', `${job}/cancellations`, { reason: '已停' });
    expect(ended.status).toBe(409);
    expect((await post('chen', `${job}/resumptions`, {})).status).toBe(201);
    await eventually('it is done', async () => (await state()) === 'done');
    expect(await read('chen', job)).toMatchObject({ progress: { done: 1, total: 1 }, errorCount: 0 });
    expect((await post('chen', `${job}/resumptions`, {})).status).toBe(409);
  });
});
