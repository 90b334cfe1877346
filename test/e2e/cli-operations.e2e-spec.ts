import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FreshDatabase, WorkerProcess } from '#libs/testing';
import {
  attachmentFolder,
  eventually,
  freshDatabase,
  idOf,
  pdfFile,
  startWorker,
  testServers,
  workerEnvironment,
} from '#libs/testing';
import type { Changes, CliTown } from './cli-town.js';
import { cliTown, NOBODY } from './cli-town.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let cli: CliTown;
beforeAll(async () => {
  cli = await cliTown();
  expect((await cli.pifu('import test/data/machong-2024.txt --as lin')).code).toBe(0);
});
afterAll(() => cli.stop());

describe('pifu doctor', () => {
  let worker: WorkerProcess;
  let redis: Changes;
  let empty: FreshDatabase;

  beforeAll(async () => {
    const redisUrlFile = cli.fileOf('redis-url', testServers().redisUrl);
    redis = { PIFU_REDIS_URL_FILE: redisUrlFile };
    empty = await freshDatabase();
    const prefix = `t${idOf(cli.town.database.name).slice(0, 8)}`;
    worker = await startWorker(workerEnvironment(cli.town.database, { redisUrlFile, prefix }));
    await eventually(
      'every canary has sung',
      async () => (await cli.pifu('doctor --worker')).code === 0,
      90_000,
    );
  }, 120_000);
  afterAll(async () => {
    await worker.stop();
    await empty.drop();
  });

  it('finds everything well where it is: Node, database, queues, Redis and api', async () => {
    const { code, out, err } = await cli.pifu('doctor', redis);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines.filter((line) => !line.startsWith('✔ '))).toEqual([]);
    for (const seen of ['Node ', 'PostgreSQL ', 'queue ', 'messages waiting: 0', 'noeviction', 'HTTP 200'])
      expect(out).toContain(seen);
  });

  it('prints the same for machines, and only the queues where only the worker is asked for', async () => {
    const seen = async (words: string): Promise<readonly string[]> => {
      const symptoms = JSON.parse((await cli.pifu(words, redis)).out) as { what: string; good: boolean }[];
      expect(symptoms.filter(({ good }) => !good)).toEqual([]);
      return symptoms.map(({ what }) => what.replace(/[\d.]+ s/u, ''));
    };
    const [all, queues] = [await seen('doctor --json'), await seen('doctor --worker --json')];
    expect(queues.length).toBeGreaterThan(1);
    expect(queues.filter((what) => !what.startsWith('队列 queue '))).toEqual([]);
    expect(all).toEqual(expect.arrayContaining([...queues]));
  });

  const AWAY = { what: /PostgreSQL 连不上/u, fix: /Start it and check PIFU_DB_\*/u };
  const NO_WORKER = { what: /no worker has ever worked/u, fix: /Start the worker and look at its log/u };
  const NO_API = { what: /the api does not answer/u, fix: /Run npm start and look at \.pifu\/logs/u };
  const NO_REDIS = { what: /./u, fix: /Start Redis with maxmemory-policy noeviction/u };
  const NO_REAL_TIME = { what: /business clock/u, fix: /A demonstration never becomes real work/u };
  const PRODUCTION = { PIFU_MODE: 'production', PIFU_PUBLIC_ORIGIN: 'https://127.0.0.1:1' };

  it.each<[what: string, command: string, changes: () => Changes, bad: readonly (typeof AWAY)[]]>([
    ['the database is down', 'doctor', () => ({ PIFU_DB_PORT: '1' }), [AWAY]],
    ['the database is down, to a container', 'doctor --worker', () => ({ PIFU_DB_PORT: '1' }), [AWAY]],
    ['the api is down', 'doctor', () => ({ PIFU_PUBLIC_ORIGIN: NOBODY }), [NO_API]],
    ['nothing has been started', 'doctor', () => ({ PIFU_PUBLIC_ORIGIN: '' }), [NO_API]],
    [
      'Redis is down',
      'doctor',
      () => ({ PIFU_REDIS_URL_FILE: cli.fileOf('no-redis', 'redis://127.0.0.1:1') }),
      [NO_REDIS],
    ],
    ['no worker has ever run', 'doctor', () => cli.at(empty), [NO_WORKER]],
    ['no worker has ever run, to a container', 'doctor --worker', () => cli.at(empty), [NO_WORKER]],
    [
      'a demonstration shall be real work',
      'doctor',
      () => ({ ...PRODUCTION, PIFU_DEMO_PASSWORD_FILE: '' }),
      [NO_REAL_TIME, NO_API],
    ],
    [
      'everything is down',
      'doctor',
      () => ({ PIFU_DB_PORT: '1', PIFU_PUBLIC_ORIGIN: NOBODY }),
      [AWAY, NO_API],
    ],
  ])('says what to do where %s', async (_, command, changes, bad) => {
    const { code, out, err } = await cli.pifu(command, { ...redis, ...changes() });
    const said = [...out.matchAll(/^✘ (.*)\n {4}→ (.*)$/gmu)].map(([, what, fix]) => ({ what, fix }));
    expect([code, err]).toEqual([1, '']);
    expect(said).toEqual(
      bad.map(({ what, fix }) => ({ what: expect.stringMatching(what), fix: expect.stringMatching(fix) })),
    );
  });
});

