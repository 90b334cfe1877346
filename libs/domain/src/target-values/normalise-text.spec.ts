import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed, sized } from '#libs/fixtures';
import { compactText, normaliseText } from './normalise-text.js';

describe('the text that is matched', () => {
  it.each([
    ['≥９０％', '≥90%'],
    ['＞＝95%', '≥95%'],
    ['>= 95', '≥ 95'],
    ['> = 95', '≥ 95'],
    ['≥ = 95', '≥ 95'],
    ['=>95', '≥95'],
    ['<=5', '≤5'],
    ['=<5', '≤5'],
    ['≤=5', '≤5'],
    ['≧5', '≥5'],
    ['⩾5', '≥5'],
    ['≽5', '≥5'],
    ['≮5', '≥5'],
    ['≦5', '≤5'],
    ['⩽5', '≤5'],
    ['≼5', '≤5'],
    ['≯5', '≤5'],
    ['═5', '=5'],
    ['﹦5', '=5'],
    ['＝5', '=5'],
    ['>_5', '≥5'],
    ['<__5', '≤5'],
    ['1−2', '1-2'],
    ['1‐2', '1-2'],
    ['1‑2', '1-2'],
    ['1﹣2', '1-2'],
    ['1－2', '1-2'],
    ['1–2', '1—2'],
    ['1―2', '1—2'],
    ['1─2', '1—2'],
    ['1━2', '1—2'],
    ['1～2', '1~2'],
    ['1〜2', '1~2'],
    ['1∼2', '1~2'],
    ['1∽2', '1~2'],
    ['&ge;90', '≥90'],
    ['&le;90', '≤90'],
    ['&gt;90', '>90'],
    ['&lt;90', '<90'],
    ['&plusmn;3', '±3'],
    ['7&times;24', '7×24'],
    ['a&nbsp;b', 'a b'],
    ['a&amp;b', 'a&b'],
    ['&amp;ge;90', '≥90'],
    ['&unknown;90', '&unknown;90'],
    ['100m²', '100m2'],
    ['5米³', '5米3'],
    ['10²', '10^2'],
    ['x₁', 'x^1'],
    ['1½', '1 1⁄2'],
    ['①完成', '(1) 完成'],
    ['⒈完成', '(1.) 完成'],
    ['㎡', 'm2'],
    ['℃', '°C'],
    ['a\tb\nc', 'a b c'],
    ['a\u0085b\u2028c', 'a b c'],
    ['a\u200Bb\u0007', 'ab'],
    ['  5   个 ', '5 个'],
    ['　5　个　', '5 个'],
    ['$\\geq$90%', '≥90%'],
  ])('%p becomes %p', (raw, normal) => {
    expect(normaliseText(raw)).toBe(normal);
  });

  it('of a plain cell is the cell, whichever way it is found', () => {
    const signs = Array.from('≥≤<>=.%0159azAZ一龥人次元及时');
    const cell = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      // a blank in front is taken off again, and keeps the short way from being taken
      fc.property(cell, (text) => {
        expect(normaliseText(text)).toBe(normaliseText(` ${text}`));
      }),
      { seed: seed(), numRuns: sized(2000, 100_000) },
    );
  });

  it('is the same when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
      { seed: seed(), numRuns: 2000 },
    );
  });
});

describe('the text as the grammar reads it', () => {
  it.each([
    ['≥ 90 %', '≥90%'],
    ['"90%"', '90%'],
    ['“90%”', '90%'],
    ["'90%'", '90%'],
    ['‘90%’', '90%'],
    ['`90%`', '90%'],
    ['90%。', '90%'],
    ['90%;', '90%'],
    ['90%,', '90%'],
    ['90%、', '90%'],
    ['90%.', '90%'],
    ['90%!', '90%'],
    ['90%。;', '90%'],
    ['5.5', '5.5'],
    ['。', ''],
  ])('%p becomes %p', (text, compact) => {
    expect(compactText(text)).toBe(compact);
  });
});
