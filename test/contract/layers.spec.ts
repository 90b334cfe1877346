import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ROOMS = [
  'shared',
  'domain',
  'application',
  'persistence',
  'messaging',
  'documents',
  'record',
  'platform',
  'fixtures',
  'testing',
];
const PACKAGES = ['@nestjs/common', '@nestjs/core', '@nestjs/bullmq', 'typeorm', 'pg', 'bullmq', 'ioredis'];

/** What the table of the architecture allows, one import each. */
const ALLOWED: readonly (readonly [file: string, statement: string])[] = [
  ['libs/domain/src/ok.ts', "import { shared } from '#libs/shared';"],
  ['libs/application/src/ok.ts', "import { domain } from '#libs/domain';"],
  ['libs/application/src/ok-nest.ts', "import { Injectable } from '@nestjs/common';"],
  ['libs/persistence/src/ok.ts', "import { application } from '#libs/application';"],
  ['libs/persistence/src/ok-driver.ts', "import { Client } from 'pg';"],
  ['libs/messaging/src/ok-binding.ts', "import { BullModule } from '@nestjs/bullmq';"],
  ['libs/messaging/src/ok.ts', "import { Queue } from 'bullmq';"],
  ['libs/record/src/ok.ts', "import { createHash } from 'node:crypto';"],
  ['libs/platform/src/ok.ts', "import { readFileSync } from 'node:fs';"],
  ['libs/platform/src/ok-nest.ts', "import { NestFactory } from '@nestjs/core';"],
  ['libs/domain/src/ok.spec.ts', "import { testing } from '#libs/testing';"],
  ['libs/domain/src/ok-dev.spec.ts', "import { tool } from 'a-dev-tool';"],
  ['libs/domain/src/ok-town.spec.ts', "import { fixtures } from '#libs/fixtures';"],
  ['libs/fixtures/src/ok.ts', "import { domain } from '#libs/domain';"],
  ['libs/testing/src/ok.ts', "import { tool } from 'a-dev-tool';"],
  ['apps/api/src/ok.ts', "import { persistence } from '#libs/persistence';"],
  ['apps/api/src/ok-type.ts', "import type { tool } from 'a-dev-tool';"],
];

/** What it forbids, with the rule that has to notice. */
const FORBIDDEN: readonly (readonly [file: string, statement: string, rule: string])[] = [
  ['libs/shared/src/package.ts', "import { Client } from 'pg';", 'room-shared'],
  ['libs/shared/src/upward.ts', "import { domain } from '#libs/domain';", 'room-shared'],
  ['libs/domain/src/clock.ts', "import { performance } from 'node:perf_hooks';", 'room-domain'],
  ['libs/domain/src/bare-node.ts', "import { readFileSync } from 'fs';", 'room-domain'],
  ['libs/domain/src/nest.ts', "import { Injectable } from '@nestjs/common';", 'room-domain'],
  ['libs/domain/src/type-only.ts', "import type { Client } from 'pg';", 'room-domain'],
  ['libs/domain/src/upward.ts', "import type { application } from '#libs/application';", 'room-domain'],
  ['libs/domain/src/again.ts', "export { Client } from 'pg';", 'room-domain'],
  ['libs/domain/src/late.ts', "export const late = () => import('pg');", 'room-domain'],
  ['libs/domain/src/far.spec.ts', "import { persistence } from '#libs/persistence';", 'room-domain-tests'],
  ['libs/application/src/core.ts', "import { NestFactory } from '@nestjs/core';", 'room-application'],
  ['libs/application/src/queue.ts', "import { Queue } from 'bullmq';", 'room-application'],
  ['libs/application/src/http.ts', "import { get } from 'node:http';", 'room-application'],
  ['libs/fixtures/src/servers.ts', "import { Client } from 'pg';", 'room-fixtures'],
  ['libs/persistence/src/queue.ts', "import { Queue } from 'bullmq';", 'room-persistence'],
  ['libs/persistence/src/neighbour.ts', "import { messaging } from '#libs/messaging';", 'room-persistence'],
  ['libs/messaging/src/neighbour.ts', "import { persistence } from '#libs/persistence';", 'room-messaging'],
  ['libs/messaging/src/store.ts', "import { Client } from 'pg';", 'room-messaging'],
  ['libs/documents/src/neighbour.ts', "import { messaging } from '#libs/messaging';", 'room-documents'],
  ['libs/record/src/files.ts', "import { readFileSync } from 'node:fs';", 'room-record'],
  ['libs/record/src/shared.ts', "import { shared } from '#libs/shared';", 'room-record'],
  ['libs/platform/src/store.ts', "import { persistence } from '#libs/persistence';", 'room-platform'],
  ['libs/platform/src/driver.ts', "import { Redis } from 'ioredis';", 'drivers-stay-home'],
  ['libs/attic/src/new.ts', "import { shared } from '#libs/shared';", 'known-rooms'],
  ['apps/api/src/driver.ts', "import { Client } from 'pg';", 'drivers-stay-home'],
  ['apps/api/src/inside.ts', "import { secret } from '../../../libs/domain/src/secret.js';", 'front-doors'],
  ['apps/api/src/path.ts', "import { domain } from '../../../libs/domain/src/index.js';", 'by-name'],
  [
    'libs/application/src/inside.ts',
    "import { secret } from '../../domain/src/secret.js';",
    'room-application',
  ],
  ['apps/api/src/app.ts', "import { main } from '../../worker/src/main.js';", 'one-app-one-process'],
  ['libs/platform/src/app.ts', "import { main } from '../../../apps/worker/src/main.js';", 'room-platform'],
  ['apps/api/src/testing.ts', "import { testing } from '#libs/testing';", 'testing-is-for-tests'],
  ['apps/api/src/fixtures.ts', "import { fixtures } from '#libs/fixtures';", 'testing-is-for-tests'],
  ['apps/api/src/dev.ts', "import { tool } from 'a-dev-tool';", 'no-dev-dependency'],
  ['apps/api/src/undeclared.ts', "import { stray } from 'a-stray';", 'no-dev-dependency'],
  ['apps/api/src/absent.ts', "import { gone } from './gone.js';", 'resolvable'],
  ['libs/domain/src/circle-one.ts', "import { two } from './circle-two.js';", 'no-circles'],
  ['libs/domain/src/orphan.ts', 'export const alone = 1;', 'no-orphans'],
];

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

