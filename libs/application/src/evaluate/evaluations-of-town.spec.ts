import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EvaluationCommand, GoalTableContent } from '#libs/domain';
import { machongTables, sha256, STAFF_ENTRY } from '#libs/fixtures';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { Outbox } from '../ports/outbox.port.js';
import type { SelfEvaluationQueries } from '../ports/self-evaluation.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { evaluationIdOf } from './evaluation-kind.js';
import { EvaluationOpenings } from './evaluation-openings.js';
import { EvaluateYearUseCase } from './evaluate-year.use-case.js';
import { EvaluationsQuery } from './evaluations.query.js';
import { OpenEvaluationsUseCase } from './open-evaluations.use-case.js';
import { TakeEvaluationStepUseCase } from './take-evaluation-step.use-case.js';

const [STAFF] = machongTables() as [GoalTableContent];
const PAGE = { limit: 50, cursor: null, withTotal: true };
const ALL = { fiscalYear: null, status: null, sampled: null };
const CONFIRM: EvaluationCommand = { type: 'confirm-weights' };
const NOTED = {
  ...STAFF_ENTRY,
  moneyNote: '工资跨月发放。',
  results: STAFF_ENTRY.results.map((one) => ({ ...one, note: `说明 ${one.lineageId}` })),
};

let town: WorkingTown;
let requests = 0;
beforeAll(async () => {
  town = await WorkingTown.open();
});
beforeEach(() => {
  town.startAnew();
});
afterAll(() => town.close());

const protocol = (account: string, key = `evaluation ${String((requests += 1))}`) => ({
  ...{ tenantId: TENANT, actorId: idOf(account), correlationId: idOf(key) },
  idempotency: { route: 'test', key, fingerprint: 'f' },
});
const year = () => town.app.get(EvaluateYearUseCase);
const view = (id: string, account = 'chen') =>
  town.app.get(EvaluationsQuery).view({ tenantId: TENANT, personId: idOf(account) }, id);
const list = async (account: string, filter: object = {}) =>
  (
    await town.app
      .get(EvaluationsQuery)
      .list({ tenantId: TENANT, personId: idOf(account) }, { ...ALL, ...filter }, PAGE)
  ).items;

/** An evaluation of an approved table, just opened. */
async function opened(content: GoalTableContent = STAFF): Promise<string> {
  const goalTableId = await town.hall.approved(content);
  const message = idOf(`open ${goalTableId}`);
  await town.app.get(OpenEvaluationsUseCase).execute(TENANT, message, [goalTableId]);
  return evaluationIdOf(goalTableId, sha256);
}

async function act(account: string, id: string, command: EvaluationCommand, ifMatch?: number | null) {
  const seen = ifMatch === undefined ? (await view(id)).state.version : ifMatch;
  return town.app
    .get(TakeEvaluationStepUseCase)
    .execute({ ...protocol(account), evaluationId: id, command, ifMatch: seen });
}

/** One that has gone all its way. */
async function closed(content: GoalTableContent = STAFF): Promise<string> {
  const id = await opened(content);
  await act('chen', id, CONFIRM);
  await act('lin', id, { type: 'enter', entry: NOTED });
  await act('zhou', id, { type: 'submit' });
  await act('chen', id, { type: 'check', accepted: true, opinion: '情况属实。' });
  return id;
}

