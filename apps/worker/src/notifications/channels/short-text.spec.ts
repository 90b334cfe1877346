import { describe, expect, it } from '@jest/globals';
import type { ChannelMessage } from '#libs/application';
import { seed, sized } from '#libs/fixtures';
import fc from 'fast-check';
import { shortText } from './short-text.js';

function message(lines: readonly string[]): ChannelMessage {
  return { messageId: '<d@pifu>', title: '您有待办', lines, link: null, date: '2023-12-11T01:00:00.000Z' };
}

describe('the words of a message where there is little room', () => {
  it('are all of them when they fit', () => {
    expect(shortText(message(['审核', '批复']), 2048)).toBe(
      '您有待办：\n· 审核\n· 批复\n\n请登录系统在“待办”中办理。',
    );
  });

  it('say how many lines are left out', () => {
    const many = Array.from({ length: 100 }, (_, no) => `绩效审核 ${no}　办理时限 2023-12-11`);
    const text = shortText(message(many), 2048);
    const shown = many.filter((line) => text.split('\n').includes(`· ${line}`)).length;
    expect(text).toContain(`· 另有 ${100 - shown} 项`);
    expect(shown).toBeGreaterThan(30);
  });

  it('never need more room than there is, and never lose where to go', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 100, max: 3000 }), (some, bytes) => {
        const text = shortText(message(some), bytes);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
        expect(text).toContain('请登录系统');
      }),
      { seed: seed(), numRuns: sized(100, 5000) },
    );
  });
});
