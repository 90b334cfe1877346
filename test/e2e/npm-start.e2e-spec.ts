import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonClient } from '#libs/testing';
import type { RunningStart } from './own-clone.js';
import { answering, OwnClone, running } from './own-clone.js';

const PATIENCE = 240_000;
const ALL = ['api', 'postgres', 'redis', 'worker'];
const PEOPLE = ['liu', 'he', 'zhou', 'wu', 'deng', 'chen', 'liang', 'huang', 'su', 'xu'];

const addressIn = ({ output }: RunningStart): string => /地址 {2}(http:\S+)/u.exec(output())?.[1] ?? '';
const boxesIn = (text: string): number => text.split('╭').length - 1;

/** How many tables Liu finds in a running clone, signed in with the password that this clone keeps. */
async function tablesOfLiu(clone: OwnClone, start: RunningStart): Promise<unknown> {
  const liu = await PersonClient.signIn(addressIn(start), 'liu', clone.read('secrets', 'demo-password.txt'));
  const progress = await liu.get('/v1/progress?fiscalYear=2024');
  return (progress.json['total'] as { tables: unknown }).tables;
}

/** How many tables Liu has declared by the command line in a running clone: the three of the official file. */
async function importByLiu(clone: OwnClone): Promise<unknown> {
  const { code, output } = await clone.pifu('import', 'test/data/machong-2024.txt', '--as', 'liu', '--json');
  const { tables } = JSON.parse(output) as { tables: readonly { ok: boolean }[] };
  return [code, tables.map(({ ok }) => ok)];
}

