import { comparatorAlone } from './comparators.js';
import { NATURE_HIGHER, NATURE_LOWER } from './direction.data.js';
import { compactText, normaliseText } from './normalise-text.js';
import type { TargetNote } from './target-findings.js';
import type { Comparator, TargetDirection, TargetInput } from './target-value.js';
import { isKnownUnit, unitAtStart } from './unit-grammar.js';

/** The columns of one target, told apart by what they hold and not only by their place. */
export interface Columns {
  /** Normalised text of the value. */
  readonly value: string;
  readonly comparator: Comparator | null;
  readonly direction: TargetDirection['value'] | null;
  readonly sort: '定量' | '定性' | null;
  /** Compact text of the unit column, or null. */
  readonly unit: string | null;
  /** True when the unit column only repeats the value. */
  readonly unitRepeatsValue: boolean;
  readonly notes: readonly TargetNote[];
}

type Natures = Pick<Columns, 'comparator' | 'direction' | 'sort'>;

const NOTHING: Natures = { comparator: null, direction: null, sort: null };
const BLANK = /^(?:无|[-—/\\]*)$/u;

function natureOf(text: string): Natures | null {
  const compact = compactText(text);
  if (BLANK.test(compact)) return NOTHING;
  const comparator = comparatorAlone(compact);
  if (comparator !== null) return { ...NOTHING, comparator };
  if (NATURE_HIGHER.test(compact)) return { ...NOTHING, direction: 'higherIsBetter' };
  if (NATURE_LOWER.test(compact)) return { ...NOTHING, direction: 'lowerIsBetter' };
  const sort = /^(定量|定性)(?:指标)?$/u.exec(compact)?.[1];
  return sort === undefined ? null : { ...NOTHING, sort: sort === '定量' ? '定量' : '定性' };
}

function merged(natures: readonly Natures[]): Natures {
  return natures.reduce(
    (all, one) => ({
      comparator: all.comparator ?? one.comparator,
      direction: all.direction ?? one.direction,
      sort: all.sort ?? one.sort,
    }),
    NOTHING,
  );
}

const NUMBER_LIKE = /^[-+]?[\d.,]+$/u;

/** One cell that holds its own columns: `≤|30|万元`. */
function fromPipes(text: string, neighbours: readonly string[]): Columns {
  const parts = text
    .split(/[|｜]/u)
    .concat(neighbours)
    .map(normaliseText)
    .filter((part) => part !== '');
  const natures = parts.map((part) => (/^[-+]?\d/u.test(part) || BLANK.test(part) ? null : natureOf(part)));
  const others = parts.filter((_, index) => natures[index] === null);
  const valueAt = Math.max(
    0,
    others.findIndex((part) => /\d/u.test(part)),
  );
  const value = others[valueAt] ?? '';
  const words = !/\d/u.test(value) && others.length === parts.length && others.length > 1;
  if (words) return withUnit(normaliseText(text), NOTHING, '', []);
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
  /^(?!.*(?:以[上下内]|之内|达到?|不[低高超少多]|[一二三四五六七八九十至到]|[多余内间前后]$|完成|解决|左右))(?:\p{Script=Han}{1,4}|(?![xXnN]+$)[A-Za-z]{2,6})$/u;

function withUnit(value: string, natures: Natures, unitText: string, notes: readonly TargetNote[]): Columns {
  const unit = compactText(unitText);
  const unitRepeatsValue = unit !== '' && unit === compactText(value);
  const plain = { ...natures, value, unitRepeatsValue };
  if (BLANK.test(unit) || unitRepeatsValue || /^(?:定性|定量|年月日?|日期|时间)$/u.test(unit))
    return { ...plain, unit: null, notes };
  if (!isKnownUnit(unit) && (!UNIT_WORD.test(unit) || unitAtStart(unit) !== null)) {
    return { ...plain, unit: null, notes: [...notes, { code: 'column-not-understood', detail: unit }] };
  }
  return { ...plain, unit, notes };
}

/** Reads the value and its neighbours; swapped columns are put right and reported. */
export function readColumns({ raw, nature, unit }: TargetInput): Columns {
  if (/^[^|｜]*(?:[|｜][^|｜]*){1,3}$/u.test(raw) && /[^|｜\s]/u.test(raw)) {
    return fromPipes(raw, [nature ?? '', unit ?? '']);
  }
  const [value, natureText, unitText] = [
    normaliseText(raw),
    normaliseText(nature ?? ''),
    normaliseText(unit ?? ''),
  ];
  const swapped: TargetNote[] = [{ code: 'columns-swapped' }];
  if (NUMBER_LIKE.test(natureText) && comparatorAlone(value) !== null) {
    return withUnit(natureText, natureOf(value) ?? NOTHING, unitText, swapped);
  }
  if (NUMBER_LIKE.test(unitText) && isKnownUnit(compactText(value))) {
    return withUnit(unitText, natureOf(natureText) ?? NOTHING, value, swapped);
  }
  const natures = natureOf(natureText);
  const unknown: TargetNote[] =
    natures === null ? [{ code: 'column-not-understood', detail: natureText }] : [];
  return withUnit(value, natures ?? NOTHING, unitText, unknown);
}
