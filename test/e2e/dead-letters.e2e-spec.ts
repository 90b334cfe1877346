import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GoalTableContent } from '#libs/domain';
import type { CliEnding, PersonClient, TownStack, WorkerProcess } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import {
  apiEnvironment,
  bringTo,
  eventually,
  freshDatabase,
  idOf,
  named,
  startTown,
  startWorker,
  TENANT,
  testServers,
  TOWN_PASSWORD,
  WarmPifu,
  workerEnvironment,
} from '#libs/testing';
import type pg from 'pg';

const [content] = machongTables() as [GoalTableContent];
const REASON = '已核实，请重发。';

const warm = WarmPifu.start();
afterAll(() => warm.stop());

describe('what failed for good is seen, retried and discarded by an administrator', () => {
  let town: TownStack;
  let worker: WorkerProcess;
  let superuser: pg.Client;
  let xu: PersonClient;
  let folder: string;

  beforeAll(async () => {
    town = await startTown();
    superuser = await town.database.connect('superuser');
    xu = await town.as('xu');
    folder = mkdtempSync(join(tmpdir(), 'pifu-dead-'));
    const redisUrlFile = join(folder, 'redis-url');
    writeFileSync(redisUrlFile, testServers().redisUrl, { mode: 0o600 });
    writeFileSync(join(folder, 'password'), TOWN_PASSWORD, { mode: 0o600 });
    const prefix = `t${idOf(town.database.name).slice(0, 8)}`;
    worker = await startWorker(workerEnvironment(town.database, { redisUrlFile, prefix }));
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await worker.stop();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  async function plant(what: string, name: string, payload: object): Promise<string> {
    const values = [TENANT, idOf(what), name, payload];
    await superuser.query(
      'INSERT INTO pifu.outbox (tenant_id, id, name, payload) VALUES ($1, $2, $3, $4)',
      values,
    );
    return idOf(what);
  }

  const letter = (id: string, failures: number) =>
    eventually('it is among the dead letters', async () => {
      const { items } = (await xu.get('/v1/dead-letters')).json as {
        items: readonly { readonly messageId: string; readonly failures: number }[];
      };
      return items.find((one) => one.messageId === id && one.failures === failures);
    });

  function pifu(...words: readonly string[]): Promise<CliEnding> {
    const environment = { ...apiEnvironment(town.database), PIFU_PUBLIC_ORIGIN: town.api.origin };
    return warm.run(['queue', ...words, '--password-file', join(folder, 'password')], environment);
  }

  it('a message whose name nobody knows is one of them, and stands in nobody’s way', async () => {
    const id = await plant('from another release', 'digest.burn', {});
    await bringTo('submitted', town, named(content, '死信之后'));
    expect(await letter(id, 1)).toMatchObject({
      name: 'digest.burn',
      error: 'unknown message: digest.burn',
      version: 1,
      status: 'open',
    });
    await eventually('the people were told', async () => {
      const { rows } = await superuser.query<{ n: number }>(
        'SELECT count(*)::integer AS n FROM pifu.outbox WHERE handled_at IS NULL AND failed_at IS NULL',
      );
      return rows[0]?.n === 0;
    });
  });

  it('is retried by the command line, and is back when that did not help', async () => {
    const id = idOf('from another release');
    expect((await pifu('dead', '--as', 'xu')).out).toContain(`${id}  digest.burn`);
    const ending = await pifu('retry', id, '--as', 'xu', '--reason', REASON);
    expect(ending).toEqual({ code: 0, out: `✔ retried ${id}\n`, err: '' });
    expect(await letter(id, 2)).toMatchObject({ version: 3 });
  });

  it('is discarded by the command line, and stays away', async () => {
    const id = idOf('from another release');
    expect((await pifu('discard', id, '--as', 'xu', '--reason', REASON)).out).toBe(`✔ discarded ${id}\n`);
    expect((await pifu('dead', '--as', 'xu')).out).toBe('没有死信 no dead letters\n');
    const again = await pifu('discard', id, '--as', 'xu', '--reason', REASON);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('[version-stale]')]);
    const discarded = (await xu.get('/v1/dead-letters?status=discarded')).json;
    expect(discarded).toMatchObject({ items: [{ messageId: id, failures: 2, version: 4 }] });
  });

  it('has its effect when it is retried after what it failed of was mended', async () => {
    const id = await plant('garbled', 'task.announce', { taskId: 'garbled' });
    expect(await letter(id, 1)).toMatchObject({ error: 'unreadable payload of task.announce' });
    const { rows } = await superuser.query<{ id: string }>(
      "SELECT id FROM pifu.task WHERE status = 'open' AND kind = 'decision' LIMIT 1",
    );
    await superuser.query('UPDATE pifu.outbox SET payload = $2 WHERE id = $1', [id, { taskId: rows[0]?.id }]);
    const answer = await xu.post(`/v1/dead-letters/${id}/retries`, { version: 1, body: { reason: REASON } });
    expect([answer.status, answer.json['status'], answer.headers.get('etag')]).toEqual([
      201,
      'retried',
      '"2"',
    ]);
    await eventually('it has had its effect', async () => {
      const handled = 'SELECT FROM pifu.outbox WHERE id = $1 AND handled_at IS NOT NULL';
      return (await superuser.query(handled, [id])).rowCount === 1;
    });
  });

  it('and every act stands in the record, with its reason beside it', async () => {
    const { rows } = await superuser.query<object>(
      `SELECT e.type, e.stream_version AS version, e.actor_id AS actor, o.words FROM pifu.event e
        JOIN pifu.event_opening o ON o.tenant_id = e.tenant_id AND o.event_id = e.id
        WHERE e.stream_type = 'dead-letter' ORDER BY e.seq`,
    );
    const by = { actor: idOf('xu'), words: REASON };
    expect(rows).toEqual([
      { type: 'dead-letter.retried', version: 1, ...by },
      { type: 'dead-letter.discarded', version: 2, ...by },
      { type: 'dead-letter.retried', version: 1, ...by },
    ]);
  });

  it('is looked at and settled with all its words, and by nobody else', async () => {
    expect((await pifu('retry', idOf('garbled'), '--as', 'xu')).err).toContain('用法 usage');
    expect((await pifu('burn', '--as', 'xu')).err).toContain('用法 usage');
    expect((await pifu('dead', '--as', 'lin')).err).toContain('[role-missing]');
  });
});

describe('pifu doctor --worker', () => {
  it('tells a database in which no worker has ever worked, and one that is away', async () => {
    const database = await freshDatabase();
    const environment = apiEnvironment(database);
    const never = await warm.run(['doctor', '--worker'], environment);
    expect([never.code, never.out]).toEqual([1, expect.stringContaining('没有 worker 工作过')]);
    const away = await warm.run(['doctor', '--worker'], { ...environment, PIFU_DB_PORT: '1' });
    expect([away.code, away.out]).toEqual([1, expect.stringContaining('PostgreSQL 连不上')]);
    const client = await database.connect('superuser');
    await client.query("INSERT INTO pifu.queue_canary (queue) VALUES ('notifications'), ('reminders')");
    await client.end();
    expect((await warm.run(['doctor', '--worker'], environment)).code).toBe(0);
    await database.drop();
  });
});