describe('绩效自评', () => {
  it('goes its way, one event a step, with the words of the unit and of finance', async () => {
    const id = await closed();
    const { state, words, unitName } = await view(id, 'lin');
    expect([state.status, unitName, state.scored?.declaredTotal]).toEqual([
      'closed',
      expect.anything(),
      '98.00',
    ]);
    expect([...words.values()]).toEqual(expect.arrayContaining(['工资跨月发放。', '情况属实。']));
    const events = await town.read(() => town.app.get(EventStore).readStream(id));
    expect(events.map(({ type, actor, actorKind }) => [type, actorKind === 'system' ? '' : actor])).toEqual([
      ['self-evaluation.opened', ''],
      ['self-evaluation.weights-confirmed', idOf('chen')],
      ['self-evaluation.entered', idOf('lin')],
      ['self-evaluation.submitted', idOf('zhou')],
      ['self-evaluation.closed', idOf('chen')],
    ]);
    expect(JSON.stringify(events)).not.toContain('工资跨月发放');
  });

  it('owes one thing at a time, to one office', async () => {
    const id = await opened();
    const owed = async () =>
      (await view(id)).state.duties
        .filter(({ status }) => status === 'open')
        .map(({ kind, role }) => [kind, role]);
    expect(await owed()).toEqual([['weights-confirm', 'performance-reviewer']]);
    await act('chen', id, CONFIRM);
    expect(await owed()).toEqual([['self-evaluation', 'declarer']]);
    await act('lin', id, { type: 'enter', entry: NOTED });
    expect(await owed()).toEqual([['self-evaluation', 'declarer']]);
    await act('zhou', id, { type: 'submit' });
    expect(await owed()).toEqual([['evaluation-check', 'performance-reviewer']]);
    await act('chen', id, { type: 'check', accepted: false, opinion: '请补佐证。' });
    expect(await owed()).toEqual([['self-evaluation', 'declarer']]);
  });

  it.each<[string, number | null, object]>([
    ['without a version', null, { conflict: { code: 'if-match-required' } }],
    ['over one that is past', 0, { conflict: { code: 'version-stale', current: 1 } }],
    ['over one that is to come', 2, { conflict: { code: 'version-stale', current: 1 } }],
  ])('takes no step %s', async (_, ifMatch, reason) => {
    const id = await opened();
    const { rows } = town;
    await expect(act('chen', id, CONFIRM, ifMatch)).rejects.toMatchObject(reason);
    expect(town.rows).toBe(rows);
  });

  it.each<[string, EvaluationCommand, object]>([
    ['lin', CONFIRM, { code: 'role-missing', role: 'performance-reviewer' }],
    ['xu', CONFIRM, { code: 'separation-of-duties', rule: 'administrator-decides-nothing' }],
    ['deng', { type: 'enter', entry: STAFF_ENTRY }, { code: 'role-missing', role: 'declarer' }],
    ['lin', { type: 'enter', entry: STAFF_ENTRY }, { code: 'weights-unconfirmed' }],
    ['zhou', { type: 'submit' }, { code: 'evaluation-step-wrong', status: 'weights-proposed' }],
  ])('refuses to %s %j', async (account, command, refusal) => {
    const id = await opened();
    await expect(act(account, id, command)).rejects.toMatchObject({ refusal });
  });

  it('answers a repeated request as it did, and knows none that is not there', async () => {
    const id = await opened();
    const step = town.app.get(TakeEvaluationStepUseCase);
    const request = { ...protocol('chen', 'same'), evaluationId: id, command: CONFIRM, ifMatch: 1 };
    const first = await step.execute(request);
    expect(await step.execute(request)).toEqual(first);
    expect((await view(id)).state.version).toBe(2);
    const lost = { ...protocol('chen'), evaluationId: idOf('x'), command: CONFIRM, ifMatch: 1 };
    await expect(step.execute(lost)).rejects.toMatchObject({ kind: 'self-evaluation' });
  });
});

describe('who reads one', () => {
  it.each([
    ['lin', true],
    ['wu', true],
    ['chen', true],
    ['su', true],
    ['deng', false],
  ])('%s: %p', async (account, reads) => {
    const id = await opened();
    expect((await list(account)).map((row) => row.id)).toEqual(reads ? [id] : []);
    const one = view(id, account);
    await (reads
      ? expect(one).resolves.toMatchObject({ state: { id } })
      : expect(one).rejects.toMatchObject({ kind: 'self-evaluation' }));
  });

  it.each<[string, object, number]>([
    ['of the year', { fiscalYear: 2024 }, 1],
    ['of another', { fiscalYear: 2023 }, 0],
    ['that are over', { status: 'closed' }, 1],
    ['that are under way', { status: 'entered' }, 0],
    ['that were drawn', { sampled: true }, 0],
    ['that were not', { sampled: false }, 1],
  ])('and asks for those %s', async (_, filter, count) => {
    await closed();
    expect(await list('su', filter)).toHaveLength(count);
  });
});

