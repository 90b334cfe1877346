import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { inLanguage, languageOf } from './words.js';

describe('the language of the reader', () => {
  it.each([
    ['nothing said', undefined, 'zh-CN'],
    ['an empty header', '', 'zh-CN'],
    ['Chinese', 'zh', 'zh-CN'],
    ['Chinese of the mainland', 'zh-CN', 'zh-CN'],
    ['Chinese of Hong Kong', 'zh-Hant-HK', 'zh-CN'],
    ['English', 'en', 'en'],
    ['British English', 'en-GB', 'en'],
    ['shouted', 'EN-US', 'en'],
    ['a browser in China', 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['a browser in England', 'en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['English first, but Chinese preferred', 'en;q=0.3, zh;q=0.7', 'zh-CN'],
    ['Chinese first, but English preferred', 'zh;q=0.3, en;q=0.7', 'en'],
    ['both alike', 'en, zh', 'zh-CN'],
    ['both alike by weight', 'en;q=0.5, zh;q=0.5', 'zh-CN'],
    ['a hair’s breadth', 'zh;q=0.500, en;q=0.501', 'en'],
    ['the best of several', 'en;q=0.1, zh;q=0.4, en-US;q=0.9', 'en'],
    ['English refused', 'en;q=0', 'zh-CN'],
    ['Chinese refused, nothing else wanted', 'zh;q=0', 'zh-CN'],
    ['both refused', 'zh;q=0, en;q=0', 'zh-CN'],
    ['a language that we do not write', 'fr', 'zh-CN'],
    ['two that we do not write', 'fr, de;q=0.5', 'zh-CN'],
    ['French rather than English rather than Chinese', 'fr, en;q=0.5, zh;q=0.1', 'en'],
    ['anything', '*', 'zh-CN'],
    ['anything but preferably English', 'en, *;q=0.5', 'en'],
    ['blanks everywhere', '  en ; q=0.9 , zh ;q=0.1 ', 'en'],
    ['blanks around the weight', 'zh; q=0.2 ,en; q=0.9', 'en'],
    ['other parameters', 'en;level=1;q=0.2, zh;q=0.1', 'en'],
    ['a weight that is none', 'en;q=high, zh;q=0.1', 'zh-CN'],
    ['a weight without an end', 'en;q=Infinity, zh;q=0.1', 'zh-CN'],
    ['a negative weight', 'en;q=-1', 'zh-CN'],
    ['a language whose code begins alike', 'enm, zha', 'zh-CN'],
    ['Middle English rather than Chinese', 'enm, zh;q=0.1', 'zh-CN'],
    ['commas only', ',,,', 'zh-CN'],
    ['half a range', ';q=1', 'zh-CN'],
  ])('%s: %j is %s', (_, header, language) => {
    expect(languageOf(header)).toBe(language);
  });

  it('is found in whatever a client sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (header) => {
        expect(['zh-CN', 'en']).toContain(languageOf(header));
      }),
      { seed: seed() },
    );
  });

  it('does not depend on the order of the ranges', () => {
    const range = fc
      .tuple(fc.constantFrom('zh', 'en', 'zh-TW', 'en-AU', 'fr', '*'), fc.integer({ min: 0, max: 1000 }))
      .map(([tag, weight]) => `${tag};q=${(weight / 1000).toFixed(3)}`);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), (ranges) => {
        expect(languageOf(ranges.toReversed().join(', '))).toBe(languageOf(ranges.join(',')));
      }),
      { seed: seed() },
    );
  });

  it('is English only for who asked for it', () => {
    const tags = fc.array(fc.constantFrom('zh', 'zh-CN', 'fr', 'ja;q=0.9', '*'), { maxLength: 5 });
    fc.assert(
      fc.property(tags, (ranges) => {
        expect(languageOf(ranges.join(','))).toBe('zh-CN');
      }),
      { seed: seed() },
    );
  });
});

describe('one language of a text', () => {
  it('is the first or the second', () => {
    expect(inLanguage(['退回', 'returned'], 'zh-CN')).toBe('退回');
    expect(inLanguage(['退回', 'returned'], 'en')).toBe('returned');
  });
});
