/** Encodings in which goal tables arrive; the last one is assumed when the bytes are not UTF-8. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Byte order marks, which settle the encoding. */
export const BYTE_ORDER_MARKS: readonly {
  readonly bytes: readonly number[];
  readonly encoding: TextEncoding;
}[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** First bytes of files that people upload by mistake instead of their text, with the name they know. */
export const FOREIGN_FILES: readonly {
  readonly bytes: readonly number[];
  readonly zh: string;
  readonly en: string;
}[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], zh: 'XLSX、DOCX 或 ZIP 文件', en: 'an XLSX, DOCX or ZIP file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], zh: 'XLS 或 DOC 文件', en: 'an XLS or DOC file' },
  { bytes: [0x25, 0x50, 0x44, 0x46], zh: 'PDF 文件', en: 'a PDF file' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], zh: '图片', en: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], zh: '图片', en: 'a picture' },
  { bytes: [0x1f, 0x8b], zh: '压缩文件', en: 'a compressed file' },
];

/** True where the bytes begin with a signature. */
export function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
