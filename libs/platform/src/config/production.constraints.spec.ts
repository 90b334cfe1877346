import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiConfig } from './api.config.js';
import { CliConfig } from './cli.config.js';
import { ConfigError } from './config.error.js';
import type { Environment } from './load-config.js';
import { loadConfig } from './load-config.js';

let folder: string;
let secret: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-production-'));
  secret = join(folder, 'secret');
  writeFileSync(secret, 'sixteen-and-more');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ORIGIN = 'https://pifu.example.gov.cn';

function wrong(config: new () => object, environment: Environment): readonly string[] {
  try {
    loadConfig(config, { PIFU_DB_APP_PASSWORD_FILE: secret, ...environment });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ variable, why }) => `${variable} ${why}`);
    throw error;
  }
}

const DEMO_SECRET = 'PIFU_DEMO_PASSWORD_FILE 正式环境不得设置 must not be set in production';
const NO_ORIGIN = 'PIFU_PUBLIC_ORIGIN 不是可用的源 not a usable origin';

describe('real work is the default', () => {
  it('so that nobody runs a demonstration by forgetting a variable', () => {
    expect(loadConfig(ApiConfig, { ...soundProduction(), PIFU_MODE: undefined }).mode).toBe('production');
  });

  it('and a process without any variable does not start', () => {
    expect(wrong(ApiConfig, {})).toEqual([NO_ORIGIN]);
  });

  it('and it is called by its whole name: nothing else counts as production, or as anything', () => {
    for (const mode of ['PRODUCTION', 'prod', 'live']) {
      expect(wrong(ApiConfig, { PIFU_MODE: mode, PIFU_PUBLIC_ORIGIN: ORIGIN })).toHaveLength(1);
    }
  });
});

function soundProduction(): Environment {
  return { PIFU_MODE: 'production', PIFU_PUBLIC_ORIGIN: ORIGIN, PIFU_DB_APP_PASSWORD_FILE: secret };
}

describe('production', () => {
  it.each([
    ['https with a name', ORIGIN, []],
    ['https with a port', 'https://pifu.example.gov.cn:8443', []],
    ['https with an address', 'https://10.1.2.3', []],
    ['none', undefined, [NO_ORIGIN]],
    ['http', 'http://pifu.example.gov.cn', [NO_ORIGIN]],
    ['http on the loopback', 'http://127.0.0.1:3000', [NO_ORIGIN]],
    ['another scheme', 'wss://pifu.example.gov.cn', [NO_ORIGIN]],
    ['https with a path', `${ORIGIN}/pifu`, [NO_ORIGIN]],
    ['https with a query', `${ORIGIN}?x`, [NO_ORIGIN]],
  ])('wants an origin with https: %s', (_, origin, expected) => {
    expect(wrong(ApiConfig, { ...soundProduction(), PIFU_PUBLIC_ORIGIN: origin })).toEqual(expected);
  });

  it.each([
    ['api', ApiConfig],
    ['cli', CliConfig],
  ])('refuses a demo secret (%s)', (_, config) => {
    expect(wrong(config, { ...soundProduction(), PIFU_DEMO_PASSWORD_FILE: secret })).toEqual([DEMO_SECRET]);
  });

  it('refuses even an empty demo secret, and one whose file is gone', () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '');
    expect(wrong(ApiConfig, { ...soundProduction(), PIFU_DEMO_PASSWORD_FILE: empty })).toEqual([DEMO_SECRET]);
    expect(wrong(ApiConfig, { ...soundProduction(), PIFU_DEMO_PASSWORD_FILE: `${empty}-gone` })).toHaveLength(
      1,
    );
  });

  it('says both at once', () => {
    const environment = {
      ...soundProduction(),
      PIFU_PUBLIC_ORIGIN: 'http://pifu',
      PIFU_DEMO_PASSWORD_FILE: secret,
    };
    expect(wrong(ApiConfig, environment)).toEqual([NO_ORIGIN, DEMO_SECRET]);
  });

  it('lets the command line do without an origin, but not with an unsafe one', () => {
    const { PIFU_PUBLIC_ORIGIN: _, ...environment } = soundProduction();
    expect(wrong(CliConfig, environment)).toEqual([]);
    expect(wrong(CliConfig, { ...environment, PIFU_PUBLIC_ORIGIN: ORIGIN })).toEqual([]);
    expect(wrong(CliConfig, { ...environment, PIFU_PUBLIC_ORIGIN: 'http://pifu' })).toEqual([NO_ORIGIN]);
  });
});

describe('a demonstration and a test', () => {
  it.each(['demo', 'test'])('%s takes a demo secret and plain http', (mode) => {
    const environment = { PIFU_MODE: mode, PIFU_DEMO_PASSWORD_FILE: secret };
    expect(wrong(ApiConfig, environment)).toEqual([]);
    expect(wrong(CliConfig, environment)).toEqual([]);
    expect(wrong(ApiConfig, { ...environment, PIFU_PUBLIC_ORIGIN: 'http://127.0.0.1:3000' })).toEqual([]);
    expect(
      loadConfig(ApiConfig, { ...environment, PIFU_DB_APP_PASSWORD_FILE: secret }).demoPassword,
    ).not.toBe(null);
  });
});
