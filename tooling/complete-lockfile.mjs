import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64'];

/**
 * Optional packages that some entry of a lockfile asks for and that have no entry of their own. npm leaves them
 * out when the registry at hand does not carry them, and `npm ci` then refuses the whole file everywhere.
 */
export function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, path, name))
      .map(([name, version]) => ({ name, version, asker: entry })),
  );
}

/** The same lockfile with an entry for each of them, by which npm sees for which machines it is. */
export function completed(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, asker } of missingOptionals(packages)) {
    const { cpu, os } = machinesOf(name);
    packages[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 && { cpu }),
      ...(asker.dev && { dev: true }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** A dependency is looked for beside whoever asks for it, then one folder up, and so on. */
function isFound(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`] !== undefined)
      return true;
    if (at === '') return false;
  }
}

function machinesOf(name) {
  const words = name.split(/[/-]/u).map((word) => word.replace(/^arm-?(eabi|gnueabihf|musleabihf)$/u, 'arm'));
  return {
    cpu: PROCESSORS.filter((word) => words.includes(word)),
    os: SYSTEMS.filter((word) => words.includes(word)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionals(lock.packages).map(({ name, version }) => `${name}@${version}`);
  if (process.argv.includes('--check')) {
    if (missing.length > 0) console.log(missing.join('\n'));
    process.exitCode = missing.length === 0 ? 0 : 1;
  } else {
    writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
  }
}
