import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import type { CaughtMail, WorkerProcess } from '#libs/testing';
import {
  apiEnvironment,
  freshDatabase,
  mailsIn,
  runPifu,
  startApi,
  startWorker,
  testServers,
  TOWN_PASSWORD,
  wallTimeOf,
} from '#libs/testing';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';
import { freePort } from '../../deploy/local/ports.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

/** What a year came to. */
export interface PlayedYear {
  readonly code: number | null;
  readonly out: string;
  /** Recipient, subject and minute of every mail, each as often as it was told: a copy has the Message-ID of its original. */
  readonly mails: readonly string[];
  /** Mails that a dying worker had handed over and could not mark. */
  readonly copies: number;
  /** Which moves of the clock were disturbed. */
  readonly disturbed: readonly number[];
}

/**
 * Plays `pifu story --year` on servers of its own.
 * @param isDisturbed the moves of the clock in which Redis forgets everything and the worker dies; each is one phase
 */
export async function playedYear(isDisturbed: (move: number) => boolean): Promise<PlayedYear> {
  const folder = mkdtempSync(join(tmpdir(), 'pifu-year-'));
  const database = await freshDatabase();
  const redis = await startOwnRedis(folder);
  const mail = await startMailCatcher(join(folder, 'mails.jsonl'));
  const superuser = await database.connect('superuser');
  const { passwordFiles } = testServers().pg;
  const password = join(folder, 'demo-password');
  writeFileSync(password, TOWN_PASSWORD, { mode: 0o600 });
  const port = String(await freePort());
  const environment = {
    ...apiEnvironment(database),
    ...{ PIFU_MODE: 'demo', PIFU_DATA_DIR: folder, PIFU_DEMO_PASSWORD_FILE: password },
    ...{ PIFU_API_PORT: port, PIFU_PUBLIC_ORIGIN: `http://127.0.0.1:${port}` },
    ...{ PIFU_QUEUE: 'redis', PIFU_REDIS_URL_FILE: redis.urlFile, PIFU_QUEUE_PREFIX: 'year' },
    ...{ PIFU_SMTP_URL: mail.url, PIFU_MAIL_FROM: 'pifu@localhost' },
    PIFU_DB_DISPATCHER_PASSWORD_FILE: passwordFiles['dispatcher'] ?? '',
    PIFU_DB_MIGRATOR_PASSWORD_FILE: passwordFiles['migrator'] ?? '',
    PIFU_DB_AUDITOR_PASSWORD_FILE: passwordFiles['auditor'] ?? '',
  };
  const loaded = runPifu(['demo', 'load'], environment);
  if (loaded.code !== 0) throw new Error(loaded.err);
  const api = await startApi(environment);
  let worker: WorkerProcess = await startWorker(environment);
  const disturbed: number[] = [];
  let over = false;

  const forgetEverything = async (): Promise<void> => {
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
  };
  const disturb = async (): Promise<void> => {
    for (let move = 0; !over;) {
      await sleep(20);
      if ((await requested(superuser)) <= move) continue;
      move += 1;
      if (!isDisturbed(move)) continue;
      // somewhere on the way of the clock, which then stands until the next worker is there
      await sleep((move * 53) % 300);
      await worker.kill();
      await forgetEverything();
      worker = await startWorker(environment);
      disturbed.push(move);
    }
  };
  try {
    const disturbing = disturb();
    // it is waited for below; the story notices a missing worker by itself
    disturbing.catch(() => undefined);
    const told = await story(environment).finally(() => {
      over = true;
    });
    await disturbing;
    const kept = [...new Map(mailsIn(mail.file).map((one) => [one.messageId, one])).values()];
    const copies = mailsIn(mail.file).length - kept.length;
    return { ...told, mails: kept.map(lineOf).sort(), copies, disturbed };
  } finally {
    await superuser.end();
    await Promise.all([worker.stop(), api.stop()]);
    await mail.stop();
    await redis.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function story(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [resolve('dist/apps/cli/src/main.js'), 'story', '--year'], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code: child.exitCode, out: out + err };
}

/** How often somebody has wished the clock to move on. */
async function requested(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>(
    'SELECT count(*)::integer AS n FROM pifu.clock_advance',
  );
  return rows[0]?.n ?? 0;
}

function lineOf(mail: CaughtMail): string {
  return `${wallTimeOf(mail)} ${(mail.to[0] ?? '').split('@')[0] ?? ''} ${mail.subject}`;
}
