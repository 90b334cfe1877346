import { stripLatex } from './latex.js';

const ENTITIES: Readonly<Record<string, string>> = {
  ge: '≥',
  le: '≤',
  gt: '>',
  lt: '<',
  amp: '&',
  nbsp: ' ',
  plusmn: '±',
  times: '×',
};

const ENTITY = /&(ge|le|gt|lt|amp|nbsp|plusmn|times);/gu;

/** Characters that NFKC would melt into a neighbouring number: `10²` must not become `102`. */
const MELTING: readonly (readonly [RegExp, (sign: string) => string])[] = [
  [/(?<=[a-zA-Z米])[²³]/gu, (sign) => (sign === '²' ? '2' : '3')],
  [/[²³¹⁰⁴-⁹₀-₉]/gu, (sign) => `^${sign}`],
  [/[¼-¾⅐-⅞↉]/gu, (sign) => ` ${sign} `],
  [/[①-⒛⓪-⓿❶-➓㉑-㉟㊱-㊿]/gu, (sign) => ` (${sign}) `],
];

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[‐‑−﹣]/gu, '-'],
  [/[‒–—―─━]/gu, '—'],
  [/[〜∼∽～]/gu, '~'],
  [/[≧⩾≽≮]|[>≥]\s*=|=\s*>/gu, '≥'],
  [/[≦⩽≼≯]|[<≤]\s*=|=\s*</gu, '≤'],
  [/[═﹦]/gu, '='],
  [/>_+/gu, '≥'],
  [/<_+/gu, '≤'],
];

function once(text: string): string {
  const entities = text.replace(ENTITY, (whole, name: string) => ENTITIES[name] ?? whole);
  const kept = MELTING.reduce(
    (current, [pattern, form]) => current.replace(pattern, form),
    stripLatex(entities),
  );
  const signs = SIGNS.reduce(
    (current, [pattern, sign]) => current.replace(pattern, sign),
    kept.normalize('NFKC'),
  );
  return signs
    .replace(/[\t-\r\u0085\u2028\u2029]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Most cells: nothing of them is spelled in two ways. */
const PLAIN = /^[≥≤<>=]?[\u4E00-\u9FFF0-9A-Za-z.%]*$/u;

/** The text that is matched: NFKC, LaTeX, entities and look-alike signs made uniform. Idempotent. */
export function normaliseText(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  let text = once(raw);
  for (let round = 0; round < 8; round += 1) {
    const next = once(text);
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** The normalised text without spaces and closing punctuation, as the grammar reads it. */
export function compactText(normalised: string): string {
  return normalised.replace(/[\s"“”'‘’`]+/gu, '').replace(/[。;,、.!]+$/u, '');
}
