import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execute } from './processes.mjs';

/** Servers that speak the same language; older distributions have only the first, newer ones maybe the second. */
const SERVERS = ['redis-server', 'valkey-server'];

/** Libraries that every Debian and Ubuntu has anyway. */
const ON_EVERY_SYSTEM = /^(libc6|libgcc-s1|libstdc\+\+6|zlib1g|libcrypt1|libc-bin)$/u;

/** Only needed by what configures a package on installation, which never happens here. */
const FOR_INSTALLATION = /perl|^lib(pam|audit|semanage|sepol|debconf|db5)/u;

/** One hour, in milliseconds: how long a failure is remembered, so that not every start waits for the network. */
const REMEMBER_FAILURE = 3_600_000;

/**
 * Redis from the distribution's own packages, unpacked into a cache without root: apt reads the system's sources
 * but keeps lists, state and downloads in folders of ours. Returns the binary with its libraries, or the reason
 * why there is none.
 */
export async function debianRedis(cache, { tryAgain, say }) {
  const home = join(cache, 'redis');
  const failure = join(cache, 'redis-failed.txt');
  if (!existsSync('/usr/bin/apt-get')) return { reason: 'no apt-get' };
  if (installed(home) === null) {
    if (!tryAgain && existsSync(failure) && Date.now() - statSync(failure).mtimeMs < REMEMBER_FAILURE) {
      return { reason: `failed within the last hour, see ${failure}` };
    }
    say('正在取得 Redis（发行版软件包，无需 root）', 'fetching Redis from the distribution, without root');
    const reason = await unpackInto(home, cache);
    if (reason !== null) {
      writeFileSync(failure, `${reason}\n`);
      return { reason };
    }
    rmSync(failure, { force: true });
  }
  return installed(home);
}

async function unpackInto(home, cache) {
  const folder = mkdtempSync(join(cache, 'apt-'));
  try {
    const apt = privateApt(folder);
    await apt('apt-get', 'update', '-qq');
    const packages = await packagesToFetch(apt);
    await apt('apt-get', 'download', '-qq', ...packages);
    const unpacked = join(folder, 'unpacked');
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
      await apt('dpkg', '-x', join(folder, file), unpacked);
    }
    const tried = installed(unpacked);
    if (tried === null) return 'the packages hold no server';
    await apt('env', `LD_LIBRARY_PATH=${tried.libraries}`, tried.binary, '--version');
    if (installed(home) === null) renameSync(unpacked, home);
    return null;
  } catch (error) {
    return error.message;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs apt as any user, also on a machine whose own lists were never fetched. */
function privateApt(folder) {
  for (const path of ['lists/partial', 'cache/archives/partial', 'state']) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  const config = join(folder, 'apt.conf');
  const settings = {
    'Dir::State': join(folder, 'state'),
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(folder, 'cache'),
    'Debug::NoLocking': 'true',
    // as root apt would become an account that may not enter this folder
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '20',
    'Acquire::https::Timeout': '20',
  };
  writeFileSync(
    config,
    Object.entries(settings)
      .map(([key, value]) => `${key} "${value}";\n`)
      .join(''),
  );
  const env = { ...process.env, LC_ALL: 'C', APT_CONFIG: config };
  return async (command, ...args) => {
    const { status, output } = await execute(command, args, { cwd: folder, env, timeout: 180_000 });
    if (status !== 0) throw new Error(`${[command, ...args].join(' ').slice(0, 200)}:\n${output}`);
    return output;
  };
}

/** A server and what it needs besides what every system has, whether that happens to be installed here or not. */
async function packagesToFetch(apt) {
  const rules = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'];
  const known = await apt('apt-cache', 'pkgnames');
  const server = SERVERS.find((name) => known.split('\n').includes(name));
  if (server === undefined) throw new Error(`the sources of this system have none of ${SERVERS.join(', ')}`);
  const text = await apt('apt-cache', 'depends', '--recurse', ...rules.map((rule) => `--no-${rule}`), server);
  const names = text.split('\n').filter((line) => /^[a-z0-9]/u.test(line) && !line.includes(':'));
  const needed = names.filter((name) => /^(lib|lua-|(redis|valkey)-)/u.test(name));
  return needed.filter((name) => !ON_EVERY_SYSTEM.test(name) && !FOR_INSTALLATION.test(name));
}

function installed(home) {
  const binaries = SERVERS.map((name) => join(home, 'usr', 'bin', name));
  const binary = binaries.find((path) => existsSync(path));
  return binary === undefined ? null : { binary, libraries: libraryFolders(home) };
}

function libraryFolders(home) {
  const folders = [join(home, 'usr', 'lib'), join(home, 'lib')].filter((path) => existsSync(path));
  const inside = (path) => readdirSync(path).filter((name) => name.includes('-linux-'));
  return folders.flatMap((path) => [path, ...inside(path).map((name) => join(path, name))]).join(':');
}
