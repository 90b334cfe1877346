import type { AttachmentType } from '#libs/domain';
import { inspectPart } from './office-entry.js';
import { RefusedFileError } from './refused-file.error.js';
import { placesOf, refuseBombs, unpack } from './zip-content.js';
import { readDirectory } from './zip-directory.js';
import { refuseBadPaths } from './zip-paths.js';

/** The part that makes an archive what its name says. */
const MAIN_PART = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  ofd: 'OFD.xml',
} as const satisfies Partial<Record<AttachmentType, string>>;

/** Types that are archives. */
export type ArchiveType = keyof typeof MAIN_PART;

/**
 * Looks at every part of an archive; one part after the other is unpacked, so that no more than one is in memory.
 * @throws RefusedFileError
 */
export async function inspectOffice(bytes: Buffer, type: ArchiveType): Promise<void> {
  const entries = readDirectory(bytes);
  refuseBadPaths(entries);
  refuseBombs(entries, bytes.length);
  const places = placesOf(bytes, entries);
  const names = new Set(entries.map(({ name }) => name));
  for (const [entry, start] of places) inspectPart(entry.name, await unpack(bytes, entry, start));
  const complete = names.has(MAIN_PART[type]) && (type === 'ofd' || names.has('[Content_Types].xml'));
  if (!complete) throw new RefusedFileError('attachment-type-differs', `no ${MAIN_PART[type]}`);
}
