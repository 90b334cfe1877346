import { spawnSync } from 'node:child_process';
import { expect, it } from '@jest/globals';

it('every fault planted into the guards is found by the tests that guard them', () => {
  const { status, stdout } = spawnSync(process.execPath, ['tooling/mutants.mjs'], { encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => line.startsWith('✘'))).toEqual([]);
  expect(stdout).toMatch(/^(?:[2-9]\d|\d{3,}) of \d+ planted faults found$/mu);
  expect(status).toBe(0);
}, 600_000);
