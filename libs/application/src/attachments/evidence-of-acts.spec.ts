import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { midYearReports, sha256, STAFF_ENTRY, totalRow } from '#libs/fixtures';
import { idOf, MonitoredTown, TENANT, TOWN_UNITS } from '#libs/testing';
import { evaluationIdOf, SELF_EVALUATION } from '../evaluate/evaluation-kind.js';
import { EvaluationsQuery } from '../evaluate/evaluations.query.js';
import { OpenEvaluationsUseCase } from '../evaluate/open-evaluations.use-case.js';
import { TakeEvaluationStepUseCase } from '../evaluate/take-evaluation-step.use-case.js';
import { CorrectionActs } from '../monitor/correction-acts.js';
import { CorrectionsQuery } from '../monitor/corrections.query.js';
import { ProgressReportActs } from '../monitor/progress-report-acts.js';
import { ReportViewQuery } from '../monitor/report-view.query.js';
import { AttachmentRepository } from '../ports/attachment.repository.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

const [STAFF] = midYearReports();
const PAGE = { limit: 10, cursor: null, withTotal: false };
const NEVER_UPLOADED = idOf('nothing');

let monitored: MonitoredTown;
let reportId: string;
beforeAll(async () => {
  monitored = await MonitoredTown.open();
});
beforeEach(async () => {
  await monitored.startAnew();
  const roundId = await monitored.opened();
  reportId = (await monitored.report(roundId, 0)).id;
});
afterAll(() => monitored.close());

/** A file that somebody has handed in, as an act refers to it. */
async function handIn(name: string, account = 'lin') {
  const { app, database } = monitored.town;
  const ref = { id: idOf(name), sha256: sha256(name), size: name.length, type: 'pdf' } as const;
  const about = { name: `${name}.pdf`, uploadedBy: idOf(account), uploadedAt: database.now, subject: null };
  const repository = app.get(AttachmentRepository);
  await app.get(UnitOfWork).run({ tenantId: TENANT }, () => repository.add({ ...ref, ...about }));
  return ref;
}

const stateOf = async (id = reportId) =>
  (await monitored.town.app.get(ReportViewQuery).execute(TENANT, idOf('su'), id)).state;
const send = async (attachments: readonly string[], account = 'lin') => {
  const { version } = await stateOf();
  const sent = { ...STAFF!.report, money: [totalRow('872.64', '100')] };
  const acts = monitored.town.app.get(ProgressReportActs);
  return acts.send(monitored.request(account, version), reportId, sent, attachments);
};
const lastData = async (streamId: string): Promise<unknown> =>
  (await monitored.town.read(() => monitored.town.app.get(EventStore).readStream(streamId))).at(-1)?.data;

