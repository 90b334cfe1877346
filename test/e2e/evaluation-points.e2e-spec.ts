import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { OpenEvaluationsUseCase } from '#libs/application';
import type { GoalTableContent } from '#libs/domain';
import { verifyReplay } from '#libs/persistence';
import { machongTables } from '#libs/fixtures';
import type { TownStack } from '#libs/testing';
import { applicationOver, bringTo, idOf, pdfFile, startTown, TENANT } from '#libs/testing';

const [staff] = machongTables() as [GoalTableContent];

/** The staff table with 无 for a target: nobody can compare with that. */
const TABLE: GoalTableContent = {
  ...staff,
  indicators: staff.indicators.map((one, index) => (index === 0 ? { ...one, annualTarget: '无' } : one)),
};

describe('points that people give', () => {
  let town: TownStack;
  let worker: INestApplicationContext;
  let id: string;
  let lineages: readonly string[];

  beforeAll(async () => {
    town = await startTown();
    const goalTableId = await bringTo('published', town, TABLE);
    worker = await applicationOver(town.database, [OpenEvaluationsUseCase]);
    await worker.get(OpenEvaluationsUseCase).execute(TENANT, idOf('message'), [goalTableId]);
    const { items } = (await (await town.as('chen')).get('/v1/self-evaluations')).json as {
      items: readonly { id: string }[];
    };
    id = items[0]!.id;
    const { weights } = (await now('lin')) as { weights: readonly { lineageId: string }[] };
    lineages = weights.map(({ lineageId }) => lineageId);
  }, 120_000);
  afterAll(async () => {
    await worker.close();
    await town.stop();
  });

  const path = (what = '') => `/v1/self-evaluations/${id}${what}`;
  const now = async (account: string): Promise<object> => (await (await town.as(account)).get(path())).json;
  const step = async (account: string, what: string, body: object = {}) => {
    const { version } = (await now('chen')) as { version: number };
    return (await town.as(account)).post(path(what), { version, body });
  };

  it('are asked for before finance can close the form', async () => {
    await step('chen', '/weight-confirmations');
    const actuals = ['约一百八十人', '95', '100', '92', null, '达成'];
    const results = lineages.map((lineageId, index) => ({
      ...{ lineageId, actual: actuals[index], note: index === 0 ? '见年度总结。' : null },
    }));
    const lin = await town.as('lin');
    const file = { body: pdfFile(), headers: { 'Content-Type': 'application/pdf' } };
    const { id: proof } = (await lin.post(`/v1/attachments?name=${encodeURIComponent('总结.pdf')}`, file))
      .json;
    const body = { money: { budget: '872.64', executed: '872.64' }, results };
    const nobodys = await lin.put(path('/results'), { version: 2, body: { ...body, attachments: [id] } });
    expect([nobodys.status, nobodys.json['code']]).toEqual([404, 'attachment-not-found']);
    await lin.put(path('/results'), { version: 2, body: { ...body, attachments: [proof] } });
    expect(await now('chen')).toMatchObject({ attachments: [{ id: proof, name: '总结.pdf' }] });
    expect((await (await town.as('chen')).get(`/v1/attachments/${String(proof)}`)).status).toBe(200);
    expect((await (await town.as('deng')).get(`/v1/attachments/${String(proof)}`)).status).toBe(404);
    expect((await step('zhou', '/submissions')).json['status']).toBe('submitted');
    const early = await step('liang', '/checks', { accepted: true });
    expect([early.status, early.json['code']]).toEqual([422, 'evaluation-findings']);
    expect(early.json['errors']).toMatchObject([
      { pointer: `/results/${lineages[0]!}`, code: 'points-not-given' },
    ]);
  });

  it.each<[string, string, object, number, string]>([
    ['the unit itself', 'lin', { points: '10' }, 403, 'role-missing'],
    ['more than there are', 'liang', { points: '10.5' }, 422, 'evaluation-findings'],
    ['a row that a rule has scored', 'liang', { points: '5', row: 1 }, 409, 'points-follow-from-rule'],
  ])('are not taken for %s', async (_, account, { row = 0, ...body }: { row?: number }, status, code) => {
    const answer = await step(account, '/points', { lineageId: lineages[row], reason: '有佐证。', ...body });
    expect([answer.status, answer.json['code']]).toEqual([status, code]);
  });

  it('stand in the form with who gave them and why, and in the total that is closed', async () => {
    const body = { lineageId: lineages[0], points: '8.5', reason: '按佐证材料评定。' };
    expect((await step('liang', '/points', body)).status).toBe(201);
    const seen = (await now('lin')) as { scored: { rows: readonly object[]; total: string } };
    expect(seen.scored.rows[1]).toMatchObject({
      ...{ lineageId: lineages[0], points: '8.50', rule: 'people-decided' },
      awarded: { by: idOf('liang'), reason: '按佐证材料评定。' },
    });
    const text = (await (await town.as('lin')).get(path('/form.txt'))).text;
    expect(text).toContain('约一百八十人\t10.00\t8.50\t见年度总结。；人工评定：按佐证材料评定。');
    expect((await step('liang', '/checks', { accepted: true })).json['status']).toBe('closed');
    expect(await now('su')).toMatchObject({ status: 'closed', scored: { total: seen.scored.total } });
    expect((await verifyReplay(town.database.as('auditor'))).differences).toEqual([]);
  });
});
