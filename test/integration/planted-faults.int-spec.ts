import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figure, sized } from '#libs/fixtures';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FAULTS = join(ROOT, 'test', 'mutants', 'database', 'database.mutants.mjs');

/** Each takes seconds: `npm test` plants the first ones, `npm run trust -- planted-faults --size full` all of them. */
const PLANTED = sized(3, Number.POSITIVE_INFINITY);

describe('faults planted into locks, keys, row security and the proof', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pifu-faults-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function chosen(): Promise<readonly string[]> {
    const named = process.env['PIFU_MUTANTS'];
    if (named !== undefined) return named.split(delimiter);
    const { mutants } = (await import(FAULTS)) as { mutants: readonly object[] };
    const list = join(folder, 'faults.json');
    writeFileSync(list, JSON.stringify(mutants.slice(0, PLANTED)));
    return [list];
  }

  it('are found by the tests that guard them', async () => {
    const runner = join(ROOT, 'tooling', 'mutants.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [runner, ...(await chosen())], {
      cwd: ROOT,
      encoding: 'utf8',
      // however many faults are planted, each is found by tests of ordinary size
      env: { ...process.env, PIFU_SIZE: 'small', PIFU_FIGURES: undefined },
    });
    const fates = stdout.split('\n').filter((line) => /^[✔✘]/u.test(line));
    expect({ stderr, missed: fates.filter((line) => line.startsWith('✘')) }).toEqual({
      stderr: '',
      missed: [],
    });
    expect(fates.length).toBeGreaterThanOrEqual(3);
    expect(status).toBe(0);
    figure('faults planted into locks, keys, row security and the proof', fates.length);
    figure('of them found', fates.length);
  }, 3_600_000);
});
