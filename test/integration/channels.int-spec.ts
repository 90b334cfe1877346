import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ChannelSettingsRepository, UnitOfWork } from '#libs/application';
import { startDemoClock } from '#libs/persistence';
import type { FreshDatabase, RobotServer, WorkerProcess } from '#libs/testing';
import {
  applicationOver,
  eventually,
  freshDatabase,
  idOf,
  mailsIn,
  robotServices,
  seedTown,
  startRobotServer,
  startWorker,
  TENANT,
  testServers,
  TownHall,
  workerEnvironment,
} from '#libs/testing';
import type pg from 'pg';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';

const TOKEN = 'token-of-the-robot-0001';
const SECRET = 'SEC-of-the-robot-000001';

describe('one digest over three channels, one of which is down at first', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  let folder: string;
  let mail: Awaited<ReturnType<typeof startMailCatcher>>;
  let robots: RobotServer;
  let worker: WorkerProcess;
  let refused = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await startDemoClock(database.as('migrator'), '2023-12-06T02:00:00.000Z');
    app = await applicationOver(database);
    superuser = await database.connect('superuser');
    folder = mkdtempSync(join(tmpdir(), 'pifu-three-'));
    const secretFile = (name: string, words: string): string => {
      writeFileSync(join(folder, name), words, { mode: 0o600 });
      return join(folder, name);
    };
    mail = await startMailCatcher(join(folder, 'mails.jsonl'));
    robots = await startRobotServer();
    const service = (user: string) => robotServices({ token: TOKEN, secret: SECRET, user, nowMs: Date.now });
    robots.answer = (request) => {
      if (request.path === '/robot/send') return service('').dingtalk(request);
      if (request.path === '/cgi-bin/gettoken') return service('').wecom(request);
      // the town's gateway is restarted while the digests go out: two attempts of each find it closed
      if (refused < 4) return { status: 503, json: { refused: (refused += 1) } };
      return service(String(request.body['touser'])).wecom(request);
    };
    for (const account of ['chen', 'liang']) {
      const addresses = { wecom: account, dingtalk: `d-${account}` };
      await app
        .get(UnitOfWork)
        .run({ tenantId: TENANT }, () =>
          app.get(ChannelSettingsRepository).save(idOf(account), { addresses, preferences: {}, version: 1 }),
        );
    }
    worker = await startWorker({
      ...workerEnvironment(database, {
        redisUrlFile: secretFile('redis', testServers().redisUrl),
        prefix: `t${idOf(database.name).slice(0, 8)}`,
      }),
      PIFU_SMTP_URL: mail.url,
      PIFU_WECOM_URL: robots.base,
      PIFU_WECOM_CORP_ID: 'ww01',
      PIFU_WECOM_AGENT_ID: '7',
      PIFU_WECOM_SECRET_FILE: secretFile('wecom', SECRET),
      PIFU_DINGTALK_URL: robots.base,
      PIFU_DINGTALK_TOKEN_FILE: secretFile('token', TOKEN),
      PIFU_DINGTALK_SECRET_FILE: secretFile('secret', SECRET),
    });
  }, 120_000);
  afterAll(async () => {
    await worker.stop();
    await Promise.all([robots.stop(), mail.stop(), superuser.end(), app.close()]);
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const rows = async <R extends object>(text: string): Promise<readonly R[]> =>
    (await superuser.query<R>(text)).rows;

  it('reaches everybody once on each, and the log says how', async () => {
    await new TownHall(app).submitted('三个渠道');
    await superuser.query(
      `UPDATE pifu.reminder SET due_at = pifu.pifu_now() WHERE occurrence = 'due-2wd' AND status = 'pending'`,
    );
    const log = () =>
      rows<{ account: string; channel: string; status: string; attempts: number; source: string }>(
        `SELECT p.account, d.channel, d.status, d.attempts, d.source_id AS source FROM pifu.delivery d
          JOIN pifu.person p ON p.tenant_id = d.tenant_id AND p.id = d.person_id
          WHERE d.source_kind = 'digest' ORDER BY p.account, d.channel COLLATE "C"`,
      );
    await eventually('all of it is out', async () => {
      const found = await log();
      return found.length === 8 && found.every(({ status }) => status === 'sent');
    });
    const found = await log();
    expect(found.map(({ account, channel }) => `${account} ${channel}`)).toEqual(
      ['chen', 'liang'].flatMap((one) =>
        ['dingtalk', 'in-app', 'mail', 'wecom'].map((way) => `${one} ${way}`),
      ),
    );
    const attempts = found.filter(({ channel }) => channel === 'wecom').map((one) => one.attempts);
    expect(attempts.reduce((sum, one) => sum + one, 0)).toBe(6);
    expect(found.filter(({ channel }) => channel !== 'wecom').every((one) => one.attempts === 1)).toBe(true);
    const mails = mailsIn(mail.file);
    expect(mails.map(({ messageId, to }) => `${messageId} ${to.join()}`).toSorted()).toEqual(
      found
        .filter(({ channel }) => channel === 'mail')
        .map(({ account, source }) => `<${source}@pifu> ${account}@town.test`)
        .toSorted(),
    );
    const asked = robots.seen.filter(({ path }) => path === '/robot/send');
    expect(
      asked.map(({ body }) => (body['at'] as { atUserIds: string[] }).atUserIds.join()).toSorted(),
    ).toEqual(['d-chen', 'd-liang']);
    const taken = robots.seen.filter(({ path }) => path === '/cgi-bin/message/send').slice(refused);
    expect(taken.map(({ body }) => body['touser']).toSorted()).toEqual(['chen', 'liang']);
    const letters = await rows(
      "SELECT FROM pifu.dead_letter UNION ALL SELECT FROM pifu.digest WHERE status = 'pending'",
    );
    expect(letters).toEqual([]);
    for (const secret of [TOKEN, SECRET]) expect(worker.output()).not.toContain(secret);
  });
});