describe('the layers', () => {
  let broken: ReadonlyMap<string, ReadonlySet<string>>;
  let tree: string;

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'layers-'));
    furnish(tree);
    for (const [file, statement] of [...ALLOWED, ...FORBIDDEN]) write(tree, file, statement);
    broken = await cruise(tree);
  });
  afterAll(() => {
    rmSync(tree, { recursive: true });
  });

  it.each(ALLOWED)('%s may say %s', (file) => {
    expect([...(broken.get(file) ?? [])]).toEqual([]);
  });

  it.each(FORBIDDEN)('%s may not say %s: %s', (file, _, rule) => {
    expect([...(broken.get(file) ?? [])]).toContain(rule);
  });

  it('finds nothing in the rooms themselves', () => {
    const planted = new Set([...ALLOWED, ...FORBIDDEN].map(([file]) => file));
    expect([...broken.keys()].filter((file) => !planted.has(file))).toEqual([]);
  });
});

/** A small house with every room, and packages that are declared, for development only, or not at all. */
function furnish(tree: string): void {
  for (const room of ROOMS) {
    const inside = `libs/${room}/src/inside-${room}.ts`;
    write(tree, inside, `export const ${room} = '${room}';`);
    write(tree, `libs/${room}/src/index.ts`, `export { ${room} } from './inside-${room}.js';`);
  }
  write(tree, 'libs/domain/src/secret.ts', "export { domain as secret } from './inside-domain.js';");
  write(tree, 'libs/domain/src/circle-two.ts', "export { one as two } from './circle-one.js';");
  write(tree, 'apps/worker/src/main.ts', "export { shared as main } from '#libs/shared';");
  for (const name of [...PACKAGES, 'a-dev-tool', 'a-stray']) {
    write(tree, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(tree, `node_modules/${name}/index.js`, '');
  }
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0']));
  const manifest = { type: 'module', dependencies, devDependencies: { 'a-dev-tool': '1.0.0' } };
  write(tree, 'package.json', JSON.stringify(manifest));
  for (const file of ['tsconfig.json', 'tsconfig.boundaries.json'])
    cpSync(join(ROOT, file), join(tree, file));
}

function write(tree: string, file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), `${text}\n`);
}

/** The rules each file breaks, as the same program with the same rules sees the planted house. */
function cruise(tree: string): Promise<Map<string, Set<string>>> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(ROOT, 'dependency-cruiser.config.mjs');
  const words = [program, '--config', config, '--output-type', 'json', 'apps', 'libs'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: tree, maxBuffer: 32_000_000 }, (_, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else resolve(byFile(JSON.parse(stdout) as Cruise));
    });
  });
}

function byFile({ summary }: Cruise): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations)
    found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  return found;
}