describe('a year as a whole', () => {
  it('is opened by hand: as many as have not been, and none of them twice', async () => {
    await opened();
    await town.hall.approved('另一张表');
    expect(await year().openByHand(protocol('chen'), 2024)).toEqual({ tables: 1 });
    expect(await year().openByHand(protocol('chen'), 2023)).toEqual({ tables: 0 });
    await town.worker.settle();
    expect(await year().openByHand(protocol('liang'), 2024)).toEqual({ tables: 0 });
    expect(await list('su')).toHaveLength(2);
  });

  it('is asked for in messages of a hundred tables', async () => {
    const ids = Array.from({ length: 101 }, (_, at) => idOf(`table ${String(at)}`));
    const queries = { unopened: () => Promise.resolve(ids) } as unknown as SelfEvaluationQueries;
    const openings = new EvaluationOpenings(queries, town.app.get(Outbox), town.app.get(Entropy));
    const ask = () => openings.ask(2024);
    expect(await town.app.get(UnitOfWork).run({ tenantId: TENANT }, ask)).toBe(101);
    const asked = town.worker.waiting().flatMap((one) => (one.name === 'self-evaluations.open' ? [one] : []));
    expect(asked.map(({ payload }) => payload.goalTableIds.length)).toEqual([100, 1]);
  });

  it('is drawn from: at least one of those that are over, each once, by a seed that anybody can draw with', async () => {
    const over = [];
    for (const name of ['甲', '乙', '丙']) over.push(await closed({ ...STAFF, projectName: name }));
    const open = await opened({ ...STAFF, projectName: '未完' });
    const first = await year().draw(protocol('chen'), { fiscalYear: 2024, percent: 1 });
    expect(first.drawn).toHaveLength(1);
    const [drawn = ''] = first.drawn;
    expect((await view(drawn)).state.sampled).toEqual({ seed: first.seed, rank: 1, among: 3 });
    const rest = await year().draw(protocol('chen'), { fiscalYear: 2024, percent: 100 });
    expect([...rest.drawn, drawn].toSorted()).toEqual(over.toSorted());
    expect((await view(open)).state.sampled).toBeNull();
    expect(await year().draw(protocol('chen'), { fiscalYear: 2024, percent: 100 })).toMatchObject({
      drawn: [],
    });
  });

  it('is drawn from once for a repeated request', async () => {
    await closed();
    const request = protocol('chen', 'one draw');
    const first = await year().draw(request, { fiscalYear: 2024, percent: 50 });
    expect(await year().draw(request, { fiscalYear: 2024, percent: 50 })).toEqual(first);
  });

  it('is no business of somebody at the desk who administers as well, or who has left it', async () => {
    const [unit] = town.database.district(TENANT).units.filter(({ kind }) => kind === 'finance');
    const held = (role: 'performance-reviewer' | 'administrator') => ({
      ...{ id: idOf(role), role, unitId: unit!.id, from: '2023-01-01', until: null },
    });
    town.staff({ id: idOf('chen'), grants: [held('performance-reviewer'), held('administrator')] });
    town.staff({ id: idOf('liang'), active: false });
    for (const account of ['chen', 'liang']) {
      await expect(year().openByHand(protocol(account), 2024)).rejects.toMatchObject({
        code: 'role-missing',
      });
    }
  });
});

describe('the id of an evaluation', () => {
  it('follows from its table, is another for each, and is a UUID of our own making', () => {
    const ids = ['a', 'b', 'c'].map((table) => evaluationIdOf(table, sha256));
    expect(new Set(ids).size).toBe(3);
    expect(evaluationIdOf('a', sha256)).toBe(ids[0]);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});
