import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FAULT_POINTS } from '../faults/fault-points.js';
import { ApiConfig } from './api.config.js';
import { CliConfig } from './cli.config.js';
import { ConfigError } from './config.error.js';
import { loadConfig } from './load-config.js';
import { WorkerConfig } from './worker.config.js';

let folder: string;
let secret: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-fault-'));
  secret = join(folder, 'secret');
  writeFileSync(secret, 'redis://127.0.0.1:6379');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PROCESSES = { api: ApiConfig, worker: WorkerConfig, cli: CliConfig } as const;

/** What is wrong with a configuration in which nothing but the fault can be. */
function wrong(process: keyof typeof PROCESSES, mode: string | undefined, fault: string): readonly string[] {
  const environment = {
    PIFU_MODE: mode,
    PIFU_FAULT: fault,
    PIFU_PUBLIC_ORIGIN: 'https://pifu.example.gov.cn',
    PIFU_DB_APP_PASSWORD_FILE: secret,
    PIFU_DB_DISPATCHER_PASSWORD_FILE: secret,
    PIFU_REDIS_URL_FILE: secret,
    ...(mode === 'demo' && { PIFU_DEMO_PASSWORD_FILE: secret }),
  };
  try {
    loadConfig<object>(PROCESSES[process], environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ variable }) => variable);
    throw error;
  }
}

describe.each(['api', 'worker', 'cli'] as const)('a point of fault for the %s', (process) => {
  it.each(['production', undefined, 'demo'])('stops the boot in mode %s, also one that is known', (mode) => {
    for (const point of FAULT_POINTS) expect(wrong(process, mode, `${point}:1`)).toEqual(['PIFU_FAULT']);
  });

  it.each(FAULT_POINTS)('is taken in a test: %s', (point) => {
    expect(wrong(process, 'test', `${point}:1`)).toEqual([]);
  });

  it.each(['at-lunch:1', 'after-commit', 'after-commit:0', 'after-commit:1;before-send:1'])(
    'is refused in a test when nobody knows it: %s',
    (fault) => {
      expect(wrong(process, 'test', fault)).toEqual(['PIFU_FAULT']);
    },
  );
});
