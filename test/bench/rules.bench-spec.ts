import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CHECK_POLICY, parseTargetValue, runChecks } from '#libs/domain';
import { figure, machongTables, sized } from '#libs/fixtures';
import { measure, median } from './measure.js';

const ROUNDS = sized(1, 5);

/** Real values with the name and category of their indicator. */
function realCells(): readonly string[][] {
  const [, ...lines] = readFileSync('test/data/target-values.tsv', 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** Pure rules: nothing but this process works, so that its processor time is all there is. */
describe('the rules alone', () => {
  it('read target values', async () => {
    const cells = realCells();
    const operations = sized(2_000, 200_000);
    const read = (index: number): Promise<unknown> => {
      const [raw = '', , indicatorName = ''] = cells[index % cells.length] ?? [];
      const context = { indicatorName, level1: '产出指标', level2: '数量指标', fiscalYear: 2024 };
      return Promise.resolve(parseTargetValue({ raw }, context));
    };
    await measure({ operations: sized(200, 20_000), callers: 1 }, read);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await measure({ operations, callers: 1 }, read));
    const { perSecond, cpuMs } = median(rounds);
    figure('target values per second', `${perSecond.toFixed(0)}, CPU ${(cpuMs * 1000).toFixed(1)} µs each`);
    expect(perSecond).toBeGreaterThan(0);
  });

  it('check whole tables', async () => {
    const tables = machongTables();
    const operations = sized(60, 6_000);
    const check = (index: number): Promise<unknown> => {
      const table = tables[index % tables.length];
      if (table === undefined) throw new Error('no tables to check');
      return Promise.resolve(runChecks(table, DEFAULT_CHECK_POLICY));
    };
    await measure({ operations: sized(6, 600), callers: 1 }, check);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push(await measure({ operations, callers: 1 }, check));
    const { perSecond, cpuMs } = median(rounds);
    figure('tables checked per second', `${perSecond.toFixed(0)}, CPU ${cpuMs.toFixed(2)} ms each`);
    expect(perSecond).toBeGreaterThan(0);
  });
});
