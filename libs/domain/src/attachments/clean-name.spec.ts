import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { typeOfName } from './attachment-type.data.js';
import { cleanName } from './clean-name.js';

describe('the name of an attachment', () => {
  it.each<[string, string, string | null]>([
    ['is kept as people write it', '2024 上半年 监控佐证（一）.pdf', '2024 上半年 监控佐证（一）.pdf'],
    ['loses the folders it came with', '../../etc/passwd.pdf', 'passwd.pdf'],
    ['loses those of the other system too', 'C:\\fakepath\\表.xlsx', '表.xlsx'],
    ['shows the ending that it has', 'report\u202Efdp.exe', 'reportfdp.exe'],
    ['loses what is not seen', 'a\u200b\u0000b\u001b[2J.txt', 'ab[2J.txt'],
    ['loses what other systems cannot write', 'a<b>:"c|d?*.csv', 'abcd.csv'],
    ['is no device', 'CON.txt', '_CON.txt'],
    ['is no device in small letters', 'com1.2024.txt', '_com1.2024.txt'],
    ['may begin like one', 'console.txt', 'console.txt'],
    ['is not hidden', '...rc.pdf', 'rc.pdf'],
    ['has no end that disappears', 'a.pdf. . ', 'a.pdf'],
    ['is composed', 'cafe\u0301.txt', 'café.txt'],
    ['keeps single spaces', 'a \t\n b.txt', 'a b.txt'],
    ['keeps its ending when it is long', `${'长'.repeat(300)}.pdf`, `${'长'.repeat(100)}.pdf`],
    ['is not cut through a character', `${'𠮷'.repeat(101)}.pdf`, `${'𠮷'.repeat(100)}.pdf`],
    ['may be without an ending', 'README', 'README'],
    ['is unusable when there is none', '', null],
    ['is unusable when there are only folders', '../../', null],
    ['is unusable when only the ending is left', '.pdf', 'pdf'],
    ['is unusable when nothing is left', '\u202e\u0000', null],
    ['is unusable with an ending without end', `a.${'b'.repeat(20)}`, null],
  ])('%s: %j', (_, given, expected) => {
    expect(cleanName(given)).toBe(expected);
  });

  it('is clean when it is cleaned, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const once = cleanName(given);
        if (once === null) return;
        expect(once).not.toMatch(/[/\\<>:"|?*\p{Cc}\p{Bidi_Control}]/u);
        expect(once.startsWith('.')).toBe(false);
        expect([...once].length).toBeLessThanOrEqual(121);
        expect(cleanName(once)).toBe(once);
      }),
      { seed: seed() },
    );
  });
});

describe('what a name promises', () => {
  it.each([
    ['表.PDF', 'pdf'],
    ['photo.jpeg', 'jpg'],
    ['表.xlsx', 'xlsx'],
    ['发票.ofd', 'ofd'],
    ['表.xlsm', null],
    ['表.doc', null],
    ['a.pdf.exe', null],
    ['page.html', null],
    ['picture.svg', null],
    ['README', null],
    ['constructor', null],
  ])('%s is %s', (name, type) => {
    expect(typeOfName(name)).toBe(type);
  });
});
