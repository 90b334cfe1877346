import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseTargetValue } from './parse-target-value.js';
import type { TargetInput, TargetValue } from './target-value.js';

const GOLDEN = 'test/golden/target-values/';

function lines(file: string): string[][] {
  const text = readFileSync(file, 'utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

function valueOf(value: TargetValue): string {
  const { number, range, date, period, yesNo, absence } = value;
  if (range !== null) return `${range.low}..${range.high}`;
  if (period !== null) return `${period.from}..${period.to}`;
  if (yesNo !== null) return yesNo ? 'yes' : 'no';
  return number ?? date ?? absence ?? '';
}

/** The reviewed columns of a golden line. */
function reading(value: TargetValue): string[] {
  const { kind, comparator, unit, direction, findings } = value;
  const way = direction === null ? '' : `${direction.value}${direction.inferred ? ' (inferred)' : ''}`;
  const codes = findings.map(({ code }) => code).join(' ');
  return [kind, comparator ?? '', valueOf(value), unit ?? '', way, codes];
}

function read(
  input: TargetInput,
  indicatorName: string,
  level1: string,
  level2: string,
  fiscalYear: number,
): string[] {
  return reading(parseTargetValue(input, { indicatorName, level1, level2, fiscalYear }));
}

describe('every value of the collection', () => {
  const golden = lines(`${GOLDEN}target-values.tsv`);

  it.each(golden.map((line) => ({ line, raw: line[0] ?? '', name: line[1] ?? '' })))(
    '$raw · $name',
    ({ line, raw, name }) => {
      expect(read({ raw }, name, '', '', 2024)).toEqual(line.slice(2));
    },
  );

  it('is in the golden file, in its order', () => {
    const values = lines('test/data/target-values.tsv').map(([raw]) => raw);
    expect(golden.map(([raw]) => raw)).toEqual(values);
  });
});

describe('every value of the collected tables', () => {
  const golden = lines(`${GOLDEN}table-cells.tsv`);

  it.each(golden.map((line) => ({ line, name: line[3] ?? '', raw: line[5] ?? '' })))(
    '$raw · $name',
    ({ line, name, raw }) => {
      const [source = '', level1 = '', level2 = '', , nature = '', , unit = '', ...expected] = line;
      const year = Number(/-(20\d\d)-/u.exec(source)?.[1]);
      expect(read({ raw, nature, unit }, name, level1, level2, year)).toEqual(expected);
      expect(readFileSync(`test/data/tables/${source}`, 'utf8')).toContain(raw);
    },
  );

  it('covers every table', () => {
    expect([...new Set(golden.map(([source]) => source))].sort()).toEqual(
      readdirSync('test/data/tables').sort(),
    );
  });
});

describe.each([
  ['the grammar and its traps', 'grammar.tsv'],
  ['values as clerks write them, of every kind and in any order of columns', 'clerk-values.tsv'],
])('%s', (_, file) => {
  it.each(lines(GOLDEN + file).map((line) => ({ line, raw: line[0] ?? '', name: line[1] ?? '' })))(
    '$raw · $name',
    ({ line, raw, name }) => {
      const [, , level2 = '', nature = '', unit = '', ...expected] = line;
      expect(
        read({ raw, nature: nature || null, unit: unit || null }, name, '产出指标', level2, 2024),
      ).toEqual(expected);
    },
  );
});
