import { RefusedFileError } from './refused-file.error.js';
import type { ZipEntry } from './zip-directory.js';

/** Bits of the flags that say that the content is encrypted. */
const ENCRYPTED = 0x2041;

/**
 * Every path stays within the archive, names one thing, and nothing in it is hidden from whoever looks.
 * @throws RefusedFileError
 */
export function refuseBadPaths(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name, isLink, flags } of entries) {
    if ((flags & ENCRYPTED) !== 0) throw new RefusedFileError('attachment-encrypted', name);
    const key = name.toLowerCase();
    if (isLink || seen.has(key) || !staysInside(name))
      throw new RefusedFileError('attachment-with-bad-paths', name);
    seen.add(key);
  }
}

function staysInside(name: string): boolean {
  if (name === '' || /[\\:\p{Cc}]/u.test(name) || name.startsWith('/')) return false;
  return name
    .replace(/\/$/u, '')
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..');
}
