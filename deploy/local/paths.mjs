import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this clone. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where this clone keeps its data, logs and secrets. */
export const DATA = join(ROOT, '.pifu');

/** A short name for a path, to tell two clones on one machine apart. */
export function nickname(path) {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Makes a folder that only its owner may enter. */
export function privateFolder(path) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}
