import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AlreadyRunning, takeLock } from '../../deploy/local/lock.mjs';
import { birthOf, endOrphans, isRunning, recordProcess } from '../../deploy/local/orphans.mjs';
import { freePort, rememberedPorts } from '../../deploy/local/ports.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-start-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the lock of a data folder', () => {
  it('is held by one start: a second is refused in both languages, with process and address', () => {
    const lock = takeLock(folder);
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ apiUrl: 'http://127.0.0.1:4100' }));
    expect(() => takeLock(folder)).toThrow(AlreadyRunning);
    expect(() => takeLock(folder)).toThrow(`进程 ${String(process.pid)}（http://127.0.0.1:4100）`);
    expect(() => takeLock(folder)).toThrow('Stop it there with Ctrl-C first');
    lock.release();
    expect(readdirSync(folder)).toEqual(['run.json']);
  });

  it.each([
    ['a process that is gone', { pid: 2 ** 30, birth: '1' }],
    ['a number that somebody else has by now', { pid: process.pid, birth: '1' }],
  ])('of %s is taken over', (_name, holder) => {
    writeFileSync(join(folder, 'start.lock'), JSON.stringify(holder));
    takeLock(folder).release();
    expect(existsSync(join(folder, 'start.lock'))).toBe(false);
  });

  it('that was written half is taken over', () => {
    writeFileSync(join(folder, 'start.lock'), '{"pid":');
    expect(() => takeLock(folder)).not.toThrow();
  });

  it('belongs to one clone: another folder has its own', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    takeLock(folder);
    expect(() => takeLock(other)).not.toThrow();
  });
});

describe('ports', () => {
  it('are the same at the next start, and 4100 is where the first would like to be', () => {
    expect(rememberedPorts(folder).preferred('api')).toBe(4100);
    rememberedPorts(folder).remember('postgres', 23456);
    expect(rememberedPorts(folder).preferred('postgres')).toBe(23456);
    expect(rememberedPorts(folder).preferred('redis')).toBe(0);
  });

  it('give way to a neighbour who was quicker', async () => {
    const neighbour = createServer().listen(0, '127.0.0.1');
    await once(neighbour, 'listening');
    const address = neighbour.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const given = await freePort(taken);
    expect(given).toBeGreaterThan(0);
    expect(given).not.toBe(taken);
    neighbour.close();
  });
});

describe('processes that a killed start left behind', () => {
  it('are ended by the next start, and struck out', async () => {
    const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const gone = once(left, 'exit');
    recordProcess({ folder, name: 'worker' }, left.pid ?? 0);
    await endOrphans(folder);
    expect(await gone).toEqual([null, 'SIGTERM']);
    expect(readdirSync(join(folder, 'processes'))).toEqual([]);
  });

  it('are not confused with a stranger who has the same number', async () => {
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const pid = stranger.pid ?? 0;
    mkdirSync(join(folder, 'processes'));
    const record = { pid, birth: 'long ago', signal: 'SIGKILL' };
    writeFileSync(join(folder, 'processes', 'api.json'), JSON.stringify(record));
    await endOrphans(folder);
    expect(isRunning({ pid, birth: birthOf(pid) })).toBe(true);
    stranger.kill();
    await once(stranger, 'exit');
    expect(birthOf(pid)).toBeNull();
  });
});
