import type { Natures } from './column-natures.js';
import { isBlank, merged, natureOf, NO_NATURE } from './column-natures.js';
import { compactText, normaliseText } from './normalise-text.js';
import type { TargetNote } from './target-findings.js';
import type { TargetInput } from './target-value.js';
import { isKnownUnit, unitAtStart } from './unit-grammar.js';

/** The columns of one target, told apart by what they hold and not only by their place. */
export interface Columns extends Natures {
  /** Normalised text of the value. */
  readonly value: string;
  /** Compact text of the unit column, or null. */
  readonly unit: string | null;
  /** True when the unit column only repeats the value. */
  readonly unitRepeatsValue: boolean;
  readonly notes: readonly TargetNote[];
}

const NUMBER_LIKE = /^[-+]?[\d.,]+$/u;

/** One cell that holds its own columns: `≤|30|万元`. */
function fromPipes(text: string, neighbours: readonly string[]): Columns {
  const parts = text
    .split('|')
    .concat(neighbours)
    .map(normaliseText)
    .filter((part) => part !== '');
  const natures = parts.map((part) => (/^[-+]?\d/u.test(part) || isBlank(part) ? null : natureOf(part)));
  const others = parts.filter((_, index) => natures[index] === null);
  const valueAt = Math.max(
    0,
    others.findIndex((part) => /\d/u.test(part)),
  );
  const value = others[valueAt] ?? '';
  const words = !/\d/u.test(value) && others.length === parts.length && others.length > 1;
  if (words) return withUnit(normaliseText(text), NO_NATURE, '', []);
  const rest = others.filter((_, index) => index !== valueAt);
  return withUnit(
    value,
    merged(natures.filter((nature) => nature !== null)),
    rest[0] ?? '',
    rest.slice(1).map((detail) => ({ code: 'column-not-understood', detail })),
  );
}

/** An unknown unit must at least look like one. */
const UNIT_WORD =
  /^(?!.*(?:以[上下内]|之内|达到?|不[低高超少多]|[一二三四五六七八九十至到]|[多余内间前后]$|^[前后间]|完成|解决|左右))(?:\p{Script=Han}{1,4}|(?![xXnN]+$)[A-Za-z]{2,6})$/u;

function withUnit(value: string, natures: Natures, unitText: string, notes: readonly TargetNote[]): Columns {
  const unit = compactText(unitText);
  const unitRepeatsValue = unit !== '' && unit === compactText(value);
  const plain = { ...natures, value, unitRepeatsValue };
  if (isBlank(unit) || unitRepeatsValue || /^(?:定性|定量|年月日?|日期|时间)$/u.test(unit))
    return { ...plain, unit: null, notes };
  if (!isKnownUnit(unit) && (!UNIT_WORD.test(unit) || unitAtStart(unit) !== null)) {
    return { ...plain, unit: null, notes: [...notes, { code: 'column-not-understood', detail: unit }] };
  }
  return { ...plain, unit, notes };
}

interface Told {
  readonly value: string;
  readonly natures: Natures;
  readonly unit: string;
}

function isNature(text: string): boolean {
  return text !== '' && !isBlank(compactText(text)) && natureOf(text) !== null;
}

/** One bare number, at most one nature and one unit, not where they belong: told apart by what they are. */
function swapped(cells: readonly [value: string, nature: string, unit: string]): Told | null {
  const [value, nature, unit] = cells;
  const filled = cells.filter((cell) => !isBlank(compactText(cell)));
  const numbers = filled.filter((cell) => NUMBER_LIKE.test(cell));
  const natures = filled.filter(isNature);
  const units = filled.filter((cell) => !isNature(cell) && isKnownUnit(compactText(cell)));
  const clear = numbers.length === 1 && natures.length <= 1 && units.length <= 1;
  if (!clear || filled.length < 2 || 1 + natures.length + units.length !== filled.length) return null;
  const inPlace = NUMBER_LIKE.test(value) && !isNature(unit) && !units.includes(nature);
  if (inPlace) return null;
  return { value: numbers[0] ?? '', natures: natureOf(natures[0] ?? '') ?? NO_NATURE, unit: units[0] ?? '' };
}

/** Reads the value and its neighbours; swapped columns are put right and reported. */
export function readColumns({ raw, nature, unit }: TargetInput): Columns {
  // a stroke may come to light only when the dollar signs around it are gone
  const text = normaliseText(raw);
  const own = text.split('|').filter((part) => normaliseText(part) !== '');
  if (/^[^|]*(?:\|[^|]*){1,3}$/u.test(text) && own.length > 1) {
    return fromPipes(text, [nature ?? '', unit ?? '']);
  }
  const [value, natureText, unitText] = [
    normaliseText(own.length === 1 ? (own[0] ?? '') : text),
    normaliseText(nature ?? ''),
    normaliseText(unit ?? ''),
  ];
  const told = swapped([value, natureText, unitText]);
  if (told !== null) return withUnit(told.value, told.natures, told.unit, [{ code: 'columns-swapped' }]);
  const natures = natureOf(natureText);
  const unknown: TargetNote[] =
    natures === null ? [{ code: 'column-not-understood', detail: natureText }] : [];
  return withUnit(value, natures ?? NO_NATURE, unitText, unknown);
}
