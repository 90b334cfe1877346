import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { debianRedis } from './debian-redis.mjs';
import { privateFolder } from './paths.mjs';
import { freePort } from './ports.mjs';
import { execute, lastLines, startProcess, stopProcess, waitUntil } from './processes.mjs';
import { keepSecret, secret } from './secrets.mjs';

/** What to do where no Redis can be had. */
export const REDIS_ADVICE =
  '没有可用的 Redis：请安装 redis-server 或 valkey-server，或设置 REDIS_URL。\n' +
  'No Redis can be had: install redis-server or valkey-server, or set REDIS_URL.';

/**
 * A real Redis: REDIS_URL, else a server on the PATH, else the distribution's package unpacked without root.
 * Resolves to null when none can be had, or when PIFU_QUEUE=postgres asks to do without.
 */
export async function startRedis(folder, { preferredPort = 0, tryAgain = false, say = () => {} } = {}) {
  if (process.env.PIFU_QUEUE === 'postgres') return null;
  const secrets = join(folder, 'secrets');
  if (process.env.REDIS_URL) return foreignRedis(process.env.REDIS_URL, secrets);
  return ownRedis(folder, { preferredPort, tryAgain, say });
}

/**
 * A Redis of this folder's own, whatever the environment names; `settings` are lines of its configuration.
 * @throws Error when none can be had
 */
export async function startOwnRedis(folder, options = {}) {
  const redis = await ownRedis(folder, options);
  if (redis === null) throw new Error(REDIS_ADVICE);
  return redis;
}

async function ownRedis(folder, { preferredPort = 0, tryAgain = false, say = () => {}, settings = {} } = {}) {
  const secrets = join(folder, 'secrets');
  const onPath = (await onThePath('redis-server')) ?? (await onThePath('valkey-server'));
  const found = onPath ?? (await debianRedis(cacheFolder(), { tryAgain, say }));
  if (found.reason !== undefined) {
    say(`没有可用的 Redis：${found.reason}`, 'no Redis to be had');
    return null;
  }
  return startServer(found, folder, { secrets, preferredPort, settings });
}

async function foreignRedis(url, secrets) {
  const { hostname, port } = new URL(url);
  const reached = await answers(Number(port || 6379), hostname, '', () => true).catch(() => false);
  if (!reached) throw new Error(`REDIS_URL 无法连接 cannot be reached: ${hostname}:${port || 6379}`);
  return { urlFile: keepSecret(secrets, 'redis-url', url), url, origin: 'REDIS_URL', stop: async () => {} };
}

/** Between finding a free port and taking it, somebody else may: then another one is tried. */
async function startServer(found, folder, { secrets, preferredPort, settings }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? preferredPort : 0);
    const { child, log, password } = launch(found, folder, { secrets, port, settings });
    const ping = `AUTH ${password}\r\nPING\r\n`;
    try {
      const speaks = () => answers(port, '127.0.0.1', ping, (text) => text.includes('+PONG'));
      await waitUntil('Redis', speaks, { child, log });
      const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`;
      const urlFile = keepSecret(secrets, 'redis-url', url);
      return { url, urlFile, port, origin: found.binary, child, log, stop: () => stopProcess(child) };
    } catch (error) {
      await stopProcess(child);
      if (attempt === 3 || !lastLines(log, 5).includes('Address already in use')) throw error;
    }
  }
}

function launch({ binary, libraries }, folder, { secrets, port, settings }) {
  const password = secret(secrets, 'redis').value;
  const data = privateFolder(join(folder, 'redis'));
  const config = join(data, 'redis.conf');
  const words = {
    bind: '127.0.0.1',
    port,
    requirepass: password,
    dir: JSON.stringify(data),
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
    ...settings,
  };
  const lines = Object.entries(words).map(([name, value]) => `${name} ${value}`);
  writeFileSync(config, `${lines.join('\n')}\n`, { mode: 0o600 });
  const log = join(privateFolder(join(folder, 'logs')), 'redis.log');
  const env = { ...process.env, ...(libraries !== '' && { LD_LIBRARY_PATH: libraries }) };
  const child = startProcess(binary, [config], { log, env, cwd: data, record: { folder, name: 'redis' } });
  return { child, log, password };
}

/** Shared by all clones of one account: the packages are the same. */
function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return privateFolder(join(base, 'pifu'));
}

async function onThePath(name) {
  const { status, output } = await execute('/bin/sh', ['-c', `command -v ${name}`]);
  return status === 0 && output.trim() !== '' ? { binary: output.trim(), libraries: '' } : null;
}

/** Sends words and waits until the answer is as hoped; without words, a connection is answer enough. */
function answers(port, host, words, isGood) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    const finish = (result) => {
      socket.destroy();
      resolve(result);
    };
    let text = '';
    socket.setTimeout(5_000, () => finish(false));
    socket.once('error', reject);
    socket.once('close', () => resolve(false));
    socket.once('connect', () => (words === '' ? finish(isGood(text)) : socket.write(words)));
    socket.on('data', (data) => {
      text += data.toString();
      if (isGood(text)) finish(true);
    });
  });
}
