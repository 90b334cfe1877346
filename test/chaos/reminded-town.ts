import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChaosTown } from '#libs/testing';
import { chaosTown, idOf, openRoundTheClock, TENANT, TOWN_UNITS } from '#libs/testing';
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

/** Everything that a worker needs, over a town that is reminded round the clock. */
export class RemindedTown {
  private constructor(
    readonly town: ChaosTown,
    readonly mail: Mails,
    readonly superuser: pg.Client,
    private readonly settings: Settings | undefined,
    private ownRedis: OwnRedis,
  ) {}

  /** @param settings of Redis, where they are to be others than the usual ones */
  static async open(settings?: Settings): Promise<RemindedTown> {
    const town = await chaosTown(SERVERS);
    await openRoundTheClock(town.database);
    const redis = await startOwnRedis(town.folder, settings === undefined ? {} : { settings });
    const mail = await startMailCatcher(join(town.folder, 'mails.jsonl'));
    const superuser = await town.database.connect('superuser');
    return new RemindedTown(town, mail, superuser, settings, redis);
  }

  get redis(): OwnRedis {
    return this.ownRedis;
  }

  /** What a worker is started with. */
  environment(mailUrl = this.mail.url): Readonly<Record<string, string>> {
    return { ...this.town.environment, PIFU_REDIS_URL_FILE: this.ownRedis.urlFile, PIFU_SMTP_URL: mailUrl };
  }

  /** Plans reminders, each of a duty that one person has for himself; they are known by their occasion. */
  async plan(occasion: string, { count, spreadSeconds, leadSeconds }: Plan): Promise<void> {
    const of = (what: string): string => `md5('${what} ${occasion} ' || n)::uuid`;
    const each = 'generate_series(1, $1::integer) n';
    await this.superuser.query(
      `INSERT INTO pifu.person (tenant_id, id, display_name, account, email)
        SELECT $2, ${of('person')}, 'p' || n, $3 || n, $3 || n || '@town.test' FROM ${each}`,
      [count, TENANT, occasion],
    );
    await this.superuser.query(
      `INSERT INTO pifu.duty (tenant_id, id, stream_id, stream_type, kind, role, unit_id, assignee, opened_at, due_on,
          due_at, provisional, status)
        SELECT $2, ${of('duty')}, $4, 'year-calendar', 'declaration', 'declarer', $3, ${of('person')}, pifu.pifu_now(),
          '2023-12-15', '2023-12-15T09:30:00Z', false, 'open' FROM ${each}`,
      [count, TENANT, TOWN_UNITS.grid, idOf('a year')],
    );
    await this.superuser.query(
      `INSERT INTO pifu.reminder (tenant_id, id, kind, duty_id, occurrence, due_at)
        SELECT $5, gen_random_uuid(), 'due-soon', ${of('duty')}, $4::text || ' ' || n,
          date_trunc('milliseconds', pifu.pifu_now()) + make_interval(secs => $3::float + $2::float * n / $1)
        FROM ${each}`,
      [count, spreadSeconds, leadSeconds, occasion, TENANT],
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
    await this.mail.stop();
    await this.ownRedis.stop();
    await this.town.close();
  }
}
