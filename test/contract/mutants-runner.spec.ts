import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const RUNNER = fileURLToPath(new URL('../../tooling/mutants.mjs', import.meta.url));
const SORTING = {
  file: 'libs/shared/src/canonical-json.ts',
  tests: 'libs/shared/src/canonical-json.spec.ts',
};
const ORDER = 'return left < right ? -1 : 1;';

/** Five mutants, and the fate that the runner owes each. */
const MUTANTS = [
  { ...SORTING, find: ORDER, replace: 'return left < right ? 1 : -1;', why: 'found' },
  { ...SORTING, find: ORDER, replace: 'return left < right ? -1 : 2;', why: 'survived' },
  { ...SORTING, find: ORDER, replace: 'return left < ? -1 : 1;', why: 'broken' },
  { ...SORTING, find: 'no such text', replace: '', why: 'broken' },
  { ...SORTING, find: 'typeof value', replace: '', why: 'broken' },
];

it('tells the mutants that tests find from those that survive, and from those that are no mutants', () => {
  const { status, lines } = runMutants(MUTANTS);
  expect(lines).toEqual(
    MUTANTS.map(({ file, why }) => `${why === 'found' ? '✔' : '✘'} ${file}: ${why}: ${why}`),
  );
  expect(status).toBe(1);
});

it('is content only when every mutant is found, and there is one', () => {
  expect(runMutants(MUTANTS.slice(0, 1)).status).toBe(0);
  expect(runMutants([]).status).toBe(1);
});

function runMutants(mutants: readonly object[]): { status: number | null; lines: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-list-'));
  const list = join(folder, 'list.json');
  writeFileSync(list, JSON.stringify(mutants));
  const { status, stdout } = spawnSync(process.execPath, [RUNNER, list], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, lines: stdout.split('\n').filter((line) => /^[✔✘]/u.test(line)) };
}
