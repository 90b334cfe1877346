import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { EventEnvelope } from '#libs/application';
import { EventStore, GoalTableRepository, TimelineQuery } from '#libs/application';
import { canonicalJson } from '#libs/shared';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TownHall } from '#libs/testing';
import type pg from 'pg';

const OPINION = '同意批复，请按进度执行';

interface EventRow {
  readonly body: string;
  readonly copies: Readonly<Record<string, unknown>>;
  readonly epoch: number;
}

describe('what a case leaves in the tables of the record', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  let hall: TownHall;
  let goalTableId: string;
  let rows: readonly EventRow[];

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    hall = new TownHall(app);
    superuser = await database.connect('superuser');
    goalTableId = await hall.reviewed('甲');
    const { taskId, contentHash, ifMatch } = await hall.openTask(goalTableId);
    const letter = { opinion: OPINION, approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' };
    await hall.act('huang', { type: 'approve', taskId, contentHash, ...letter }, { ifMatch });
    rows = await eventRows();
  });

  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  async function eventRows(): Promise<readonly EventRow[]> {
    const { rows: found } = await superuser.query<EventRow>(
      `SELECT body, epoch, json_build_object('id', id, 'tenant', tenant_id, 'year', year, 'streamType', stream_type,
         'stream', stream_id, 'version', stream_version, 'type', type, 'typeVersion', type_version, 'actor', actor_id,
         'actorKind', actor_kind, 'onBehalfOf', on_behalf_of, 'occurredAt', to_char(occurred_at AT TIME ZONE 'UTC',
         'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'correlationId', correlation_id, 'causationId', causation_id) AS copies
       FROM pifu.event WHERE stream_id = $1 ORDER BY seq`,
      [goalTableId],
    );
    return found;
  }

  it('is one event per command, in the order in which they happened', () => {
    expect(rows.map(({ copies }) => [copies['version'], copies['type'], copies['actor']])).toEqual([
      [1, 'goal-table.drafted', idOf('lin')],
      [2, 'goal-table.presented', idOf('lin')],
      [3, 'goal-table.submitted', idOf('zhou')],
      [4, 'goal-table.passed', idOf('chen')],
      [5, 'goal-table.approved', idOf('huang')],
    ]);
    expect(rows.every(({ epoch }) => epoch === 1)).toBe(true);
  });

  it('has as its body the whole envelope, in its one canonical spelling', () => {
    for (const { body } of rows) {
      const envelope = JSON.parse(body) as EventEnvelope;
      expect(canonicalJson(envelope)).toBe(body);
      expect(Object.keys(envelope).sort()).toEqual(
        [
          ...['actor', 'actorKind', 'causationId', 'correlationId', 'data', 'id', 'occurredAt', 'onBehalfOf'],
          ...['stream', 'streamType', 'tenant', 'type', 'typeVersion', 'version', 'year'],
        ].sort(),
      );
    }
  });

  it('has in every other column a copy of what the body says', () => {
    for (const { body, copies } of rows) {
      const { data: _, ...envelope } = JSON.parse(body) as EventEnvelope;
      expect(copies).toEqual(envelope);
    }
  });

  it('names people by ids only, and holds no word of what they wrote', () => {
    const all = rows.map(({ body }) => body).join('\n');
    expect(all).toContain(idOf('huang'));
    for (const secret of ['huang', 'lin@', OPINION, OPINION.slice(0, 4)]) expect(all).not.toContain(secret);
  });

  it('keeps the words beside the record, under a hash of salt and words', async () => {
    const { rows: openings } = await superuser.query<{
      commitment: string;
      salt: string;
      words: string;
      type: string;
    }>(
      `SELECT o.commitment, o.salt, o.words, e.type FROM pifu.event_opening o
       JOIN pifu.event e ON e.tenant_id = o.tenant_id AND e.id = o.event_id`,
    );
    expect(openings).toMatchObject([{ words: OPINION, type: 'goal-table.approved' }]);
    const [{ commitment, salt, words }] = openings as [(typeof openings)[0]];
    expect(salt).toMatch(/^[0-9a-f]{32}$/u);
    expect(commitment).toBe(
      createHash('sha256')
        .update(salt + words)
        .digest('hex'),
    );
    expect(rows.at(-1)?.body).toContain(commitment);
  });

  it('stands as it was when the words are erased; the timeline then shows none', async () => {
    const opinions = async () =>
      (await app.get(TimelineQuery).execute(TENANT, idOf('su'), goalTableId)).map(({ opinion }) => opinion);
    expect(await opinions()).toEqual([null, null, null, null, OPINION]);
    await superuser.query('DELETE FROM pifu.event_opening');
    expect(await opinions()).toEqual([null, null, null, null, null]);
    expect(await eventRows()).toEqual(rows);
  });

  it('takes no second event of one version, nor one of version nought', async () => {
    const [first] = await hall.inDistrict(() => app.get(EventStore).readStream(goalTableId));
    const again = (version: number) =>
      hall.inDistrict(() =>
        app.get(EventStore).append({ ...first!, id: idOf(`again ${String(version)}`), version }, []),
      );
    await expect(again(3)).rejects.toMatchObject({ conflict: { code: 'concurrent-change' } });
    await expect(again(0)).rejects.toMatchObject({ code: '23514', constraint: 'event_stream_version_check' });
    const twice = hall.inDistrict(() => app.get(EventStore).append({ ...first!, version: 6 }, []));
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'event_pkey' });
  });

  it('comes with rows of which only those are written anew that a command changed', async () => {
    const id = await hall.submitted('乙');
    const stamps = async (table: string, column: string) => {
      const sql = `SELECT xmin::text AS stamp FROM pifu.${table} WHERE ${column} = $1 ORDER BY position`;
      return (await superuser.query<{ stamp: string }>(sql, [id])).rows.map(({ stamp }) => stamp);
    };
    const look = async () => ({
      cases: await stamps('approval_case', 'goal_table_id'),
      rounds: await stamps('approval_round', 'goal_table_id'),
      tasks: await stamps('task', 'goal_table_id'),
    });
    const before = await look();
    const { taskId, contentHash, ifMatch } = await hall.openTask(id);
    await hall.act('chen', { type: 'claim', taskId }, { ifMatch });
    const claimed = await look();
    expect(claimed).toEqual({ ...before, tasks: [before.tasks[0], claimed.tasks[1]] });
    expect(claimed.tasks[1]).not.toBe(before.tasks[1]);
    await hall.act('chen', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch: ifMatch + 1 });
    const passed = await look();
    expect(passed.cases).toEqual(before.cases);
    expect(passed.tasks[0]).toBe(before.tasks[0]);
    expect(passed.tasks).toHaveLength(3);
  });

  it('writes a head row only over the version it was decided on', async () => {
    const { goalTableId: id } = await hall.draft('丙');
    const before = await hall.state(id);
    const tables = app.get(GoalTableRepository);
    const save = (from: number) =>
      hall.inDistrict(() => tables.save({ ...before, version: from }, { ...before, version: from + 1 }));
    for (const stale of [0, 2, 7]) {
      await expect(save(stale)).rejects.toMatchObject({ conflict: { code: 'concurrent-change' } });
    }
    expect(await hall.state(id)).toEqual(before);
    await save(1);
    expect((await hall.state(id)).version).toBe(2);
  });
});
