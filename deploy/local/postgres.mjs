import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeDataPlace } from './data-place.mjs';
import { privateFolder } from './paths.mjs';
import { freePort } from './ports.mjs';
import { postgresHome } from './postgres-home.mjs';
import { execute, lastLines, startProcess, stopProcess, waitUntil } from './processes.mjs';
import { secret } from './secrets.mjs';

const HOST = '127.0.0.1';

const SETTINGS = {
  listen_addresses: HOST,
  // a path may be too long for a socket, and nobody needs one
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '120',
  shared_buffers: '128MB',
  jit: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

const STARTUP_MESSAGE = startupMessage('user', 'postgres', 'database', 'postgres');

/** Starts the embedded PostgreSQL over the data in `folder`, which is made on the first start. */
export async function startPostgres(folder, { name = 'postgres', preferredPort = 0, fresh = false } = {}) {
  if (fresh) removeDataPlace(folder, name);
  const home = postgresHome(folder, name);
  const superuser = secret(join(folder, 'secrets'), 'postgres-superuser');
  await initialise(home, superuser.value);
  dropStalePidFile(home.data);
  const log = join(privateFolder(join(folder, 'logs')), `${name}.log`);
  // SIGINT is the fast shutdown: sessions are rolled back and everything is written
  const launch = { log, cwd: '/', ...home.as, record: { folder, name, signal: 'SIGINT' } };
  const { child, port } = await startOnFreePort(home, launch, preferredPort);
  return {
    host: HOST,
    port,
    superuser: 'postgres',
    password: superuser.value,
    stop: () => stopProcess(child, { signal: 'SIGINT', patience: 30_000 }),
    child,
    log,
    data: home.data,
  };
}

/** Between finding a free port and taking it, somebody else may: then another one is tried. */
async function startOnFreePort(home, launch, preferredPort) {
  const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? preferredPort : 0);
    const args = ['-D', home.data, '-p', String(port), ...settings];
    const child = startProcess(join(home.bin, 'postgres'), args, launch);
    try {
      const isOurs = async () => saysReady(home.data, child.pid) && (await speaks(port));
      await waitUntil('PostgreSQL', isOurs, { child, log: launch.log });
      return { child, port };
    } catch (error) {
      await stopProcess(child, { signal: 'SIGINT' });
      if (attempt === 3 || !lastLines(launch.log, 5).includes('Address already in use')) throw error;
    }
  }
}

/** A first start that was cut off half-way begins again. */
async function initialise({ bin, place, data, as }, password) {
  const unfinished = join(place, 'initdb-unfinished');
  if (existsSync(unfinished)) rmSync(data, { recursive: true, force: true });
  if (existsSync(join(data, 'PG_VERSION'))) return;
  writeFileSync(unfinished, '');
  const folder = mkdtempSync(join(tmpdir(), 'pifu-init-'));
  const file = join(folder, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (as.uid !== undefined) for (const path of [folder, file]) chownSync(path, as.uid, as.gid);
  const words = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--auth=scram-sha-256'];
  const args = ['-D', data, '-U', 'postgres', ...words, `--pwfile=${file}`];
  const { status, output } = await execute(join(bin, 'initdb'), args, { cwd: '/', ...as });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`建库失败 initdb failed: ${output}`);
  rmSync(unfinished);
}

/**
 * After a power cut the number in postmaster.pid may belong to somebody else by now, and PostgreSQL would not
 * start. We hold the lock of this folder, so only a PostgreSQL over these very data can keep the file valid.
 */
function dropStalePidFile(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const words = join('/proc', String(pid), 'cmdline');
  if (
    existsSync('/proc/self/cmdline') &&
    !(existsSync(words) && readFileSync(words, 'utf8').includes(data))
  ) {
    rmSync(file);
  }
}

/** Somebody else's server may answer on the port: ours notes its number and its state in its own data. */
function saysReady(data, pid) {
  const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  return Number(lines[0]) === pid && lines.some((line) => line.trim() === 'ready');
}

/** Asks for a session: "authenticate" means ready, an error that recovery is still under way. */
function speaks(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, HOST);
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('connect', () => socket.write(STARTUP_MESSAGE));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(String.fromCharCode(data[0]) === 'R');
    });
    socket.once('close', () => resolve(false));
  });
}

function startupMessage(...words) {
  const body = Buffer.from(`${words.map((word) => `${word}\0`).join('')}\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(head.length + body.length, 0);
  head.writeInt32BE(3 << 16, 4); // version 3 of the protocol
  return Buffer.concat([head, body]);
}
