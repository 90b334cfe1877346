import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { targetCells } from '#libs/testing';
import { parseTargetValue } from './parse-target-value.js';
import { printTargetValue } from './print-target-value.js';
import { derivedParts } from './same-value.js';

const REAL = readFileSync('test/data/target-values.tsv', 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

describe('a printed target', () => {
  it('reads back as the same derived value, whatever the cell holds', () => {
    fc.assert(
      fc.property(targetCells(REAL), ({ raw, name, level2, nature, unit }) => {
        const context = { indicatorName: name, level1: '产出指标', level2, fiscalYear: 2024 };
        const value = parseTargetValue({ raw, nature, unit }, context);
        const again = parseTargetValue({ raw: printTargetValue(value) }, context);
        expect(derivedParts(again)).toEqual(derivedParts(value));
        expect(value.raw).toBe(raw);
      }),
      { numRuns: 20_000, seed: 20240125 },
    );
  });
});
