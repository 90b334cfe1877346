import { describe, expect, it } from '@jest/globals';
import { gb18030Bytes, officialText } from '#libs/fixtures';
import { decodeText } from './decode-text.js';
import { IMPORT_LIMITS } from './limits.data.js';

const text = officialText();
const utf8 = new TextEncoder();

describe('reading the bytes of an upload', () => {
  it.each([
    ['UTF-8', utf8.encode(text), 'utf-8'],
    ['UTF-8 with mark', utf8.encode(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['GB18030', gb18030Bytes(text), 'gb18030'],
  ])('reads %s without losing a character', (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, encoding });
  });

  it.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'XLSX'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'XLS'],
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
    ['a photograph', [0xff, 0xd8, 0xff, 0xe0], '图片'],
    ['bytes with NUL', [0x61, 0x00, 0x62], '二进制'],
  ])('refuses %s and says what it is', (_name, bytes, word) => {
    const decoded = decodeText(Uint8Array.from(bytes));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'not-a-text-file', line: 1 } });
    expect(decoded.ok ? '' : decoded.error.zh).toContain(word);
  });

  it('refuses UTF-16 without a mark as binary', () => {
    const decoded = decodeText(Buffer.from(text, 'utf16le'));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'not-a-text-file' } });
  });

  it('refuses UTF-16 that holds NUL characters', () => {
    const decoded = decodeText(Buffer.from('\uFEFFa\0b', 'utf16le'));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'not-a-text-file' } });
  });

  it('names the line of the first byte that is not UTF-8', () => {
    const broken = utf8.encode(text);
    const at = Buffer.from(broken).indexOf('申报单位');
    broken[at] = 0xff;
    expect(decodeText(broken)).toMatchObject({ ok: false, error: { code: 'unreadable-encoding', line: 8 } });
  });

  it('does not take GB18030 for granted: other old encodings decode too, as nonsense', () => {
    const big5 = Uint8Array.from([0xb5, 0xb2, 0xae, 0xc4, 0xa5, 0xd8, 0xbc, 0xd0, 0xaa, 0xed]);
    expect(decodeText(big5)).toMatchObject({ ok: false, error: { code: 'unreadable-encoding', line: 1 } });
  });

  it('refuses half a UTF-16 character', () => {
    const decoded = decodeText(Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x62]));
    expect(decoded).toMatchObject({ ok: false, error: { code: 'unreadable-encoding' } });
  });

  it('does not look into a file that is too large', () => {
    const large = new Uint8Array(IMPORT_LIMITS.fileBytes + 1).fill(0x50);
    expect(decodeText(large)).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
    expect(decodeText(large.subarray(1))).toMatchObject({ ok: true });
  });
});
