import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { EvaluationResult } from '#libs/application';
import {
  EvaluateYearUseCase,
  EvaluationsQuery,
  OpenEvaluationsUseCase,
  TakeEvaluationStepUseCase,
} from '#libs/application';
import type { EvaluationCommand, GoalTableContent } from '#libs/domain';
import { startDemoClock, verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { machongTables, STAFF_ENTRY } from '#libs/fixtures';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TOWN_UNITS, TownHall } from '#libs/testing';
import type pg from 'pg';

const PAGE = { limit: 50, cursor: null, withTotal: true };
const EXPECTED: readonly (readonly string[])[] = [
  ['10.00', '10.00', '10.00', '10.00', '10.00', '40.00'],
  ['12.50', '12.50', '12.50', '12.50', '30.00', '10.00'],
  ['10.00', '10.00', '10.00', '10.00', '10.00', '15.00', '15.00', '10.00'],
];

describe('the self-evaluation of the three tables on PostgreSQL', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  let requests = 0;
  const tables: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await startDemoClock(database.as('migrator'), '2023-12-06T02:00:00.000Z');
    app = await applicationOver(database, [OpenEvaluationsUseCase]);
    superuser = await database.connect('superuser');
    for (const content of machongTables()) tables.push(await approved(content));
  });
  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  async function approved(content: GoalTableContent): Promise<string> {
    const hall = new TownHall(app, content.projectName);
    const { goalTableId, version } = await hall.act('lin', {
      ...{ type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial' },
      content: { ...content, unitName: '东莞市麻涌镇网格管理中心' },
    });
    await hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: version });
    const sent = await hall.openTask(goalTableId);
    await hall.act(
      'zhou',
      { type: 'submit', taskId: sent.taskId, contentHash: sent.contentHash },
      { ifMatch: sent.ifMatch },
    );
    const review = await hall.openTask(goalTableId);
    const pass = {
      type: 'pass',
      taskId: review.taskId,
      contentHash: review.contentHash,
      opinion: null,
    } as const;
    await hall.act('chen', pass, { ifMatch: review.ifMatch });
    const { taskId, contentHash, ifMatch } = await hall.openTask(goalTableId);
    const letter = { opinion: '同意', approvalNumber: '麻财〔2023〕1号', approvalDate: '2023-12-06' };
    await hall.act('huang', { type: 'approve', taskId, contentHash, ...letter }, { ifMatch });
    return goalTableId;
  }

  const protocol = (account: string) => ({
    ...{ tenantId: TENANT, actorId: idOf(account), correlationId: 'test' },
    idempotency: { route: 'test', key: `evaluation ${String((requests += 1))}`, fingerprint: 'f' },
  });
  const list = async (account = 'chen', filter: object = {}) =>
    (
      await app
        .get(EvaluationsQuery)
        .list(
          { tenantId: TENANT, personId: idOf(account) },
          { fiscalYear: 2024, status: null, sampled: null, ...filter },
          PAGE,
        )
    ).items;
  const view = (id: string, account = 'chen') =>
    app.get(EvaluationsQuery).view({ tenantId: TENANT, personId: idOf(account) }, id);
  const of = async (index: number) => {
    const found = (await list()).find(({ goalTableId }) => goalTableId === tables[index]);
    return (await view(found!.id)).state;
  };
  async function act(account: string, index: number, command: EvaluationCommand): Promise<EvaluationResult> {
    const { id: evaluationId, version: ifMatch } = await of(index);
    return app
      .get(TakeEvaluationStepUseCase)
      .execute({ ...protocol(account), evaluationId, command, ifMatch });
  }
  const waiting = async () =>
    (
      await superuser.query<{ id: string; payload: { goalTableIds: string[] } }>(
        "SELECT id, payload FROM pifu.outbox WHERE name = 'self-evaluations.open' AND handled_at IS NULL",
      )
    ).rows;
  const open = (message: { id: string; payload: { goalTableIds: string[] } }) =>
    app.get(OpenEvaluationsUseCase).execute(TENANT, message.id, message.payload.goalTableIds);

  it('is asked for by finance alone, and opens each table once, whoever handles the message how often', async () => {
    const year = app.get(EvaluateYearUseCase);
    await expect(year.openByHand(protocol('lin'), 2024)).rejects.toMatchObject({ code: 'role-missing' });
    expect(await year.openByHand(protocol('chen'), 2024)).toEqual({ tables: 3 });
    expect(await year.openByHand(protocol('liang'), 2024)).toEqual({ tables: 3 });
    const messages = await waiting();
    const both = messages.flatMap((message) => [open(message), open(message)]);
    const lost = (await Promise.allSettled(both)).filter(({ status }) => status === 'rejected');
    for (const message of messages) if (lost.length > 0) await open(message);
    expect(await list()).toHaveLength(3);
    expect(await waiting()).toEqual([]);
    expect(await year.openByHand(protocol('chen'), 2024)).toEqual({ tables: 0 });
    const { rows } = await superuser.query("SELECT FROM pifu.event WHERE type = 'self-evaluation.opened'");
    expect(rows).toHaveLength(3);
  });

  it.each([0, 1, 2])(
    'proposes the weights of table %i, which make 90 with 10 for the money',
    async (index) => {
      const { status, weights } = await of(index);
      expect([status, weights.map(({ weight }) => weight)]).toEqual(['weights-proposed', EXPECTED[index]]);
      const duties = await superuser.query(
        "SELECT FROM pifu.duty WHERE kind = 'weights-confirm' AND status = 'open'",
      );
      expect(duties.rows.length).toBeGreaterThan(0);
    },
  );

  it('is entered after its weights are confirmed, recomputed, sent, checked and closed', async () => {
    const lineages = (await of(0)).table.indicators.map(({ lineageId }) => lineageId);
    const results = STAFF_ENTRY.results.map((one, index) => ({ ...one, lineageId: lineages[index]! }));
    const entry = { ...STAFF_ENTRY, results, moneyNote: '年末结余收回。' };
    await expect(act('lin', 0, { type: 'enter', entry })).rejects.toMatchObject({
      refusal: { code: 'weights-unconfirmed' },
    });
    await act('chen', 0, { type: 'confirm-weights' });
    await act('lin', 0, { type: 'enter', entry });
    expect((await of(0)).scored).toMatchObject({ total: '97.60', grade: 'excellent', difference: '0.40' });
    await act('zhou', 0, { type: 'submit' });
    const sent = await of(0);
    const stale = { ...protocol('liang'), evaluationId: sent.id, ifMatch: sent.version - 1 };
    const check = { type: 'check', accepted: true, opinion: '与账面一致。' } as const;
    const step = app.get(TakeEvaluationStepUseCase);
    await expect(step.execute({ ...stale, command: check })).rejects.toMatchObject({
      conflict: { code: 'version-stale', current: sent.version },
    });
    expect(await act('liang', 0, check)).toMatchObject({ status: 'closed', version: sent.version + 1 });
    const { words, state } = await view(sent.id);
    expect([...words.values()].toSorted()).toEqual(['与账面一致。', '年末结余收回。']);
    expect(state.duties.every(({ status }) => status === 'done')).toBe(true);
    expect(await list('chen', { status: 'closed' })).toMatchObject([{ total: '97.60', grade: 'excellent' }]);
  });

  it('is seen by its unit, finance and audit, and by no sibling', async () => {
    const { id } = await of(0);
    for (const account of ['lin', 'zhou', 'chen', 'su']) expect((await view(id, account)).state.id).toBe(id);
    await expect(view(id, 'deng')).rejects.toMatchObject({ kind: 'self-evaluation' });
    expect(await list('deng')).toEqual([]);
  });

  it('is drawn for a spot check with a seed that stands in the record', async () => {
    const year = app.get(EvaluateYearUseCase);
    const { seed, drawn } = await year.draw(protocol('chen'), { fiscalYear: 2024, percent: 20 });
    const { id, sampled } = await of(0);
    expect([drawn, sampled]).toEqual([[id], { seed, rank: 1, among: 1 }]);
    expect(await year.draw(protocol('chen'), { fiscalYear: 2024, percent: 20 })).toMatchObject({ drawn: [] });
    expect(await list('chen', { sampled: true })).toHaveLength(1);
  });

  it('is proved by the events alone', async () => {
    const { differences, streams } = await verifyReplay(database.as('auditor'));
    expect(differences).toEqual([]);
    expect(streams).toBeGreaterThan(5);
  });
});
