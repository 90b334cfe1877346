import { existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeDataPlace } from './data-place.mjs';
import { AlreadyRunning, takeLock } from './lock.mjs';
import { endOrphans } from './orphans.mjs';
import { DATA } from './paths.mjs';

/**
 * A data folder for one run, which other runs of the same clone leave alone. What earlier runs of this kind left
 * behind because they were killed is tidied up first.
 */
export async function throwawayFolder(kind) {
  if (existsSync(DATA)) {
    for (const name of readdirSync(DATA).filter((entry) => entry.startsWith(`${kind}-`))) {
      await tidyUp(join(DATA, name));
    }
  }
  const folder = join(DATA, `${kind}-${process.pid}`);
  takeLock(folder);
  return folder;
}

/** Deletes a data folder, its servers being stopped. */
export function removeFolder(folder) {
  for (const name of readdirSync(folder)) removeEntry(folder, name);
  rmSync(folder, { recursive: true, force: true });
}

/** Deletes one file or folder of ours, and the data that it may only point to. */
export function removeEntry(folder, name) {
  if (lstatSync(join(folder, name)).isSymbolicLink()) removeDataPlace(folder, name);
  else rmSync(join(folder, name), { recursive: true, force: true });
}

async function tidyUp(folder) {
  try {
    takeLock(folder);
  } catch (error) {
    if (error instanceof AlreadyRunning) return;
    throw error;
  }
  await endOrphans(folder);
  removeFolder(folder);
}
