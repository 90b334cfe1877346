import { RefusedFileError } from './refused-file.error.js';

const PNG_HEADER = 8;
const CHUNK_FRAME = 12;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/**
 * A PNG is a chain of chunks from IHDR to IEND and nothing behind it.
 * @throws RefusedFileError
 */
export function inspectPng(bytes: Buffer): void {
  let at = PNG_HEADER;
  for (let first = true; ; first = false) {
    if (at + CHUNK_FRAME > bytes.length) throw new RefusedFileError('attachment-damaged', 'no IEND');
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (first && kind !== 'IHDR') throw new RefusedFileError('attachment-damaged', `begins with ${kind}`);
    at += CHUNK_FRAME + bytes.readUInt32BE(at);
    if (kind === 'IEND') break;
  }
  if (at !== bytes.length) throw new RefusedFileError('attachment-damaged', 'bytes behind IEND');
}

/**
 * A JPEG has an end; what a telephone writes behind it may stay as long as it is no file of its own.
 * @throws RefusedFileError
 */
export function inspectJpg(bytes: Buffer): void {
  if (bytes.lastIndexOf(END_OF_IMAGE) < 4)
    throw new RefusedFileError('attachment-damaged', 'no end of the image');
}