describe('npm start', () => {
  let clone: OwnClone;
  let neighbour: OwnClone;
  let start: RunningStart;
  let beside: RunningStart;

  beforeAll(async () => {
    clone = new OwnClone();
    neighbour = new OwnClone();
    [start, beside] = await Promise.all([clone.started(), neighbour.started()]);
  }, PATIENCE);
  afterAll(async () => {
    await clone.remove();
    await neighbour.remove();
  }, PATIENCE);

  it('says in one box where it runs, as whom to sign in, how to stop and how to begin anew', () => {
    const said = start.output();
    expect(boxesIn(said)).toBe(1);
    const box = said.slice(said.indexOf('╭'), said.indexOf('╯'));
    expect(addressIn(start)).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(box).toContain(`共用口令 ${clone.read('secrets', 'demo-password.txt')}`);
    const people = [...box.matchAll(/│ {3}.某 +([a-z]+) +\S+/gu)].map(([, account]) => account);
    expect(people).toEqual(PEOPLE);
    expect(box).toContain('停止  Ctrl-C');
    expect(box).toContain('npm start -- --reset');
    // dependencies and program were there already
    expect(said).not.toMatch(/installing|compiling/u);
  });

  it('is healthy, has noted where it runs, and lets everybody on the cards sign in', async () => {
    expect((await fetch(`${addressIn(start)}/health`)).status).toBe(200);
    expect(JSON.parse(clone.read('run.json'))).toEqual({
      apiUrl: addressIn(start),
      pid: start.child.pid,
      mode: 'demo',
      queue: 'redis',
    });
    expect(clone.processes().map(({ name }) => name)).toEqual(ALL);
    for (const account of PEOPLE) await PersonClient.byCard(addressIn(start), account);
  });

  it('keeps no password in its notes, and what it keeps is for its owner alone', () => {
    const password = clone.read('secrets', 'demo-password.txt');
    for (const note of ['run.json', 'environment.json', 'ports.json', 'demo-people.json'])
      expect(clone.read(note)).not.toContain(password);
  });

  it('serves the command line without any setting', async () => {
    expect(await importByLiu(clone)).toEqual([0, [true, true, true]]);
    expect(await tablesOfLiu(clone, start)).toBe(3);
    const verified = await clone.pifu('record', 'verify');
    expect([verified.code, verified.output]).toEqual([0, expect.stringContaining('✔ 3 条事件')]);
  });

  it('is refused a second time in the same clone: says where it runs and what to do', async () => {
    const { code, output } = await clone.start().ended;
    expect(code).toBe(1);
    expect(output).toContain(
      `进程 ${String(start.child.pid)}（${addressIn(start)}）。请先在那边按 Ctrl-C 停止。`,
    );
    expect(output).toContain('Stop it there with Ctrl-C first.');
    expect(running(clone.processes())).toEqual(ALL);
  });

  it('refuses an option that it does not know, and says which there is', async () => {
    const { code, output } = await neighbour.start('--rest').ended;
    expect([code, output]).toEqual([1, expect.stringContaining('unknown option: --rest')]);
    expect(output).toContain('npm start [-- --reset]');
  });

  it('runs beside another clone: ports and people of its own, and nothing of the other', async () => {
    const ports = [...Object.values(clone.ports()), ...Object.values(neighbour.ports())];
    expect(new Set(ports).size).toBe(8);
    expect((await fetch(`${addressIn(beside)}/health`)).status).toBe(200);
    expect(await tablesOfLiu(neighbour, beside)).toBe(0);
    expect(neighbour.read('secrets', 'demo-password.txt')).not.toBe(
      clone.read('secrets', 'demo-password.txt'),
    );
  });

  it('does not go on with half of itself: when a process dies, it says which, stops the others and fails', async () => {
    const noted = neighbour.processes();
    const ports = neighbour.ports();
    process.kill(noted.find(({ name }) => name === 'api')?.pid ?? 0, 'SIGKILL');
    const { code, output } = await beside.ended;
    expect([code, output]).toEqual([1, expect.stringContaining('api 意外退出 ended unexpectedly (SIGKILL)')]);
    expect([running(noted), await answering(ports)]).toEqual([[], []]);
    expect(running(clone.processes())).toEqual(ALL);
  });

  it('stops everything on Ctrl-C, and keeps the data', async () => {
    const noted = clone.processes();
    const ports = clone.ports();
    expect([...(await answering(ports))].sort()).toEqual(['api', 'mail', 'postgres', 'redis']);
    start.child.kill('SIGINT');
    const { code, output } = await start.ended;
    expect([code, output]).toEqual([0, expect.stringContaining('数据保留在 .pifu/')]);
    expect([running(noted), await answering(ports)]).toEqual([[], []]);
    expect(clone.processes()).toEqual([]);
    const left = readdirSync(clone.data);
    expect(left).toEqual(expect.arrayContaining(['postgres', 'secrets', 'logs']));
    expect(left.filter((name) => /^(run\.json|start\.lock)/u.test(name))).toEqual([]);
  });

  it(
    'finds the data again, under the same password',
    async () => {
      // the address is the same only as long as nobody else has taken it meanwhile
      const password = clone.read('secrets', 'demo-password.txt');
      start = await clone.started();
      expect(clone.read('secrets', 'demo-password.txt')).toBe(password);
      expect(await tablesOfLiu(clone, start)).toBe(3);
    },
    PATIENCE,
  );

  it(
    'that was killed leaves its servers behind: the next start ends them and has lost nothing',
    async () => {
      const noted = clone.processes();
      start.child.kill('SIGKILL');
      await start.ended;
      expect(running(noted)).toEqual(ALL);
      start = await clone.started();
      expect(running(noted)).toEqual([]);
      expect(running(clone.processes())).toEqual(ALL);
      expect(await tablesOfLiu(clone, start)).toBe(3);
    },
    PATIENCE,
  );

  it(
    'with --reset starts empty, also after a kill, with a password of its own',
    async () => {
      const noted = clone.processes();
      const password = clone.read('secrets', 'demo-password.txt');
      start.child.kill('SIGKILL');
      await start.ended;
      start = await clone.started('--reset');
      expect(running(noted)).toEqual([]);
      expect(await tablesOfLiu(clone, start)).toBe(0);
      expect(clone.read('secrets', 'demo-password.txt')).not.toBe(password);
    },
    PATIENCE,
  );

  it('can be stopped while it is still starting, and nothing stays', async () => {
    const early = neighbour.start();
    await neighbour.says(early, '正在升级数据库');
    const noted = neighbour.processes();
    expect(running(noted)).toEqual(['postgres', 'redis']);
    early.child.kill('SIGINT');
    const { code, output } = await early.ended;
    expect([code, boxesIn(output)]).toEqual([0, 0]);
    // its api never came up, and by now somebody else may have the port that it had before
    const { api: _, ...ports } = neighbour.ports();
    expect([running(noted), await answering(ports)]).toEqual([[], []]);
    expect(existsSync(`${neighbour.data}/run.json`)).toBe(false);
  });
});
