import fc from 'fast-check';
import { COMPARATORS, NAMES, SUFFIXES, UNITS, WORDS } from './target-cells.data.js';

const digits = fc.oneof(
  fc.integer({ min: -999, max: 99_999 }).map(String),
  fc.tuple(fc.nat(9999), fc.nat(9999)).map(([whole, part]) => `${String(whole)}.${String(part)}`),
  fc.nat(99_999_999).map((value) => String(value).replace(/\B(?=(\d{3})+$)/gu, ',')),
  fc.constantFrom(
    '一百',
    '三',
    '两',
    '十二',
    '44,561',
    '2100',
    '20XX',
    '百分之九十五',
    '0',
    '００７',
    '.5',
    '1,00',
  ),
);

const grammatical = fc
  .tuple(
    fc.constantFrom(...COMPARATORS),
    fc.constantFrom('', '', ' '),
    digits,
    fc.constantFrom(...UNITS),
    fc.constantFrom(...SUFFIXES),
  )
  .map((parts) => parts.join(''));

const dates = fc
  .tuple(
    fc.integer({ min: 1990, max: 2099 }),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 32 }),
    fc.constantFrom('', '前', '之前完成', '底', '--2025年3月', '-12月'),
  )
  .chain(([year, month, day, end]) => {
    const [y, m, d] = [year, month, day].map(String);
    return fc.constantFrom(
      `${y ?? ''}年${m ?? ''}月${end}`,
      `${m ?? ''}月${d ?? ''}日${end}`,
      `${y ?? ''}-${m ?? ''}-${d ?? ''}`,
      `${y ?? ''}.${m ?? ''}`,
      `${y ?? ''}年${end}`,
    );
  });

/** A real value with one place changed: the faults of typing and of text recognition. */
function mutated(values: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...values, ...WORDS),
      fc.nat(40),
      fc.constantFrom('delete', 'double', 'insert', 'swap'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.constantFrom(...COMPARATORS, ...UNITS, ...SUFFIXES),
    )
    .map(([value, at, change, noise, piece]) => {
      const signs = [...value];
      const place = signs.length === 0 ? 0 : at % signs.length;
      const [before, here, after] = [
        signs.slice(0, place).join(''),
        signs[place] ?? '',
        signs.slice(place + 1).join(''),
      ];
      if (change === 'delete') return before + after;
      if (change === 'double') return before + here + here + after;
      return change === 'insert' ? before + piece + here + after : before + noise + after;
    });
}

/** One cell to be tried, with the name it stands under and perhaps the columns beside it. */
export interface TargetCell {
  readonly raw: string;
  readonly name: string;
  readonly level2: string;
  readonly nature: string | null;
  readonly unit: string | null;
}

/** Cells over the grammar, mutated real values and random Unicode: what a stranger's table may hold. */
export function targetCells(realValues: readonly string[]): fc.Arbitrary<TargetCell> {
  const raw = fc.oneof(
    { weight: 5, arbitrary: grammatical },
    { weight: 3, arbitrary: mutated(realValues) },
    { weight: 1, arbitrary: dates },
    { weight: 1, arbitrary: fc.tuple(grammatical, grammatical).map((pair) => pair.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
    {
      weight: 1,
      arbitrary: fc.string({
        unit: fc.constantFrom(...Array.from('≥≤<>=±%0129.,-~/年月日至元人次万一二百 XX（）|$\\')),
        maxLength: 10,
      }),
    },
  );
  const alone = { nature: fc.constant(null), unit: fc.constant(null) };
  const split = {
    nature: fc.constantFrom(...COMPARATORS, '正向指标', '反向指标', '定性', '定量'),
    unit: fc.constantFrom(...UNITS),
  };
  const place = {
    raw,
    name: fc.constantFrom(...NAMES),
    level2: fc.constantFrom('数量指标', '时效指标', '成本指标'),
  };
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ ...place, ...alone }) },
    { weight: 1, arbitrary: fc.record({ ...place, ...split }) },
  );
}
