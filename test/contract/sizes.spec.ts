import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const PROGRAM = fileURLToPath(new URL('../../tooling/sizes.mjs', import.meta.url));

describe('npm run sizes', () => {
  let tree: string;

  beforeEach(() => {
    tree = mkdtempSync(join(tmpdir(), 'sizes-'));
  });
  afterEach(() => {
    rmSync(tree, { recursive: true });
  });

  it('is content with files at the limits', () => {
    for (const each of ['one', 'two', 'three', 'four', 'five', 'six']) plant(`${each}.ts`, 40);
    for (const each of ['seven', 'eight', 'nine']) plant(`${each}.ts`, 120);
    plant('ten.ts', 250);
    plant('one.spec.ts', 1020);
    expect(sizes()).toEqual({
      status: 0,
      rows: [
        '✔ median file: 40 (≤ 40)',
        '✔ 90 % of files: 120 (≤ 120)',
        '✔ largest file: 250 (≤ 250)',
        '✔ tests ÷ source: 1.20 (≥ 1.2)',
        '✔ any: 0 (≤ 0)',
      ],
    });
  });

  it('names every limit that is broken', () => {
    plant('one.ts', 41);
    plant('two.ts', 251);
    plant('one.spec.ts', 286);
    plant('two.spec.ts', 0, "// any is a word\nconst text = 'any';\nlet loose: any = text as any;\n");
    expect(sizes()).toEqual({
      status: 1,
      rows: [
        '✘ median file: 41 (≤ 40)',
        '✘ 90 % of files: 251 (≤ 120)',
        '✘ largest file: 251 (≤ 250)',
        '✘ tests ÷ source: 0.98 (≥ 1.2)',
        '✘ any: 2 (≤ 0)',
      ],
    });
  });

  it('counts as tests the specs and test/, without golden files and data', () => {
    plant('one.ts', 10);
    for (const file of ['a.spec.ts', 'b.int-spec.ts']) plant(file, 3);
    plantAt('test/e2e/steps.ts', 6);
    for (const file of ['test/golden/g.ts', 'test/data/d.ts', 'libs/a/types.d.ts']) plantAt(file, 1000);
    expect(sizes()).toMatchObject({
      status: 0,
      rows: expect.arrayContaining(['✔ tests ÷ source: 1.20 (≥ 1.2)']),
    });
  });

  function plant(name: string, lines: number, text = '\n'.repeat(lines)): void {
    plantAt(`libs/a/src/${name}`, lines, text);
  }

  function plantAt(path: string, lines: number, text = '\n'.repeat(lines)): void {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }

  function sizes(): { status: number | null; rows: string[] } {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM], { cwd: tree, encoding: 'utf8' });
    return { status, rows: stdout.split('\n').filter((row) => /^[✔✘]/u.test(row)) };
  }
});
