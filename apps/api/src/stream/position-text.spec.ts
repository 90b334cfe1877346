import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { positionText, readPosition } from './position-text.js';

describe('a position', () => {
  it('comes back as it went', () => {
    const parts = fc.record({
      epoch: fc.nat(999_999_999),
      transaction: fc.bigInt({ min: 0n, max: 10n ** 19n - 1n }).map(String),
      turn: fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map(String),
    });
    fc.assert(
      fc.property(parts, (position) => {
        const text = positionText(position);
        expect(text).toMatch(/^[\w-]+$/u);
        expect(readPosition(text)).toEqual(position);
      }),
      { seed: seed() },
    );
  });

  it.each([
    '',
    '1.2.3',
    'MS4yLg',
    Buffer.from("1.2.3'; --").toString('base64url'),
    Buffer.from('1.99999999999999999999.0').toString('base64url'),
    Buffer.from('-1.2.3').toString('base64url'),
    '\u0000',
    'x'.repeat(10_000),
  ])('that nobody has given out is refused: %j', (text) => {
    expect(() => readPosition(text)).toThrow('position-malformed');
  });
});
