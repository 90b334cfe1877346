import { describe, expect, it } from '@jest/globals';
import { checkLines } from './check-lines.js';
import { IMPORT_LIMITS } from './limits.data.js';

describe('the lines of a file before they are cut', () => {
  it('may be as long as the limit', () => {
    expect(checkLines(`a\n${'x'.repeat(IMPORT_LIMITS.lineCharacters)}\nb`)).toBeNull();
  });

  it('are refused beyond it, with the line', () => {
    const text = `a\r\nb\r\n${'x'.repeat(IMPORT_LIMITS.lineCharacters + 1)}\r\n`;
    expect(checkLines(text)).toMatchObject({ code: 'line-too-long', line: 3 });
  });

  it('may be as many as the limit and no more', () => {
    const most = '\n'.repeat(IMPORT_LIMITS.lines - 1);
    expect(checkLines(most)).toBeNull();
    expect(checkLines(`${most}\n`)).toMatchObject({ code: 'too-many-lines', line: IMPORT_LIMITS.lines + 1 });
  });
});
