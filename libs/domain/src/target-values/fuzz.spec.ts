import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TargetCell } from '#libs/fixtures';
import { figure, seed, sized, targetCells } from '#libs/fixtures';
import { natureOf } from './column-natures.js';
import { parseTargetValue } from './parse-target-value.js';
import { printTargetValue } from './print-target-value.js';
import { derivedParts } from './same-value.js';
import type { TargetContext, TargetValue } from './target-value.js';

/** All of them with `npm run trust -- target-values --size full`. */
const VALUES = sized(20_000, 1_000_000);

const REAL = readFileSync('test/data/target-values.tsv', 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '');

/** A nature column that states the direction is no part of the cell, so it stands beside the printed cell too. */
function again(printed: string, nature: string | null, context: TargetContext): TargetValue {
  const stated = nature !== null && (natureOf(nature)?.direction ?? null) !== null;
  return parseTargetValue({ raw: printed, nature: stated ? nature : null }, context);
}

function way({ direction }: TargetValue): readonly unknown[] {
  return direction === null ? [null] : [direction.value, direction.inferred];
}

/** What of a value a printed cell must keep. */
function kept(value: TargetValue): object {
  return { ...derivedParts(value), way: way(value) };
}

describe('whatever a cell holds', () => {
  const kinds = new Map<string, number>();

  function tried({ raw, name, level2, nature, unit }: TargetCell): void {
    const context = { indicatorName: name, level1: '产出指标', level2, fiscalYear: 2024 };
    const value = parseTargetValue({ raw, nature, unit }, context);
    kinds.set(value.kind, (kinds.get(value.kind) ?? 0) + 1);
    const printed = again(printTargetValue(value), nature, context);
    if (value.raw === raw && JSON.stringify(kept(printed)) === JSON.stringify(kept(value))) return;
    expect({ raw: value.raw, ...kept(printed) }).toEqual({ raw, ...kept(value) });
  }

  it(
    'it is read without an exception, and what is printed reads back as the same target',
    () => {
      fc.assert(fc.property(targetCells(REAL), tried), { numRuns: VALUES, seed: seed() });
      figure('target values read', VALUES);
      for (const [kind, count] of [...kinds].sort(([left], [right]) => (left < right ? -1 : 1)))
        figure(`of them ${kind}`, count);
      figure('exceptions', 0);
      figure('printed forms that read otherwise', 0);
      expect([...kinds.keys()].sort()).toEqual(
        ['date', 'none', 'numeric', 'period', 'placeholder', 'qualitative', 'range'].concat([
          'tolerance',
          'unclear',
          'yes-no',
        ]),
      );
    },
    sized(60_000, 3_600_000),
  );
});
