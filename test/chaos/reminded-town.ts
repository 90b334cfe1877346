import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GoalTableContent } from '#libs/domain';
import { machongTables } from '#libs/fixtures';
import type { ApiProcess, ChaosTown } from '#libs/testing';
import { chaosTown, insist, PersonClient, startApi, TOWN_PASSWORD, TOWN_UNITS, typed } from '#libs/testing';
import type pg from 'pg';
import { prepareDatabases } from '../../deploy/local/databases.mjs';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';
import { startPostgres } from '../../deploy/local/postgres.mjs';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';
import { removeFolder } from '../../deploy/local/throwaway.mjs';

/** The servers of this machine, as every town of these tests starts them. */
export const SERVERS = { startPostgres, prepareDatabases, removeFolder } as const;

type Mails = Awaited<ReturnType<typeof startMailCatcher>>;
type Settings = Readonly<Record<string, string>>;

/** Reminders that fall due one by one, each at a moment of its own. */
interface Plan {
  readonly count: number;
  readonly spreadSeconds: number;
  /** Until the first of them; before now when it is negative. */
  readonly leadSeconds: number;
}

/** Everything that a worker needs, over a town whose unit head has one open task to be reminded of. */
export class RemindedTown {
  private constructor(
    readonly town: ChaosTown,
    readonly mail: Mails,
    readonly superuser: pg.Client,
    private readonly api: ApiProcess,
    private readonly settings: Settings | undefined,
    private ownRedis: OwnRedis,
  ) {}

  /** @param settings of Redis, where they are to be others than the usual ones */
  static async open(settings?: Settings): Promise<RemindedTown> {
    const town = await chaosTown(SERVERS);
    const redis = await startOwnRedis(town.folder, settings === undefined ? {} : { settings });
    const mail = await startMailCatcher(join(town.folder, 'mails.jsonl'));
    const superuser = await town.database.connect('superuser');
    const api = await startApi(town.environment);
    const lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
    const [content] = machongTables() as [GoalTableContent];
    const body = { unitId: TOWN_UNITS.grid, content: typed(content) };
    const { goalTableId } = await insist(lin, '/v1/goal-tables', { body });
    await insist(lin, `/v1/goal-tables/${goalTableId}/presentations`, { version: 1 });
    return new RemindedTown(town, mail, superuser, api, settings, redis);
  }

  get redis(): OwnRedis {
    return this.ownRedis;
  }

  /** What a worker is started with. */
  environment(mailUrl = this.mail.url): Readonly<Record<string, string>> {
    return { ...this.town.environment, PIFU_REDIS_URL_FILE: this.ownRedis.urlFile, PIFU_SMTP_URL: mailUrl };
  }

  /** Plans reminders of the one open task, which are known by their occasion. */
  async plan(occasion: string, { count, spreadSeconds, leadSeconds }: Plan): Promise<void> {
    await this.superuser.query(
      `INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, occurrence, due_at)
        SELECT tenant_id, gen_random_uuid(), 'due-soon', id, $4::text || ' ' || n,
          date_trunc('milliseconds', pifu.pifu_now()) + make_interval(secs => $3::float + $2::float * n / $1)
        FROM (SELECT * FROM pifu.task WHERE status = 'open' LIMIT 1) t, generate_series(1, $1::integer) n`,
      [count, spreadSeconds, leadSeconds, occasion],
    );
  }

  /** How many reminders of an occasion there are in each state. */
  async statuses(occasion: string): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.superuser.query<{ status: string; n: number }>(
      `SELECT status, count(*)::integer AS n FROM pifu.reminder WHERE occurrence LIKE $1 GROUP BY status`,
      [`${occasion} %`],
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  }

  /** kill -9 of Redis, which comes back at the same address and empty. */
  async forgetEverything(): Promise<void> {
    this.ownRedis.child.kill('SIGKILL');
    await sleep(200);
    rmSync(join(this.town.folder, 'redis', 'dump.rdb'), { force: true });
    const { port: preferredPort } = this.ownRedis;
    const settings = this.settings === undefined ? {} : { settings: this.settings };
    this.ownRedis = await startOwnRedis(this.town.folder, { preferredPort, ...settings });
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.api.stop();
    await this.mail.stop();
    await this.ownRedis.stop();
    await this.town.close();
  }
}
