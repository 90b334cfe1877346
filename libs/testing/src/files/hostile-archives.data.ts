import type { HostileRow } from './hostile-file.js';
import { hostile } from './hostile-file.js';
import { docx, xlsx } from './office-files.js';
import { DOCX_PARTS } from './sound-files.js';
import type { ZipPart } from './zip-file.js';
import { zipFile } from './zip-file.js';

const part = (content: string | Buffer, change: Omit<ZipPart, 'content'>): ZipPart => ({
  content,
  ...change,
});
const cut = (file: Buffer, bytes: number): Buffer => file.subarray(0, file.length - bytes);

/** A byte of a sound document, changed from the end: where its directory is. */
function spoilt(fromEnd: number, value: number): Buffer {
  const file = docx();
  file.writeUInt8(value, file.length - fromEnd);
  return file;
}

const ZEROS = Buffer.alloc(9 * 1024 * 1024);
const IN_DOC = 'word/document.xml';

const PATHS: readonly HostileRow[] = [
  ['a way out of the folder', 'a.docx', 'attachment-with-bad-paths', () => docx(['../../etc/cron.d/x', 'x'])],
  [
    'a way out in the middle',
    'a.docx',
    'attachment-with-bad-paths',
    () => docx(['word/../../x.xml', '<x/>']),
  ],
  ['a way out of Windows', 'a.docx', 'attachment-with-bad-paths', () => docx(['..\\..\\x.xml', '<x/>'])],
  ['an absolute path', 'a.xlsx', 'attachment-with-bad-paths', () => xlsx(['/etc/passwd', 'x'])],
  ['a drive', 'a.xlsx', 'attachment-with-bad-paths', () => xlsx(['C:/x.xml', '<x/>'])],
  ['a path of nothing', 'a.docx', 'attachment-with-bad-paths', () => docx(['', 'x'])],
  ['a path with an end in it', 'a.docx', 'attachment-with-bad-paths', () => docx(['word/x.xml\0.png', 'x'])],
  ['the same part twice', 'a.docx', 'attachment-with-bad-paths', () => docx([IN_DOC, '<w:document/>'])],
  [
    'the same part in capitals',
    'a.docx',
    'attachment-with-bad-paths',
    () => docx(['WORD/Document.xml', '<x/>']),
  ],
  [
    'a link',
    'a.docx',
    'attachment-with-bad-paths',
    () => docx(['word/x', part('/etc', { attributes: 0xa1ff0000 })]),
  ],
];

const SIZES: readonly HostileRow[] = [
  ['a bomb', 'a.docx', 'attachment-inflates', () => docx(['word/media/x.xml', { content: ZEROS }])],
  [
    'a bomb that claims to be small',
    'a.docx',
    'attachment-inflates',
    () => docx(['word/x.xml', part(ZEROS, { size: 10 })]),
  ],
  [
    'a claim of four gigabytes',
    'a.xlsx',
    'attachment-inflates',
    () => xlsx(['xl/x.xml', part('<x/>', { size: 0xfffffffe })]),
  ],
  [
    'many parts that are small alone',
    'a.xlsx',
    'attachment-inflates',
    () =>
      xlsx(
        ...Array.from(
          { length: 90 },
          (_, index) => [`xl/${String(index)}.xml`, `<x>${' '.repeat(65_000)}</x>`] as const,
        ),
      ),
  ],
  [
    'a thousand and more parts',
    'a.xlsx',
    'attachment-inflates',
    () => xlsx(...Array.from({ length: 1_000 }, (_, index) => [`xl/${String(index)}.xml`, '<x/>'] as const)),
  ],
  [
    'parts that lie in each other',
    'a.docx',
    'attachment-damaged',
    () => docx(['word/x.xml', part('<x/>', { offset: 0 })]),
  ],
  [
    'a part beyond the end',
    'a.docx',
    'attachment-damaged',
    () => docx(['word/x.xml', part('<x/>', { offset: 0x7fffffff })]),
  ],
  [
    'bytes between the parts',
    'a.docx',
    'attachment-damaged',
    () => docx(['word/x.xml', part('<x/>', { behind: Buffer.alloc(99) })], ['word/y.xml', '<y/>']),
  ],
];

const STRUCTURE: readonly HostileRow[] = [
  ['cut off', 'a.docx', 'attachment-damaged', () => cut(docx(), 10)],
  ['cut in half', 'a.xlsx', 'attachment-damaged', () => cut(xlsx(), 700)],
  ['nothing but a beginning', 'a.docx', 'attachment-damaged', () => 'PK\x03\x04'],
  ['an empty archive', 'a.docx', 'attachment-type-differs', () => zipFile([])],
  ['a directory that is none', 'a.docx', 'attachment-damaged', () => spoilt(6, 9)],
  ['more entries than there are', 'a.docx', 'attachment-damaged', () => spoilt(12, 99)],
  ['several disks', 'a.docx', 'attachment-damaged', () => spoilt(18, 1)],
  ['a comment to hide in', 'a.docx', 'attachment-damaged', () => zipFile(DOCX_PARTS, 'MZ program')],
  [
    'a program behind it',
    'a.docx',
    'attachment-damaged',
    () => Buffer.concat([docx(), Buffer.from('MZ program')]),
  ],
  ['another sum', 'a.docx', 'attachment-damaged', () => docx(['word/x.xml', part('<x/>', { crc: 1 })])],
  ['another size', 'a.docx', 'attachment-damaged', () => docx(['word/x.xml', part('<x/>', { size: 5 })])],
  [
    'a name that its header does not know',
    'a.docx',
    'attachment-damaged',
    () => docx(['word/x.xml', part('<x/>', { localName: 'word/y.xml' })]),
  ],
  [
    'packed as nobody packs',
    'a.docx',
    'attachment-damaged',
    () => docx(['word/x.xml', part('<x/>', { method: 99 })]),
  ],
  [
    'packed bytes that are none',
    'a.docx',
    'attachment-damaged',
    () => docx(['word/x.xml', part('\xff\xff\xff', { stored: true, method: 8 })]),
  ],
  ['encrypted', 'a.docx', 'attachment-encrypted', () => docx(['word/x.xml', part('<x/>', { flags: 1 })])],
  ['an archive of no office', 'a.docx', 'attachment-type-differs', () => zipFile([['readme.txt', 'x']])],
  ['a workbook called a document', 'a.docx', 'attachment-type-differs', () => xlsx()],
  ['a document called a workbook', 'a.xlsx', 'attachment-type-differs', () => docx()],
  ['a document called an invoice', 'a.ofd', 'attachment-type-differs', () => docx()],
];

/** Archives that are not sound as archives. */
export const HOSTILE_ARCHIVES = hostile([...PATHS, ...SIZES, ...STRUCTURE]);
