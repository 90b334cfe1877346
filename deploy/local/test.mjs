import { join } from 'node:path';
import { buildOnce } from './build.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { readJson, writeJson } from './json-file.mjs';
import { Interrupted, Lifecycle } from './lifecycle.mjs';
import { ROOT } from './paths.mjs';
import { rememberedPorts } from './ports.mjs';
import { execute } from './processes.mjs';
import { REDIS_ADVICE } from './redis.mjs';
import { startServers } from './servers.mjs';
import { say } from './speak.mjs';
import { removeFolder, throwawayFolder } from './throwaway.mjs';

const PROJECTS = ['unit', 'integration', 'chaos', 'e2e', 'bench'];

/**
 * `npm test [unit|integration|chaos|e2e|bench …] [file pattern …]`: everything a test needs is set up here and taken down
 * again. A real Redis is demanded: a run that cannot have one fails and says how to get it.
 */
async function main(args) {
  const lifecycle = new Lifecycle();
  lifecycle.listenToSignals();
  try {
    await ensureDependencies(lifecycle);
    const folder = await throwawayFolder('test');
    await lifecycle.onStop(async () => removeFolder(folder));
    // unit tests need neither the compiled program nor servers
    const servers = isOnlyUnit(args) ? '' : await serversForTests(lifecycle, folder);
    return await runJest(args, folder, servers, lifecycle.signal);
  } catch (error) {
    if (!(error instanceof Interrupted)) console.error(error.message);
    return { status: 1 };
  } finally {
    await lifecycle.stop();
  }
}

/** Tests find their servers by a file, since passwords do not belong into the environment. */
async function serversForTests(lifecycle, folder) {
  await buildOnce(lifecycle);
  lifecycle.check();
  const ports = rememberedPorts(folder);
  const started = await startServers(lifecycle, folder, { ports, tryAgain: true, say });
  const { postgres, redis, passwords, passwordFiles, env } = started;
  if (redis === null) throw new Error(REDIS_ADVICE);
  const { host, port, superuser, password } = postgres;
  const file = join(folder, 'servers.json');
  writeJson(file, {
    pg: { host, port, superuser, password, roles: passwords, passwordFiles },
    redisUrl: redis.url,
    redisUrlFile: redis.urlFile,
    folder,
    env,
  });
  return file;
}

function isOnlyUnit(args) {
  const projects = args.filter((arg) => PROJECTS.includes(arg));
  return projects.length === 1 && projects[0] === 'unit';
}

async function runJest(args, folder, servers, signal) {
  const count = join(folder, 'count.json');
  const projects = args.filter((arg) => PROJECTS.includes(arg));
  const rest = args.filter((arg) => !PROJECTS.includes(arg));
  const selection = projects.length > 0 ? ['--selectProjects', ...projects] : [];
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    '--ci',
    '--maxWorkers=2',
  ];
  const reporters = ['--reporters=default', `--reporters=${join(ROOT, 'deploy', 'local', 'jest-count.mjs')}`];
  const env = { ...process.env, PIFU_TEST_SERVERS: servers, PIFU_TEST_COUNT: count };
  // both of the last take several values, so the patterns of the caller come first
  const words = [...flags, ...rest, ...reporters, ...selection];
  const { status } = await execute(process.execPath, words, { cwd: ROOT, env, stdio: 'inherit', signal });
  return { status: status ?? 1, ...readJson(count) };
}

const { status, passed = 0, failed = 0 } = await main(process.argv.slice(2));
console.log(`${passed} passed, ${failed} failed`);
process.exit(status);
