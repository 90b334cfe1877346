import { crc32, deflateSync } from 'node:zlib';
import type { ZipParts } from './zip-file.js';
import { zipFile } from './zip-file.js';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an office file that every program writes. */
export function contentTypes(type: string): string {
  return `${XML}<Types xmlns="${TYPES}"><Override PartName="/main" ContentType="${type}"/></Types>`;
}

/** A `.rels` part of one relation. */
export function relations(type: string, target: string, mode = 'External'): string {
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}" TargetMode="${mode}"/>`;
  return `${XML}<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`;
}

/** A document of Word in as few parts as it can have. */
export const DOCX_PARTS: ZipParts = [
  [
    '[Content_Types].xml',
    contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
  ],
  ['_rels/.rels', relations('officeDocument', 'word/document.xml', 'Internal')],
  [
    'word/document.xml',
    `${XML}<w:document xmlns:w="w"><w:body><w:p><w:t>佐证材料</w:t></w:p></w:body></w:document>`,
  ],
  ['word/_rels/document.xml.rels', relations('hyperlink', 'https://www.dg.gov.cn/a?b=1&amp;c=2')],
];

/** A workbook of Excel in as few parts as it can have. */
export const XLSX_PARTS: ZipParts = [
  [
    '[Content_Types].xml',
    contentTypes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
  ],
  ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml', 'Internal')],
  ['xl/workbook.xml', `${XML}<workbook><sheets><sheet name="明细"/></sheets></workbook>`],
  [
    'xl/worksheets/sheet1.xml',
    `${XML}<worksheet>${'<row><c><v>2085</v></c></row>'.repeat(2_000)}</worksheet>`,
  ],
  ['xl/printerSettings/printerSettings1.bin', { content: Buffer.from([0x48, 0, 0x50, 0]), stored: true }],
];

/** A page of PDF with one packed stream. */
export function pdfFile(object = ''): Buffer {
  const text = [
    '%PDF-1.7',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R ${object} >> endobj`,
    '4 0 obj << /Length 12 >> stream\n/JavaScript \u0001\nendstream endobj',
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ];
  return Buffer.from(text.join('\n'), 'latin1');
}

/** One pixel, or as many bytes as are wanted. */
export function pngFile(text = ''): Buffer {
  const pixel = deflateSync(Buffer.from([0, 0, 0, 0]));
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const extra = text === '' ? [] : [chunk('tEXt', Buffer.from(text, 'latin1'))];
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', pixel),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** A photograph as far as anybody looks at it. */
export function jpgFile(behind = ''): Buffer {
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
  const middle = Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1');
  return Buffer.concat([start, middle, Buffer.from([0xff, 0xd9]), Buffer.from(behind, 'latin1')]);
}

/** Files as honest people hand them in, by name. */
export const SOUND_FILES: Readonly<Record<string, () => Buffer>> = {
  '佐证.pdf': () => pdfFile(),
  '现场.jpg': () => jpgFile(),
  '手机照片.jpeg': () => jpgFile('SEFT \x01\x02 what a telephone writes behind it'),
  '签名.png': () => pngFile(),
  '说明.docx': () => zipFile(DOCX_PARTS),
  '明细.xlsx': () => zipFile(XLSX_PARTS),
  '发票.ofd': () =>
    zipFile([
      ['OFD.xml', `${XML}<ofd:OFD xmlns:ofd="o"/>`],
      ['Doc_0/Document.xml', `${XML}<Document/>`],
    ]),
  '名单.txt': () => Buffer.from('岗位,人数\r\n网格员,184\r\n'),
  '旧系统.csv': () => Buffer.from([0xb8, 0xda, 0xce, 0xbb, 0x2c, 0x31, 0x38, 0x34, 0x0a]),
};
