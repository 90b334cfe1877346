import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '#libs/fixtures';
import { CalendarDesk, idOf, TENANT, WorkingTown } from '#libs/testing';
import { TurnYearUseCase } from '../calendar/turn-year.use-case.js';
import { EventStore } from '../ports/event-store.port.js';
import { evaluationIdOf } from './evaluation-kind.js';
import { EvaluateYearUseCase } from './evaluate-year.use-case.js';
import { EvaluationsQuery } from './evaluations.query.js';
import { OpenEvaluationsUseCase } from './open-evaluations.use-case.js';

const ALL = { fiscalYear: 2024, status: null, sampled: null };
const PAGE = { limit: 50, cursor: null, withTotal: true };

describe('self-evaluations open when their window does', () => {
  let town: WorkingTown;
  let desk: CalendarDesk;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
    desk = new CalendarDesk(town.app);
  });
  afterAll(() => town.close());

  const turn = async (): Promise<number> =>
    town.app.get(TurnYearUseCase).execute(TENANT, (await desk.year(2024)).id);
  const listed = async (account = 'chen') =>
    (await town.app.get(EvaluationsQuery).list({ tenantId: TENANT, personId: idOf(account) }, ALL, PAGE))
      .items;
  const asked = () => town.worker.waiting().filter(({ name }) => name === 'self-evaluations.open');

  async function opensAt(): Promise<string> {
    await desk.plan(2024, { type: 'propose', preset: 'town' });
    const window = (await desk.year(2024)).windows.find(({ kind }) => kind === 'self-evaluation');
    return window!.opensAt;
  }

  it('each table that was approved once, though the year is turned and the message delivered again', async () => {
    const ids = [await town.hall.approved('甲'), await town.hall.published('乙')];
    await town.hall.submitted('未批');
    town.database.now = await opensAt();
    expect(await turn()).toBeGreaterThan(0);
    expect(await turn()).toBe(0);
    const [message, ...more] = asked();
    expect([message?.payload, more]).toEqual([{ goalTableIds: ids.toSorted() }, []]);
    await town.worker.deliver(message!);
    const { rows } = town;
    await town.worker.deliver(message!);
    expect(town.rows.streams).toEqual(rows.streams);
    expect((await listed()).map(({ goalTableId }) => goalTableId).toSorted()).toEqual(ids.toSorted());
  });

  it('by the system, for the version that is in force, with a duty of the finance desk', async () => {
    const goalTableId = await town.hall.approved('甲');
    town.database.now = await opensAt();
    await turn();
    await town.worker.settle();
    const id = evaluationIdOf(goalTableId, sha256);
    const { state, words } = await town.app
      .get(EvaluationsQuery)
      .view({ tenantId: TENANT, personId: idOf('chen') }, id);
    const [version] = (await town.hall.state(goalTableId)).versions;
    expect(state).toMatchObject({ goalTableId, versionId: version?.id, contentHash: version?.contentHash });
    expect(state.duties).toMatchObject([
      { kind: 'weights-confirm', status: 'open', role: 'performance-reviewer' },
    ]);
    expect(words.size).toBe(0);
    const events = await town.read(() => town.app.get(EventStore).readStream(id));
    expect(events.map(({ type, actorKind, year }) => [type, actorKind, year])).toEqual([
      ['self-evaluation.opened', 'system', 2024],
    ]);
  });

  it('not before it does, and not for tables of another year', async () => {
    await town.hall.approved('甲');
    const moment = await opensAt();
    town.database.now = new Date(Date.parse(moment) - 1).toISOString();
    await turn();
    expect(asked()).toEqual([]);
    await town.app.get(OpenEvaluationsUseCase).execute(TENANT, idOf('nothing'), [idOf('no table')]);
    expect(await listed()).toEqual([]);
  });

  it.each(['lin', 'zhou', 'huang', 'xu', 'su'])(
    'never because %s says so: finance asks by hand',
    async (account) => {
      const request = {
        ...{ tenantId: TENANT, actorId: idOf(account), correlationId: 'test' },
        idempotency: { route: 'r', key: `by hand ${account}`, fingerprint: 'f' },
      };
      const before = town.rows;
      const year = town.app.get(EvaluateYearUseCase);
      await expect(year.openByHand(request, 2024)).rejects.toMatchObject({ code: 'role-missing' });
      await expect(year.draw(request, { fiscalYear: 2024, percent: 10 })).rejects.toMatchObject({
        code: 'role-missing',
      });
      expect(town.rows).toBe(before);
    },
  );
});
