import { describe, expect, it } from '@jest/globals';
import { quoteCell, quotedCellAt } from './quoted-cell.js';

describe('a cell with line breaks', () => {
  it('is quoted as spreadsheets do', () => {
    expect(quoteCell('一、培训\n二、宣传')).toBe('"一、培训\n二、宣传"');
    expect(quoteCell('他说"好"\n就走')).toBe('"他说""好""\n就走"');
  });

  it('is read to its closing quote', () => {
    expect(quotedCellAt('"a\nb"\tc', 0)).toEqual({ text: 'a\nb', end: 5 });
    expect(quotedCellAt('x\t"a\r\nb"\n', 2)).toEqual({ text: 'a\nb', end: 8 });
    expect(quotedCellAt('"a\nb"', 0)).toEqual({ text: 'a\nb', end: 5 });
  });

  it('writes any form of line break as one', () => {
    expect(quoteCell('a\r\nb\rc')).toBe('"a\nb\nc"');
  });
});

describe('a quote that is part of a text', () => {
  it.each([
    ['no quote at all', 'abc'],
    ['never closed', '"智网工程'],
    ['closed inside the text', '"智网工程"建设\t'],
    ['closed at the end, but nothing that needs quoting', '"智网工程"\t'],
    ['closed behind a tab', '"智网\n工程\t建设"\n'],
    ['an empty pair', '""\t'],
  ])('stays as it is: %s', (_name, text) => {
    expect(quotedCellAt(text, 0)).toBeNull();
  });

  it('is written so that it is read back', () => {
    for (const text of ['"', '""', '"a', '"a"', '"a""b"', 'a"b', '"\n"']) {
      const written = quoteCell(text);
      expect(quotedCellAt(`${written}\t`, 0)?.text ?? written).toBe(text);
    }
  });

  it('does not make the reader search a whole file', () => {
    const text = `"${'a\n'.repeat(20_000)}"`;
    expect(quotedCellAt(text, 0)).toBeNull();
  });
});
