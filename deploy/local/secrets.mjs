import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { privateFolder } from './paths.mjs';

/** A secret of this clone: made once, kept in a file that only its owner may read. */
export function secret(folder, name) {
  const path = join(privateFolder(folder), `${name}.txt`);
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return { path, value: readFileSync(path, 'utf8').trim() };
}

/** Keeps a given text as a secret file and returns its path. */
export function keepSecret(folder, name, value) {
  const path = join(privateFolder(folder), `${name}.txt`);
  writeFileSync(path, value, { mode: 0o600 });
  return path;
}
