import type { ImportIssue } from '../import/import-issue.js';
import { importIssue } from '../import/import-issue.js';
import { IMPORT_LIMITS } from './limits.data.js';
import { beginsWith, BYTE_ORDER_MARKS, FOREIGN_FILES, type TextEncoding } from './text-encoding.js';

/** The characters of a file, or the one reason why it has none. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly error: ImportIssue };

/**
 * Turns the bytes of an upload into text: UTF-8 with or without mark, UTF-16 with mark, else GB18030.
 * A byte that its encoding does not know is an error, never a replacement character.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > IMPORT_LIMITS.fileBytes) return failed('file-too-large', 1);
  const foreign = FOREIGN_FILES.find((file) => beginsWith(bytes, file.bytes));
  if (foreign !== undefined) return failed('not-a-text-file', 1, { zh: foreign.zh, en: foreign.en });
  const mark = BYTE_ORDER_MARKS.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (mark !== undefined) return markedText(bytes, mark.encoding);
  if (bytes.includes(0)) return failed('not-a-text-file', 1, { zh: '二进制文件', en: 'a binary file' });
  return unmarkedText(bytes);
}

function markedText(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = strictly(bytes, encoding);
  if (text === null) return failed('unreadable-encoding', lineOfFirstBadByte(bytes, encoding));
  if (text.includes('\0')) return failed('not-a-text-file', 1, { zh: '二进制文件', en: 'a binary file' });
  return { ok: true, text, encoding };
}

function unmarkedText(bytes: Uint8Array): DecodedText {
  const text = strictly(bytes, 'utf-8');
  if (text !== null) return { ok: true, text, encoding: 'utf-8' };
  const assumed = strictly(bytes, 'gb18030');
  // mojibake is also valid GB18030: only a file that shows the title of a form is believed
  if (assumed?.normalize('NFKC').includes('绩效目标') === true) {
    return { ok: true, text: assumed, encoding: 'gb18030' };
  }
  return failed('unreadable-encoding', lineOfFirstBadByte(bytes, 'utf-8'));
}

function strictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lineOfFirstBadByte(bytes: Uint8Array, encoding: TextEncoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}

function failed(
  code: 'file-too-large' | 'not-a-text-file' | 'unreadable-encoding',
  line: number,
  kind: { zh: string; en: string } = { zh: '', en: '' },
): DecodedText {
  return { ok: false, error: importIssue(code, { line }, { kindZh: kind.zh, kindEn: kind.en }) };
}
