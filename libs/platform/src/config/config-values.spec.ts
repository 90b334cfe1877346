import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiConfig } from './api.config.js';
import { CliConfig } from './cli.config.js';
import { ConfigError } from './config.error.js';
import type { ConfigProblem } from './config.error.js';
import type { Environment } from './load-config.js';
import { loadConfig } from './load-config.js';
import { WorkerConfig } from './worker.config.js';

const CLASSES = { api: ApiConfig, worker: WorkerConfig, cli: CliConfig } as const;
type Process = keyof typeof CLASSES;

let folder: string;
let sound: Environment;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-config-'));
  const file = join(folder, 'secret');
  writeFileSync(file, 'sixteen-and-more-characters\n');
  sound = {
    PIFU_MODE: 'test',
    PIFU_DB_APP_PASSWORD_FILE: file,
    PIFU_DB_DISPATCHER_PASSWORD_FILE: file,
    PIFU_REDIS_URL_FILE: file,
    PIFU_DB_QUEUE_URL_FILE: file,
  };
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function problemsOf(process: Process, changed: Environment): readonly ConfigProblem[] {
  try {
    loadConfig<object>(CLASSES[process], { ...sound, ...changed });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('a sound environment', () => {
  it.each(['api', 'worker', 'cli'] as const)('starts the %s with nothing but its secrets', (process) => {
    expect(problemsOf(process, {})).toEqual([]);
  });

  it.each([
    ['api', 'PIFU_MODE', 'demo', 'mode', 'demo'],
    ['api', 'PIFU_MODE', ' test ', 'mode', 'test'],
    ['api', 'PIFU_FAULT', undefined, 'fault', null],
    ['worker', 'PIFU_FAULT', 'after-commit:3', 'fault', 'after-commit:3'],
    ['api', 'PIFU_DATA_DIR', '/var/lib/pifu', 'dataDir', '/var/lib/pifu'],
    ['api', 'PIFU_DATA_DIR', undefined, 'dataDir', '.pifu'],
    ['api', 'PIFU_DB_HOST', 'db.intra', 'dbHost', 'db.intra'],
    ['api', 'PIFU_DB_HOST', undefined, 'dbHost', '127.0.0.1'],
    ['api', 'PIFU_DB_PORT', '1', 'dbPort', 1],
    ['api', 'PIFU_DB_PORT', '65535', 'dbPort', 65535],
    ['api', 'PIFU_DB_PORT', undefined, 'dbPort', 5432],
    ['api', 'PIFU_DB_PORT', '  6432 ', 'dbPort', 6432],
    ['api', 'PIFU_DB_NAME', 'pifu_2', 'dbName', 'pifu_2'],
    ['api', 'PIFU_DB_NAME', undefined, 'dbName', 'pifu'],
    ['api', 'PIFU_API_PORT', '0', 'apiPort', 0],
    ['api', 'PIFU_API_PORT', '65535', 'apiPort', 65535],
    ['api', 'PIFU_API_PORT', '', 'apiPort', 3000],
    ['api', 'PIFU_API_HOST', '0.0.0.0', 'apiHost', '0.0.0.0'],
    ['api', 'PIFU_API_HOST', '   ', 'apiHost', '127.0.0.1'],
    ['api', 'PIFU_PUBLIC_ORIGIN', undefined, 'publicOrigin', null],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'http://localhost:3000', 'publicOrigin', 'http://localhost:3000'],
    [
      'api',
      'PIFU_PUBLIC_ORIGIN',
      'https://pifu.example.gov.cn',
      'publicOrigin',
      'https://pifu.example.gov.cn',
    ],
    ['api', 'PIFU_DEMO_PASSWORD_FILE', undefined, 'demoPassword', null],
    ['worker', 'PIFU_QUEUE', undefined, 'queue', 'redis'],
    ['worker', 'PIFU_QUEUE', 'postgres', 'queue', 'postgres'],
    ['worker', 'PIFU_QUEUE_PREFIX', undefined, 'queuePrefix', 'pifu'],
    ['worker', 'PIFU_QUEUE_PREFIX', 'pifu-2', 'queuePrefix', 'pifu-2'],
    ['worker', 'PIFU_SMTP_URL', undefined, 'smtpUrl', null],
    ['worker', 'PIFU_SMTP_URL', 'smtp://mail.intra:25', 'smtpUrl', 'smtp://mail.intra:25'],
    ['worker', 'PIFU_SMTP_URL', 'smtps://mail.intra:465', 'smtpUrl', 'smtps://mail.intra:465'],
    ['worker', 'PIFU_MAIL_FROM', undefined, 'mailFrom', 'pifu@localhost'],
    ['worker', 'PIFU_MAIL_FROM', 'pifu@machong.gov.cn', 'mailFrom', 'pifu@machong.gov.cn'],
    ['worker', 'PIFU_DB_SEQUENCER_PASSWORD_FILE', undefined, 'dbSequencerPassword', null],
    ['cli', 'PIFU_DB_MIGRATOR_PASSWORD_FILE', undefined, 'dbMigratorPassword', null],
    ['cli', 'PIFU_DB_AUDITOR_PASSWORD_FILE', undefined, 'dbAuditorPassword', null],
    ['cli', 'PIFU_PUBLIC_ORIGIN', undefined, 'publicOrigin', null],
    ['cli', 'PIFU_PUBLIC_ORIGIN', 'http://127.0.0.1:3100', 'publicOrigin', 'http://127.0.0.1:3100'],
  ] as const)('%s: %s=%s is read as %s %j', (process, name, text, property, value) => {
    const loaded = loadConfig<object>(CLASSES[process], { ...sound, [name]: text });
    expect(Reflect.get(loaded, property)).toBe(value);
  });
});

const PORT_FROM_0 = '给出 0 到 65535 的整数。 Give an integer from 0 to 65535. (PIFU_API_PORT=3000)';
const NOT_AN_ORIGIN = '不是可用的源 not a usable origin';
const AN_INTEGER = '应为整数 must be an integer';
const WRONG_FORM = '格式不符 must have the form that is asked for';

describe('a wrong value is refused with why and with what to do', () => {
  it.each([
    [
      'api',
      'PIFU_MODE',
      'prod',
      '应为下列之一：demo, test, production must be one of: demo, test, production',
    ],
    [
      'api',
      'PIFU_MODE',
      'Demo',
      '应为下列之一：demo, test, production must be one of: demo, test, production',
    ],
    ['api', 'PIFU_DB_PORT', '0', '不得小于 1 must not be less than 1'],
    ['api', 'PIFU_DB_PORT', '65536', '不得大于 65535 must not be greater than 65535'],
    ['api', 'PIFU_DB_PORT', 'five', AN_INTEGER],
    ['api', 'PIFU_DB_PORT', '-1', AN_INTEGER],
    ['api', 'PIFU_DB_PORT', '5432.0', AN_INTEGER],
    ['api', 'PIFU_DB_PORT', '0x1538', AN_INTEGER],
    ['api', 'PIFU_DB_PORT', '5e3', AN_INTEGER],
    ['api', 'PIFU_DB_PORT', '５４３２', AN_INTEGER],
    ['api', 'PIFU_API_PORT', '65536', '不得大于 65535 must not be greater than 65535'],
    ['api', 'PIFU_API_PORT', '-1', AN_INTEGER],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'pifu.example.gov.cn', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'https://pifu.example.gov.cn/', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'https://pifu.example.gov.cn/pifu', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'https://pifu.example.gov.cn:443', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'https://a:b@pifu.example.gov.cn', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'ftp://pifu.example.gov.cn', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'javascript:alert(1)', NOT_AN_ORIGIN],
    ['api', 'PIFU_PUBLIC_ORIGIN', 'null', NOT_AN_ORIGIN],
    ['cli', 'PIFU_PUBLIC_ORIGIN', 'pifu.example.gov.cn', NOT_AN_ORIGIN],
    ['cli', 'PIFU_PUBLIC_ORIGIN', 'http://127.0.0.1:3000/v1', NOT_AN_ORIGIN],
    ['worker', 'PIFU_QUEUE', 'rabbit', '应为下列之一：redis, postgres must be one of: redis, postgres'],
    ['worker', 'PIFU_QUEUE_PREFIX', 'Pifu', WRONG_FORM],
    ['worker', 'PIFU_QUEUE_PREFIX', 'pifu:2', WRONG_FORM],
    ['worker', 'PIFU_QUEUE_PREFIX', 'x'.repeat(41), WRONG_FORM],
    ['worker', 'PIFU_SMTP_URL', 'mail.intra:25', WRONG_FORM],
    ['worker', 'PIFU_SMTP_URL', 'http://mail.intra', WRONG_FORM],
    ['worker', 'PIFU_SMTP_URL', 'smtp://', WRONG_FORM],
    ['worker', 'PIFU_MAIL_FROM', 'pifu', WRONG_FORM],
    ['worker', 'PIFU_MAIL_FROM', 'a@b@c', WRONG_FORM],
    ['worker', 'PIFU_MAIL_FROM', 'pi fu@machong', WRONG_FORM],
  ] as const)('%s: %s=%s', (process, name, text, why) => {
    const [problem, ...others] = problemsOf(process, { [name]: text });
    expect(problem).toMatchObject({ variable: name, why });
    expect(problem?.fix).toMatch(/^\p{Script=Han}.*[.。].* [A-Z].*\. \(PIFU_\w+=\S+\)$/u);
    expect(others).toEqual([]);
  });

  it('the fix is in both languages and shows an example', () => {
    expect(problemsOf('api', { PIFU_API_PORT: 'x' })[0]?.fix).toBe(PORT_FROM_0);
  });

  it('the words name the variable that people set, never a property of our code', () => {
    const changed = { PIFU_API_PORT: '99999', PIFU_DB_PORT: 'x', PIFU_MODE: 'x', PIFU_PUBLIC_ORIGIN: 'x' };
    const text = JSON.stringify(problemsOf('api', changed));
    expect(text).not.toMatch(/apiPort|dbPort|"mode|publicOrigin/u);
  });

  it('an integer too long for a number is no integer', () => {
    expect(problemsOf('api', { PIFU_DB_PORT: '9'.repeat(400) })).toHaveLength(1);
  });
});
