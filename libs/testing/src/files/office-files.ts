import { DOCX_PARTS, XLSX_PARTS } from './sound-files.js';
import type { ZipParts } from './zip-file.js';
import { zipFile } from './zip-file.js';

/** A document with more parts than it should have. */
export function docx(...more: ZipParts): Buffer {
  return zipFile([...DOCX_PARTS, ...more]);
}

/** A workbook with more parts than it should have. */
export function xlsx(...more: ZipParts): Buffer {
  return zipFile([...XLSX_PARTS, ...more]);
}

/** A document one part of which is another. */
export function replaced(name: string, content: string | Buffer): Buffer {
  return zipFile([...DOCX_PARTS.filter(([one]) => one !== name), [name, { content }]]);
}