describe('pifu backup, restore and record verify', () => {
  let folder: string;
  let target: FreshDatabase;
  let elsewhere: Changes;

  beforeAll(async () => {
    folder = join(cli.fileOf('note', ''), '..', 'backup');
    target = await freshDatabase();
    elsewhere = { ...cli.at(target), PIFU_ATTACHMENT_DIR: `${folder}-attachments` };
    const body = { body: pdfFile(), headers: { 'Content-Type': 'application/pdf' } };
    const lin = await cli.town.as('lin');
    expect((await lin.post('/v1/attachments?name=1.pdf', body)).status).toBe(201);
    // what was still coming in when the backup was taken
    mkdirSync(join(attachmentFolder(cli.town.database), 'incoming'), { recursive: true });
    writeFileSync(join(attachmentFolder(cli.town.database), 'incoming', 'half'), 'half');
  });
  afterAll(() => target.drop());

  const filesIn = (place: string): readonly (readonly [string, string])[] =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(place, name)).isFile())
      .map((name) => [name, sha256(readFileSync(join(place, name)))] as const);

  it('copies everything into a new folder, for its owner alone', async () => {
    const { code, out } = await cli.pifu(`backup --out ${folder}`);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^已备份 backed up: \d+ 张表 tables, \d+ 行 rows\n$/u),
    ]);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['manifest.json', 'event.copy', 'district.copy']),
    );
    const open = readdirSync(folder).filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0);
    expect([statSync(folder).mode & 0o777, open]).toEqual([0o700, []]);
  });

  it.each<[what: string, words: string, changes: Changes, said: string]>([
    ['into a folder that is there', 'backup --out FOLDER', {}, '目录已存在 the folder exists already'],
    [
      'without the superuser’s password',
      'backup --out FOLDER-2',
      { PIFU_DB_SUPERUSER_PASSWORD_FILE: '' },
      'Set PIFU_DB_SUPERUSER_PASSWORD_FILE.',
    ],
    [
      'of a database that is away',
      'backup --out FOLDER-2',
      { PIFU_DB_PORT: '1' },
      'Start the database, or run',
    ],
  ])('is refused %s, and leaves no folder that would stand in the way', async (_, words, changes, said) => {
    const { code, out, err } = await cli.pifu(words.replace('FOLDER', folder), changes);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(said)]);
    expect(existsSync(`${folder}-2`)).toBe(false);
  });

  it.each<[what: string, from: string, said: string]>([
    ['a folder without a manifest', 'FOLDER/..', 'no manifest: the backup was broken off'],
    ['a folder that there is not', 'FOLDER-3', 'no manifest: the backup was broken off'],
    ['a backup over an office at work', 'FOLDER', 'restore into a freshly migrated one'],
  ])('does not restore %s', async (_, from, said) => {
    const { code, out, err } = await cli.pifu(`restore --from ${from.replace('FOLDER', folder)}`);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(said)]);
    expect((await cli.pifu('record verify')).code).toBe(0);
  });

  it('fills an empty database, whose record then equals its rows as it does at home', async () => {
    const { code, out } = await cli.pifu(`restore --from ${folder}`, elsewhere);
    expect([code, out]).toEqual([0, expect.stringContaining('pifu record verify')]);
    const [here, there] = [await cli.pifu('record verify'), await cli.pifu('record verify', cli.at(target))];
    expect(here).toEqual({
      code: 0,
      out: '✔ 4 条事件，状态与记录一致 events, the rows equal the record\n',
      err: '',
    });
    expect(there).toEqual(here);
  });

  it('brings the attachments with it, byte by byte, and not what was still coming in', () => {
    const restored = filesIn(`${folder}-attachments`);
    expect(restored.map(([, hash]) => hash)).toEqual([sha256(pdfFile())]);
    const kept = filesIn(attachmentFolder(cli.town.database));
    expect(kept.filter(([name]) => !name.startsWith('incoming'))).toEqual(restored);
  });

  it('finds what a superuser has changed behind the record: exit code 2, and the place', async () => {
    const superuser = await target.connect('superuser');
    await superuser.query("UPDATE pifu.goal_table SET annual_budget = 1 WHERE project_name = '智慧网格'");
    await superuser.end();
    const [words, json] = [
      await cli.pifu('record verify', cli.at(target)),
      await cli.pifu('record verify --json', cli.at(target)),
    ];
    expect([words.code, json.code]).toEqual([2, 2]);
    expect(words.out).toMatch(/^✘ 1 处不一致 differences\n {2}\{.*annual_budget.*\}\n$/u);
    expect(JSON.parse(json.out)).toMatchObject({ events: 4, differences: [{ kind: 'row-differs' }] });
  });

  it('needs the auditor, and is called by its whole name', async () => {
    const nobody = await cli.pifu('record verify', { PIFU_DB_AUDITOR_PASSWORD_FILE: '' });
    expect([nobody.code, nobody.err]).toEqual([
      1,
      expect.stringContaining('Set PIFU_DB_AUDITOR_PASSWORD_FILE.'),
    ]);
    const unknown = await cli.pifu('record erase');
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('pifu record verify [--json]')]);
  });
});
