import { RefusedFileError } from './refused-file.error.js';

/** One entry as the central directory tells of it. */
export interface ZipEntry {
  /** Its path, byte for byte as Latin-1 where it is not marked as UTF-8. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly isLink: boolean;
}

/** More entries than any table or report has. */
const MOST_ENTRIES = 1_000;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** Bit 11 of the flags: the name is UTF-8. */
const UTF8_NAME = 0x0800;
/** File type of a symbolic link in the high half of the attributes that Unix writes. */
const LINK = 0xa;

/**
 * The entries of an archive that ends exactly where its directory ends, begins with its first entry, and stands alone.
 * @throws RefusedFileError
 */
export function readDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.length - END_LENGTH;
  if (end < 0 || bytes.readUInt32LE(end) !== END_SIGNATURE || bytes.readUInt16LE(end + 20) !== 0) {
    throw damaged('no end of the directory at the end of the file');
  }
  const [count, size, offset] = [
    bytes.readUInt16LE(end + 10),
    bytes.readUInt32LE(end + 12),
    bytes.readUInt32LE(end + 16),
  ];
  if (count > MOST_ENTRIES) throw new RefusedFileError('attachment-inflates', `${String(count)} entries`);
  const disks = bytes.readUInt32LE(end + 4) !== 0 || bytes.readUInt16LE(end + 8) !== count;
  if (disks || offset + size !== end || count === 0) throw damaged('the directory is not where it should be');
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw damaged(`entry ${String(index)}`);
    const next =
      at +
      ENTRY_LENGTH +
      bytes.readUInt16LE(at + 28) +
      bytes.readUInt16LE(at + 30) +
      bytes.readUInt16LE(at + 32);
    if (next > end) throw damaged(`entry ${String(index)} runs out of the directory`);
    entries.push(entryAt(bytes, at));
    at = next;
  }
  if (at !== end) throw damaged('the directory holds more than its entries');
  return entries;
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28));
  return {
    name: name.toString((flags & UTF8_NAME) === 0 ? 'latin1' : 'utf8'),
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
    isLink: bytes.readUInt32LE(at + 38) >>> 28 === LINK,
  };
}

function damaged(detail: string): RefusedFileError {
  return new RefusedFileError('attachment-damaged', detail);
}
