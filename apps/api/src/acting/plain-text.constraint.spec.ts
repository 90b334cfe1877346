import { describe, expect, it } from '@jest/globals';
import { placesRefused, takenAs } from '#libs/testing';
import { IsContentHash, IsMoney, IsPlainText } from './plain-text.constraint.js';

class TextDto {
  @IsPlainText()
  text!: string;
}

class MoneyDto {
  @IsMoney()
  amount!: string;
}

class HashDto {
  @IsContentHash()
  hash!: string;
}

describe('plain text', () => {
  it.each([
    ['Chinese with its punctuation', '机关事业单位派遣人员经费（二级项目）'],
    ['nothing yet, in a draft', ''],
    ['LaTeX as found in the source', '$\\geq 90\\%$'],
    ['several lines', '一是宣传；\n二是培训。\r\n三是考核。'],
    ['a rare character beyond the first plane', '𠮷𡈽'],
    ['a family of people joined by joiners', '👩‍🌾'],
    ['an ideographic space', '刘　某'],
    ['what would be markup or a formula elsewhere', '<b>=1+1</b> & "x" \'y\''],
  ])('takes %s', async (_, text) => {
    expect((await takenAs(TextDto, { text })).text).toBe(text);
  });

  it.each([
    ['a NUL', '项目\u0000'],
    ['a tab', '一\t二'],
    ['a backspace', '12\u00083'],
    ['an escape sequence of a terminal', '\u001b[31m红'],
    ['a delete', 'x\u007f'],
    ['a control character of the second block', 'x\u0085y'],
    ['the first half of a pair', '\ud83d'],
    ['the second half of a pair', 'x\udc00'],
    ['halves in the wrong order', '\udc00\ud83d'],
    ['a right-to-left override: 批复 41700 reads as 批复 00714', '批复 \u202e00714'],
    ['an override that is closed again', '\u202dabc\u202c'],
    ['an isolate', '\u2066元\u2069'],
    ['a left-to-right mark', '元\u200e'],
    ['a right-to-left mark', '\u200f元'],
    ['an Arabic letter mark', '元\u061c'],
  ])('refuses %s', async (_, text) => {
    expect(await placesRefused(TextDto, { text })).toEqual(['/text isPlainText']);
  });

  it.each([
    ['a number', 5],
    ['a list of texts', ['x']],
    ['an object', { toString: 'x' }],
    ['true', true],
  ])('refuses %s in place of a text', async (_, text) => {
    expect(await placesRefused(TextDto, { text })).toEqual(['/text isPlainText']);
  });

  it.each([
    ['left out', {}],
    ['null, which says the same', { text: null }],
  ])('says that a text which is %s is required, and only that', async (_, input) => {
    expect(await placesRefused(TextDto, input)).toEqual(['/text isDefined']);
  });
});

describe('an amount of money', () => {
  it.each(['0', '0.00', '8726400.00', '41700', '41700.5', '9999999999999999.99', '007', ''])(
    'takes %p',
    async (amount) => {
      expect((await takenAs(MoneyDto, { amount })).amount).toBe(amount);
    },
  );

  it.each([
    ['below nothing', '-1'],
    ['with a plus', '+1'],
    ['with three decimals', '1.001'],
    ['with separators', '8,726,400.00'],
    ['with a full-width digit', '１００'],
    ['with an Arabic digit', '٣'],
    ['in words', '一百元'],
    ['with its unit', '100元'],
    ['with a space', ' 1'],
    ['with a line break', '1\n'],
    ['as a power', '1e3'],
    ['as hexadecimal', '0x10'],
    ['infinite', 'Infinity'],
    ['beginning with the point', '.5'],
    ['ending with the point', '1.'],
    ['with two points', '1.0.0'],
    ['larger than the database holds', '10000000000000000'],
    ['as a number, which may have lost a 分', 8726400.1],
  ])('refuses one %s', async (_, amount) => {
    expect(await placesRefused(MoneyDto, { amount })).toEqual(['/amount isMoney']);
  });
});

describe('a content hash', () => {
  it('is SHA-256 in lower-case hex', async () => {
    const hash = '0123456789abcdef'.repeat(4);
    expect((await takenAs(HashDto, { hash })).hash).toBe(hash);
  });

  it.each([
    ['short by one', 'a'.repeat(63)],
    ['long by one', 'a'.repeat(65)],
    ['in upper case', 'A'.repeat(64)],
    ['with a letter that is none', 'g'.repeat(64)],
    ['with a line break behind it', `${'a'.repeat(64)}\n`],
    ['with its kind before it', `sha256:${'a'.repeat(64)}`],
    ['that is a number', 5],
    ['that is empty', ''],
  ])('is refused %s', async (_, hash) => {
    expect(await placesRefused(HashDto, { hash })).toEqual(['/hash isContentHash']);
  });
});
