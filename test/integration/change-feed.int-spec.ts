import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { FeedPosition, RecordedChange } from '#libs/application';
import { ChangeFeed, UnitOfWork } from '#libs/application';
import type { FreshDatabase } from '#libs/testing';
import { sized } from '#libs/fixtures';
import {
  applicationOver,
  freshDatabase,
  idOf,
  seedFarDistrict,
  seedTown,
  TENANT,
  TownHall,
  eventually,
} from '#libs/testing';
import type pg from 'pg';

const WRITERS = sized(6, 16);
const EACH = sized(20, 200);

const EVENT = `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version,
    actor_id, actor_kind, occurred_at, correlation_id, body)
  VALUES (gen_random_uuid(), 0, $1, 'clock', gen_random_uuid(), 1, $2, 1, gen_random_uuid(), 'system', now(), 'c', '{}')`;

describe('the changes of a district in the order of their commits', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  const clients: pg.Client[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await seedFarDistrict(database);
    app = await applicationOver(database);
    for (let writer = 0; writer < WRITERS; writer += 1) clients.push(await database.connect('superuser'));
  });
  afterAll(async () => {
    for (const client of clients) await client.end();
    await app.close();
    await database.drop();
  });

  const read = <T>(work: () => Promise<T>): Promise<T> =>
    app.get(UnitOfWork).read({ tenantId: TENANT }, work);
  const tail = (): Promise<FeedPosition> => read(() => app.get(ChangeFeed).tail());
  const after = (position: FeedPosition, limit = 500) =>
    read(() => app.get(ChangeFeed).after(position, limit));
  /** Whoever else works on this server holds changes back as well: they come a moment later. */
  const told = (position: FeedPosition, count: number) =>
    eventually(`${String(count)} changes`, async () => {
      const seen = await after(position);
      return seen.changes.length >= count && seen;
    });
  const write = (client: pg.Client, type: string, tenantId = TENANT) => client.query(EVENT, [tenantId, type]);
  const types = (changes: readonly RecordedChange[]): readonly string[] => changes.map(({ type }) => type);

  it('hold back what could still be overtaken, and then tell it in its order', async () => {
    const [slow, fast] = clients as [pg.Client, pg.Client];
    const begin = await tail();
    await slow.query('BEGIN');
    await write(slow, 'slow.first');
    await write(fast, 'fast.second');
    const early = await after(begin);
    expect(early).toMatchObject({ changes: [], more: false });
    await slow.query('COMMIT');
    const late = await told(early.reached, 2);
    expect(types(late.changes)).toEqual(['slow.first', 'fast.second']);
    expect(types((await after(late.reached)).changes)).toEqual([]);
  });

  it('never tell of what was rolled back', async () => {
    const [undone, done] = clients as [pg.Client, pg.Client];
    const begin = await tail();
    await undone.query('BEGIN');
    await write(undone, 'undone');
    await write(done, 'done');
    await undone.query('ROLLBACK');
    expect(types((await told(begin, 1)).changes)).toEqual(['done']);
  });

  it(`are each told once to whoever looks while ${String(WRITERS)} write at once, a few at a time`, async () => {
    let position = await tail();
    const heard: RecordedChange[] = [];
    const work = { written: Number.POSITIVE_INFINITY };
    const looking = (async () => {
      for (;;) {
        const { changes, reached } = await after(position, 7);
        heard.push(...changes);
        position = reached;
        if (heard.length >= work.written) return;
      }
    })();
    await Promise.all(
      clients.map(async (client, writer) => {
        for (let turn = 0; turn < EACH; turn += 1) {
          await client.query('BEGIN');
          await write(client, `${String(writer)}.${String(turn)}.a`);
          if (turn % 3 === 0) await write(client, `${String(writer)}.${String(turn)}.b`);
          await client.query(turn % 10 === 9 ? 'ROLLBACK' : 'COMMIT');
        }
      }),
    );
    const written = await clients[0]!.query<{ type: string }>(
      "SELECT type FROM pifu.event WHERE type ~ '^\\d+\\.\\d+\\.[ab]$' ORDER BY epoch, txid, seq",
    );
    work.written = written.rows.length;
    await looking;
    expect(types(heard)).toEqual(written.rows.map(({ type }) => type));
    expect(heard.length).toBeGreaterThan((WRITERS * EACH) / 2);
  });

  it('go on from any of them, also in the middle of what was committed together', async () => {
    const [client] = clients as [pg.Client];
    const begin = await tail();
    await client.query('BEGIN');
    for (const type of ['x.1', 'x.2', 'x.3']) await write(client, type);
    await client.query('COMMIT');
    const { changes } = await told(begin, 3);
    for (const [index, change] of changes.entries()) {
      expect(types((await after(change.position)).changes)).toEqual(['x.1', 'x.2', 'x.3'].slice(index + 1));
    }
  });

  it('are those of the district alone', async () => {
    const [client] = clients as [pg.Client];
    const begin = await tail();
    const { rows } = await client.query<{ tenant_id: string }>(
      'SELECT tenant_id FROM pifu.district WHERE tenant_id <> $1',
      [TENANT],
    );
    await write(client, 'theirs', rows[0]!.tenant_id);
    await write(client, 'ours');
    expect(types((await told(begin, 1)).changes)).toEqual(['ours']);
  });

  it('of another cluster come before those of this one, whatever their transactions were numbered', async () => {
    const [client] = clients as [pg.Client];
    const begin = await tail();
    await client.query('INSERT INTO pifu.cluster_epoch (epoch, system_identifier) VALUES ($1, 7)', [
      begin.epoch + 1,
    ]);
    await client.query(
      `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version, actor_id,
          actor_kind, occurred_at, correlation_id, body, epoch, txid)
        VALUES (gen_random_uuid(), 0, $1, 'clock', gen_random_uuid(), 1, 'old', 1, gen_random_uuid(), 'system', now(),
          'c', '{}', $2, '99999999999')`,
      [TENANT, begin.epoch],
    );
    const { changes, reached } = await told(begin, 1);
    expect(types(changes)).toEqual(['old']);
    expect(reached.epoch).toBe(begin.epoch + 1);
    await client.query('DELETE FROM pifu.cluster_epoch WHERE system_identifier = 7');
  });

  it('say whose matter they are and which tasks they opened', async () => {
    const begin = await tail();
    const hall = new TownHall(app);
    const goalTableId = await hall.reviewed('谁的事');
    const { task } = await hall.openTask(goalTableId);
    const { changes } = await told(begin, 4);
    const ours = changes.filter(({ streamId }) => streamId === goalTableId);
    expect(ours.length).toBeGreaterThan(2);
    expect(new Set(ours.map(({ unitId }) => unitId))).toEqual(new Set([idOf('东莞市麻涌镇网格管理中心')]));
    expect(ours.at(-1)?.taskIds).toEqual([task.taskId]);
  });

  it('are found by the index of their order, under row security too', async () => {
    const client = await database.connect('app');
    await client.query("SELECT set_config('pifu.tenant', $1, false)", [TENANT]);
    await client.query('SET enable_seqscan = off; SET enable_sort = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT FROM pifu.event e WHERE e.tenant_id = '${TENANT}'
        AND (e.epoch, e.txid, e.seq) > (1, '5'::xid8, 0::bigint) ORDER BY e.epoch, e.txid, e.seq LIMIT 500`,
    );
    await client.end();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('event_in_order');
    expect(plan).toMatch(/Index Cond: \(?.*txid/u);
  });
});
