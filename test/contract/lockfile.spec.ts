import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const lock = readFileSync('package-lock.json', 'utf8');

it('names every optional package of every platform, since npm ci refuses a lockfile that does not', () => {
  const { status, stdout } = spawnSync(process.execPath, ['tooling/complete-lockfile.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

it('names no registry, so that everybody installs from his own', () => {
  expect(lock).not.toMatch(/"resolved": "https?:/u);
});

it('belongs to the package.json beside it', () => {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Record<string, unknown>> };
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    expect(packages['']?.[kind]).toEqual(manifest[kind]);
  }
});
