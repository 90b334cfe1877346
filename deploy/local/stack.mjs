import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, startApi, startWorker } from './apps.mjs';
import { buildOnce } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { writeJson } from './json-file.mjs';
import { startMailCatcher } from './mail-catcher.mjs';
import { endOrphans } from './orphans.mjs';
import { rememberedPorts } from './ports.mjs';
import { lastLines } from './processes.mjs';
import { secret } from './secrets.mjs';
import { startServers } from './servers.mjs';
import { say } from './speak.mjs';

/**
 * Brings everything up over the data in `folder`: servers, schema, demo district, worker and api. Whatever has
 * been started is known to the lifecycle, which stops it. Call it only while holding the folder's lock.
 */
export async function bringUp(lifecycle, folder) {
  await ensureDependencies(lifecycle);
  await buildOnce(lifecycle);
  lifecycle.check();
  await endOrphans(folder);
  const ports = rememberedPorts(folder);
  say('正在启动 PostgreSQL 和队列…', 'starting PostgreSQL and the queue…');
  const servers = await startServers(lifecycle, folder, { ports, say });
  const mail = await startMailCatcher(join(folder, 'mails.jsonl'), ports.preferred('mail'));
  await lifecycle.onStop(() => mail.stop());
  ports.remember('mail', mail.port);
  const common = demoEnvironment(folder, { ...servers.env, PIFU_SMTP_URL: mail.url });
  say('正在升级数据库并载入演示区划…', 'migrating, loading the demo district…');
  await runCli(['migrate'], common, lifecycle);
  await runCli(['demo', 'load'], common, lifecycle);
  lifecycle.check();
  say('正在启动服务…', 'starting api and worker…');
  const { api, env } = await startApi(lifecycle, folder, common, ports);
  const worker = await startWorker(lifecycle, folder, env);
  const { postgres, redis } = servers;
  const watched = [
    { name: 'PostgreSQL', ...postgres },
    ...(redis?.child ? [{ name: 'Redis', ...redis }] : []),
    worker,
    api,
  ];
  await noteRun(lifecycle, folder, env);
  return { apiUrl: env.PIFU_PUBLIC_ORIGIN, env, redis, folder, firstDeath: firstDeath(watched, lifecycle) };
}

function demoEnvironment(folder, env) {
  return {
    ...env,
    PIFU_MODE: 'demo',
    PIFU_DATA_DIR: folder,
    PIFU_MAIL_FROM: 'pifu@localhost',
    PIFU_DEMO_PASSWORD_FILE: secret(join(folder, 'secrets'), 'demo-password').path,
  };
}

/** By these two files the command line finds the running system; they hold paths of secrets, never secrets. */
async function noteRun(lifecycle, folder, env) {
  const run = {
    apiUrl: env.PIFU_PUBLIC_ORIGIN,
    pid: process.pid,
    mode: env.PIFU_MODE,
    queue: env.PIFU_QUEUE,
  };
  const note = join(folder, 'run.json');
  writeJson(note, run);
  await lifecycle.onStop(async () => rmSync(note, { force: true }));
  writeJson(join(folder, 'environment.json'), env);
}

/** Resolves when a process dies that nobody has stopped, with what it said last. */
async function firstDeath(watched, lifecycle) {
  const deaths = watched.map(async ({ name, child, log }) => {
    const { code, signal } = await child.ended;
    return { name, how: signal ?? code, log, words: lastLines(log) };
  });
  const death = await Promise.race(deaths);
  return lifecycle.signal.aborted ? null : death;
}
