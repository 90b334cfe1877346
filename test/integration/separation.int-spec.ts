import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { GoalTableRepository } from '#libs/application';
import type { DecisionRecord, GoalTableState } from '#libs/domain';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TownHall } from '#libs/testing';

describe('separation of duties, when every guard of the program has been passed by', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let hall: TownHall;
  let state: GoalTableState;
  let cases = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    hall = new TownHall(app);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  beforeEach(async () => {
    cases += 1;
    state = await hall.state(await hall.reviewed(`回避 ${String(cases)}`));
  });

  function decided(change: Partial<DecisionRecord>): GoalTableState {
    const [round] = state.rounds;
    const task = state.tasks.find((one) => one.status === 'open');
    const decision: DecisionRecord = {
      id: idOf(`decision ${state.id} ${String(state.decisions.length)}`),
      caseId: round?.caseId ?? '',
      roundId: round?.id ?? '',
      taskId: task?.taskId ?? '',
      stage: 'approve',
      personId: idOf('huang'),
      verb: 'approve',
      final: true,
      contentHash: round?.contentHash ?? '',
      opinionCommitment: null,
      decidedAt: '2023-12-06T02:00:00.000Z',
      ...change,
    };
    return { ...state, version: state.version + 1, decisions: [...state.decisions, decision] };
  }

  async function save(after: GoalTableState): Promise<void> {
    await hall.inDistrict(() => app.get(GoalTableRepository).save(state, after));
  }

  it('lets somebody decide who has written nothing', async () => {
    await save(decided({}));
    expect((await hall.state(state.id)).decisions.at(-1)).toMatchObject({
      personId: idOf('huang'),
      final: true,
    });
  });

  it.each([
    ['drafted', 'lin'],
    ['submitted', 'zhou'],
  ])('never lets who %s the version decide it', async (_, account) => {
    await expect(save(decided({ personId: idOf(account) }))).rejects.toMatchObject({
      code: '23505',
      constraint: 'case_participant_pkey',
    });
    expect((await hall.state(state.id)).version).toBe(state.version);
  });

  it('never lets who has decided become an author of the same case', async () => {
    await save(decided({}));
    state = await hall.state(state.id);
    const versions = state.versions.map((one) => ({ ...one, authors: [...one.authors, idOf('huang')] }));
    await expect(save({ ...state, version: state.version + 1, versions })).rejects.toMatchObject({
      constraint: 'case_participant_pkey',
    });
  });

  it('never lets one person decide two stages of a round', async () => {
    await expect(save(decided({ personId: idOf('chen') }))).rejects.toMatchObject({
      code: '23505',
      constraint: 'round_decider_pkey',
    });
  });

  it('knows a final decision by its verb, whatever its writer says', async () => {
    await expect(save(decided({ final: false }))).rejects.toMatchObject({ code: '23514' });
  });

  it('has no final decision without the decider on his side of the case', async () => {
    const client = await database.connect('app');
    await client.query('BEGIN');
    await client.query(
      "SELECT set_config('pifu.tenant', (SELECT tenant_id::text FROM pifu.list_districts()), true)",
    );
    const { decisions } = decided({ personId: idOf('guo') });
    const { id, caseId, roundId, taskId, personId, contentHash, decidedAt } = decisions.at(-1)!;
    await client.query('INSERT INTO pifu.round_decider VALUES (pifu.current_tenant(), $1, $2, $3)', [
      roundId,
      personId,
      'approve',
    ]);
    const insert = client.query(
      `INSERT INTO pifu.decision (tenant_id, id, goal_table_id, position, case_id, round_id, task_id, stage, person_id,
         verb, final, content_hash, decided_at)
       VALUES (pifu.current_tenant(), $1, $2, 9, $3, $4, $5, 'approve', $6, 'approve', true, $7, $8)`,
      [id, state.id, caseId, roundId, taskId, personId, contentHash, decidedAt],
    );
    await expect(insert).rejects.toMatchObject({ code: '23503', constraint: 'decision_side' });
    await client.end();
  });
});
