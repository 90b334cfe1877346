import type { AttachmentType } from '#libs/domain';
import { inspectOffice } from './inspect-office.js';
import { inspectPdf } from './inspect-pdf.js';
import { inspectJpg, inspectPng } from './inspect-picture.js';
import { inspectText } from './inspect-text.js';
import { RefusedFileError } from './refused-file.error.js';

/** How each type begins; text has no beginning of its own. */
const BEGINNING: Readonly<Record<AttachmentType, string>> = {
  pdf: '%PDF-1.',
  jpg: '\xff\xd8\xff',
  png: '\x89PNG\r\n\x1a\n',
  xlsx: 'PK\x03\x04',
  docx: 'PK\x03\x04',
  ofd: 'PK\x03\x04',
  txt: '',
  csv: '',
};

const INSPECTION: Readonly<Record<AttachmentType, (bytes: Buffer) => Promise<void> | void>> = {
  pdf: inspectPdf,
  jpg: inspectJpg,
  png: inspectPng,
  xlsx: (bytes) => inspectOffice(bytes, 'xlsx'),
  docx: (bytes) => inspectOffice(bytes, 'docx'),
  ofd: (bytes) => inspectOffice(bytes, 'ofd'),
  txt: inspectText,
  csv: inspectText,
};

const WHOLE: readonly AttachmentType[] = ['pdf', 'jpg', 'png'];
/** The directory of an archive stands at the end, with a comment of at most this many bytes behind it. */
const TAIL = 65_557;
const MARKUP = /<(?:script|html|svg|iframe|\?php)\b/iu;

/**
 * Looks into a file and not only at its name: whether it is what it says, whole, and does nothing by itself.
 * @throws RefusedFileError
 */
export async function inspectFile(bytes: Buffer, type: AttachmentType): Promise<void> {
  if (bytes.length === 0) throw new RefusedFileError('attachment-empty', 'no bytes');
  const beginning = BEGINNING[type];
  if (bytes.toString('latin1', 0, beginning.length) !== beginning) {
    throw new RefusedFileError('attachment-type-differs', `does not begin as ${type}`);
  }
  if (WHOLE.includes(type)) refuseTwoInOne(bytes);
  await INSPECTION[type](bytes);
}

/** One file that is two is read as one thing by him who checks it and as another by him who opens it. */
function refuseTwoInOne(bytes: Buffer): void {
  if (bytes.subarray(-TAIL).includes('PK\x05\x06')) {
    throw new RefusedFileError('attachment-with-files-inside', 'an archive behind it');
  }
  if (MARKUP.test(bytes.toString('latin1')))
    throw new RefusedFileError('attachment-with-scripts', 'a page within it');
}
