import { isKnownUnit, scaleOf } from './unit-grammar.js';
import { JOINED_UNITS, KNOWN_UNITS, SCALES, UNIT_SYNONYMS } from './units.data.js';
import { shiftNumber } from './decimal-text.js';

const KNOWN = new Set(KNOWN_UNITS);

function normalAtom(atom: string): string {
  const synonym = UNIT_SYNONYMS[atom];
  if (synonym !== undefined) return synonym;
  if (KNOWN.has(atom)) return atom;
  const scale = Object.keys(SCALES).find(
    (word) => atom.startsWith(word) && UNIT_SYNONYMS[atom.slice(word.length)] !== undefined,
  );
  return scale === undefined ? atom : scale + (UNIT_SYNONYMS[atom.slice(scale.length)] ?? '');
}

function denominator(atom: string): string {
  const [, count = '', unit = ''] = /^(\d*)(.*)$/u.exec(atom) ?? [];
  const normal = normalAtom(unit);
  if (normal === '个月') return `${count}月`;
  return count + normal;
}

function numerator(atom: string): string {
  return atom === '月' ? '个月' : normalAtom(atom);
}

/** One spelling per unit: `百分比` → `%`, `元/人*月` and `元/人/月` → `元/人·月`. Unknown units stay as written. */
export function normaliseUnit(written: string): string {
  const bare = written
    .replace(/\s+/gu, '')
    .replace(/\/{2,}/gu, '/')
    .replace(/^\/(?:10|十)万人?/u, '十万分之一')
    .replace(/(?<=[/每])\(([^()\d]+)\)/gu, '$1')
    .replace(/^\((.*)\)$/u, '$1');
  const whole = JOINED_UNITS[bare] ?? UNIT_SYNONYMS[bare];
  if (whole !== undefined) return whole;
  if (!isKnownUnit(bare) || (KNOWN.has(bare) && bare !== '月')) return bare;
  const [head = '', ...below] = bare.split(/[/每]+/u).filter((part) => part !== '');
  const top = atoms(head).map(numerator).join('·');
  const bottom = below.flatMap(atoms).map(denominator).join('·');
  return bottom === '' ? (JOINED_UNITS[top] ?? top) : `${top}/${bottom}`;
}

function atoms(product: string): string[] {
  return product.split(/[·*×•.]/u).filter((atom) => atom !== '');
}

/** A number in the unit without its power of ten: 30 万元 is 300000 元, 0.97 比例 is 97 %. */
export function inPlainUnit(
  number: string,
  unit: string,
): { readonly number: string; readonly unit: string } {
  if (unit === '比例') return { number: shiftNumber(number, 2), unit: '%' };
  if (unit === '‰') return { number: shiftNumber(number, -1), unit: '%' };
  if (unit === '成') return { number: shiftNumber(number, 1), unit: '%' };
  const [first = '', ...rest] = unit.split('/');
  const { exponent, unit: plain } = scaleOf(first);
  return { number: shiftNumber(number, exponent), unit: [plain, ...rest].join('/') };
}
