import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { RefusedFileError } from './refused-file.error.js';
import type { ZipEntry } from './zip-directory.js';

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** What may stand between two entries: the sizes of the first once more, in their longest form. */
const DESCRIPTOR_LENGTH = 24;
/** An entry that grows more than this when it is unpacked is a bomb; below a page of memory nobody is hurt. */
const RATIO = 100;
const HARMLESS = 65_536;
/** All entries together, in bytes: more than a workbook of ten megabytes holds. */
const MOST_UNPACKED = 200 * 1024 * 1024;

const inflated = promisify(inflateRaw);

/**
 * Refuses what would grow out of proportion before anything is unpacked.
 * @throws RefusedFileError
 */
export function refuseBombs(entries: readonly ZipEntry[], fileSize: number): void {
  let sum = 0;
  for (const { name, size, packed } of entries) {
    sum += size;
    if (size > HARMLESS && size > packed * RATIO) throw new RefusedFileError('attachment-inflates', name);
  }
  if (sum > MOST_UNPACKED || (sum > HARMLESS && sum > fileSize * RATIO)) {
    throw new RefusedFileError('attachment-inflates', `${String(sum)} bytes`);
  }
}

/**
 * Entries lie one behind the other from the first byte on: none within another, and nothing hidden between them.
 * @returns where the packed bytes of each begin
 * @throws RefusedFileError
 */
export function placesOf(bytes: Buffer, entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const places = new Map<ZipEntry, number>();
  let free = 0;
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const { offset, name, packed } = entry;
    if (offset < free || offset > free + (free === 0 ? 0 : DESCRIPTOR_LENGTH)) throw damaged(name);
    if (offset + HEADER_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== HEADER_SIGNATURE)
      throw damaged(name);
    const nameLength = bytes.readUInt16LE(offset + 26);
    const written = bytes.subarray(offset + HEADER_LENGTH, offset + HEADER_LENGTH + nameLength);
    const same = [written.toString('latin1'), written.toString('utf8')].includes(name);
    const start = offset + HEADER_LENGTH + nameLength + bytes.readUInt16LE(offset + 28);
    if (!same || start + packed > bytes.length) throw damaged(name);
    places.set(entry, start);
    free = start + packed;
  }
  return places;
}

/**
 * The unpacked bytes of an entry, no more than it says, and those that it was made of.
 * @throws RefusedFileError
 */
export async function unpack(bytes: Buffer, entry: ZipEntry, start: number): Promise<Buffer> {
  const packed = bytes.subarray(start, start + entry.packed);
  const content = await unpacked(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry.name);
  return content;
}

async function unpacked(packed: Buffer, { method, size, name }: ZipEntry): Promise<Buffer> {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damaged(`${name}: method ${String(method)}`);
  try {
    // one byte more than it says, so that a lie is seen and costs nothing
    return await inflated(packed, { maxOutputLength: size + 1 });
  } catch (error) {
    const grows = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw grows ? new RefusedFileError('attachment-inflates', name) : damaged(name);
  }
}

function damaged(detail: string): RefusedFileError {
  return new RefusedFileError('attachment-damaged', detail);
}