describe('files that prove a report', () => {
  it('stand in the event with hash and size, in the state, and in what its readers see', async () => {
    const refs = [await handIn('发票'), await handIn('合同')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await send(refs.map(({ id }) => id));
    expect(await lastData(reportId)).toMatchObject({ attachments: refs });
    const view = await monitored.town.app.get(ReportViewQuery).execute(TENANT, idOf('zhou'), reportId);
    expect(view.state.attachments).toEqual(refs);
    expect(view.attachments.map(({ name }) => name).toSorted()).toEqual(['发票.pdf', '合同.pdf'].toSorted());
    expect(view.attachments[0]?.subject).toEqual({
      ...{ kind: 'progress-report', id: reportId, unitId: TOWN_UNITS.grid },
    });
  });

  it('are no member of an event that uses none', async () => {
    await send([]);
    expect(await lastData(reportId)).not.toHaveProperty('attachments');
    expect(await stateOf()).not.toHaveProperty('attachments');
  });

  it('stay evidence when the report comes back and is sent with others', async () => {
    const [first, second] = [await handIn('一'), await handIn('二')];
    await send([first.id]);
    const { version } = await stateOf();
    const acts = monitored.town.app.get(ProgressReportActs);
    await acts.return(monitored.request('chen', version), reportId, '请补充。');
    await send([second.id]);
    expect((await stateOf()).attachments).toEqual([first, second]);
    expect(await lastData(reportId)).toMatchObject({ attachments: [second] });
  });

  it.each<[string, () => Promise<string>, object]>([
    ['that nobody has handed in', () => Promise.resolve(NEVER_UPLOADED), { kind: 'attachment' }],
    ['of somebody of another unit', async () => (await handIn('别人的', 'deng')).id, { kind: 'attachment' }],
    [
      'that prove another report already',
      async () => {
        const { id } = await handIn('用过的');
        const other = { kind: 'progress-report', id: idOf('other'), unitId: TOWN_UNITS.grid };
        const { app } = monitored.town;
        const attach = () => app.get(AttachmentRepository).attach([id], other);
        await app.get(UnitOfWork).run({ tenantId: TENANT }, attach);
        return id;
      },
      { conflict: { code: 'attachment-taken' } },
    ],
  ])('are refused %s, and the report with them', async (_, bring, refusal) => {
    const id = await bring();
    const before = monitored.town.rows;
    await expect(send([id])).rejects.toMatchObject(refusal);
    expect(monitored.town.rows).toBe(before);
  });

  it('are not touched by an act that is refused: who may not report hears that, and nothing of files', async () => {
    const { id } = await handIn('发票', 'zhou');
    await expect(send([id], 'zhou')).rejects.toMatchObject({ refusal: { code: 'role-missing' } });
    await expect(send([NEVER_UPLOADED], 'zhou')).rejects.toMatchObject({ refusal: { code: 'role-missing' } });
  });
});

describe('files that prove a correction', () => {
  it('come with its plan and its end, and all of them are shown', async () => {
    await send([]);
    const verifying = monitored.request('chen', (await stateOf()).version);
    await monitored.town.app.get(ProgressReportActs).verify(verifying, reportId, null);
    const query = monitored.town.app.get(CorrectionsQuery);
    const { id } = (await query.list(TENANT, idOf('su'), null, PAGE)).items[0]!;
    const acts = monitored.town.app.get(CorrectionActs);
    const [plan, proof] = [await handIn('方案'), await handIn('凭证')];
    const wanted = { responsibleId: idOf('lin'), actBy: '2024-08-30', measures: '加快支付。' };
    await acts.plan(monitored.request('lin', 1), id, wanted, [plan.id]);
    expect(await lastData(id)).toMatchObject({ attachments: [plan] });
    await acts.complete(monitored.request('lin', 2), id, '已支付。', [proof.id]);
    const seen = await query.one(TENANT, idOf('su'), id);
    expect(seen.state.attachments).toEqual([plan, proof]);
    expect(seen.attachments.map(({ name }) => name)).toEqual(['方案.pdf', '凭证.pdf']);
  });
});

describe('files that prove a self-evaluation', () => {
  it('come with what is entered, and are its own from then on', async () => {
    const { app } = monitored.town;
    const [goalTableId] = monitored.tableIds as [string];
    await app.get(OpenEvaluationsUseCase).execute(TENANT, idOf('message'), [goalTableId]);
    const evaluationId = evaluationIdOf(goalTableId, sha256);
    const load = () => monitored.town.read(() => app.get(StreamStore).load(SELF_EVALUATION, evaluationId));
    const lineages = (await load())!.table.indicators.map(({ lineageId }) => lineageId);
    const results = STAFF_ENTRY.results.map((one, index) => ({ ...one, lineageId: lineages[index]! }));
    const step = app.get(TakeEvaluationStepUseCase);
    const request = (account: string, ifMatch: number) => ({
      ...monitored.request(account),
      ...{ evaluationId, ifMatch },
    });
    await step.execute({ ...request('chen', 1), command: { type: 'confirm-weights' } });
    const proof = await handIn('验收单');
    const command = { type: 'enter', entry: { ...STAFF_ENTRY, results } } as const;
    await step.execute({ ...request('lin', 2), command, attachmentIds: [proof.id] });
    expect(await lastData(evaluationId)).toMatchObject({ attachments: [proof] });
    await step.execute({ ...request('lin', 3), command });
    expect((await load())?.attachments).toEqual([proof]);
    const view = await app
      .get(EvaluationsQuery)
      .view({ tenantId: TENANT, personId: idOf('su') }, evaluationId);
    expect(view.attachments.map(({ name }) => name)).toEqual(['验收单.pdf']);
  });
});
