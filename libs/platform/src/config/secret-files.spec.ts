import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

const GOOD = 'sixteen-and-more';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-secrets-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
function fileWith(content: string | Buffer): string {
  count += 1;
  const file = join(folder, `secret-${count}`);
  writeFileSync(file, content);
  return file;
}

function problemsOf(config: new () => object, environment: Environment): readonly ConfigProblem[] {
  try {
    loadConfig(config, { PIFU_MODE: 'test', ...environment });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

function api(file: string | undefined): readonly ConfigProblem[] {
  return problemsOf(ApiConfig, { PIFU_DB_APP_PASSWORD_FILE: file });
}

const TOO_SHORT = '缺少密钥或短于 16 字符 secret missing or shorter than 16';

describe('the content of a secret file is the secret', () => {
  it.each([
    ['as it stands', GOOD],
    ['with a newline behind it', `${GOOD}\n`],
    ['with the newline of Windows', `${GOOD}\r\n`],
    ['with several newlines', `\n${GOOD}\n\n`],
    ['with blanks around it', `  ${GOOD}\t`],
    ['with a byte order mark', `\ufeff${GOOD}`],
  ])('%s', (_, content) => {
    const loaded = loadConfig(ApiConfig, { PIFU_MODE: 'test', PIFU_DB_APP_PASSWORD_FILE: fileWith(content) });
    expect(loaded.dbAppPassword.reveal()).toBe(GOOD);
  });

  it('keeps blanks inside, which may belong to it', () => {
    const file = fileWith('correct horse battery staple\n');
    const loaded = loadConfig(ApiConfig, { PIFU_MODE: 'test', PIFU_DB_APP_PASSWORD_FILE: file });
    expect(loaded.dbAppPassword.reveal()).toBe('correct horse battery staple');
  });
});

describe('a secret that is none', () => {
  it('is refused when the variable is missing or empty', () => {
    for (const file of [undefined, '', '   ']) {
      expect(api(file)).toEqual([
        expect.objectContaining({ variable: 'PIFU_DB_APP_PASSWORD_FILE', why: TOO_SHORT }),
      ]);
    }
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\n'],
    ['one character too short', 'fifteen-letters'],
    ['short but for its newlines', `short${'\n'.repeat(20)}`],
  ])('is refused when the file is %s', (_, content) => {
    expect(api(fileWith(content))[0]?.why).toBe(TOO_SHORT);
  });

  it('is refused when the file is not there', () => {
    expect(api(join(folder, 'nowhere'))[0]?.why).toBe('文件读不出 the file cannot be read (ENOENT)');
  });

  it('is refused when the file is a folder', () => {
    const place = join(folder, 'a-folder');
    mkdirSync(place);
    expect(api(place)[0]?.why).toBe('文件读不出 the file cannot be read (EISDIR)');
  });

  it('is refused when the path cannot be one', () => {
    expect(api(`${folder}/secret-1/below`)[0]?.why).toMatch(/\((?:ENOTDIR|ENOENT)\)$/u);
    expect(api('\0')[0]?.why).toContain('(ERR_INVALID_ARG_VALUE)');
  });

  it('is refused when the file may not be read', () => {
    const file = fileWith(GOOD);
    chmodSync(file, 0o000);
    const why = api(file).map((problem) => problem.why);
    // the administrator of a machine reads everything
    const everything = process.getuid?.() === 0 || process.platform === 'win32';
    expect(why).toEqual(everything ? [] : ['文件读不出 the file cannot be read (EACCES)']);
  });

  it('is told once, although the missing value would fail its own check too', () => {
    expect(api(join(folder, 'nowhere'))).toHaveLength(1);
  });

  it('is not repeated when somebody wrote the secret itself into the variable', () => {
    const url = 'redis://:canary-of-redis@127.0.0.1:6379';
    const problems = problemsOf(WorkerConfig, {
      PIFU_DB_APP_PASSWORD_FILE: 'canary-of-the-app',
      PIFU_DB_DISPATCHER_PASSWORD_FILE: fileWith('canary'),
      PIFU_REDIS_URL_FILE: url,
    });
    expect(problems).toHaveLength(3);
    expect(new ConfigError(problems).message).not.toContain('canary');
  });
});

describe('secrets that some processes need only sometimes', () => {
  const sound = (): Environment => ({
    PIFU_DB_APP_PASSWORD_FILE: fileWith(GOOD),
    PIFU_DB_DISPATCHER_PASSWORD_FILE: fileWith(GOOD),
  });

  it.each([
    ['redis', 'PIFU_REDIS_URL_FILE', 'queue=redis 时必填 required with queue=redis'],
    ['postgres', 'PIFU_DB_QUEUE_URL_FILE', 'queue=postgres 时必填 required with queue=postgres'],
  ])('the queue on %s needs %s', (queue, variable, why) => {
    const environment = { ...sound(), PIFU_QUEUE: queue };
    expect(problemsOf(WorkerConfig, environment)).toEqual([expect.objectContaining({ variable, why })]);
    expect(problemsOf(WorkerConfig, { ...environment, [variable]: fileWith('') })).toHaveLength(1);
    expect(problemsOf(WorkerConfig, { ...environment, [variable]: fileWith('redis://x') })).toEqual([]);
  });

  it('an address may be shorter than a password has to be', () => {
    const environment = { ...sound(), PIFU_REDIS_URL_FILE: fileWith('redis://127.0.0.1:6379/0') };
    expect(problemsOf(WorkerConfig, environment)).toEqual([]);
  });

  it('the worker needs its own role, the sequencer waits until there is one', () => {
    const environment = { PIFU_DB_APP_PASSWORD_FILE: fileWith(GOOD), PIFU_REDIS_URL_FILE: fileWith('r') };
    const missing = problemsOf(WorkerConfig, environment).map(({ variable }) => variable);
    expect(missing).toEqual(['PIFU_DB_DISPATCHER_PASSWORD_FILE']);
  });

  it.each([
    [WorkerConfig, 'PIFU_DB_SEQUENCER_PASSWORD_FILE'],
    [CliConfig, 'PIFU_DB_MIGRATOR_PASSWORD_FILE'],
    [CliConfig, 'PIFU_DB_AUDITOR_PASSWORD_FILE'],
  ])('%p: %s may be left out, but not be weak', (config, variable) => {
    const environment = { ...sound(), PIFU_REDIS_URL_FILE: fileWith('redis://127.0.0.1:6379/0') };
    expect(problemsOf(config, environment)).toEqual([]);
    expect(problemsOf(config, { ...environment, [variable]: fileWith('weak') })).toEqual([
      expect.objectContaining({ variable, why: TOO_SHORT }),
    ]);
    expect(problemsOf(config, { ...environment, [variable]: fileWith(GOOD) })).toEqual([]);
  });
});
