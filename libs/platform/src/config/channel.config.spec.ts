import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.error.js';
import { loadConfig } from './load-config.js';
import { Secret } from './secret.js';
import { WorkerConfig } from './worker.config.js';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-channels-'));
  file = join(folder, 'secret');
  writeFileSync(file, 'SEC-sixteen-and-more\n');
  writeFileSync(join(folder, 'short'), 'SEC');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Mode = 'demo' | 'test' | 'production';

function load(mode: Mode, changed: Readonly<Record<string, string>>): WorkerConfig {
  return loadConfig(WorkerConfig, {
    PIFU_MODE: mode,
    PIFU_DB_APP_PASSWORD_FILE: file,
    PIFU_DB_DISPATCHER_PASSWORD_FILE: file,
    PIFU_REDIS_URL_FILE: file,
    ...changed,
  });
}

function wrong(mode: Mode, changed: Readonly<Record<string, string>>): readonly string[] {
  try {
    load(mode, changed);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ variable }) => variable);
    throw error;
  }
}

describe('the channels of a worker', () => {
  it.each(['demo', 'test', 'production'] as const)('may all be missing in %s', (mode) => {
    const { smtpUrl, wecomCorpId, wecomAgentId, wecomSecret, dingtalkToken, feishuToken, publicOrigin } =
      load(mode, {});
    const missing = [
      smtpUrl,
      wecomCorpId,
      wecomAgentId,
      wecomSecret,
      dingtalkToken,
      feishuToken,
      publicOrigin,
    ];
    expect(missing).toEqual(missing.map(() => null));
  });

  it('keep what only the process may know out of anything that is printed', () => {
    const config = load('production', {
      PIFU_DINGTALK_TOKEN_FILE: file,
      PIFU_DINGTALK_SECRET_FILE: file,
      PIFU_WECOM_AGENT_ID: '1000002',
    });
    expect([config.dingtalkToken, config.wecomAgentId]).toEqual([expect.any(Secret), 1000002]);
    expect(JSON.stringify(config)).not.toContain('SEC-');
  });

  it.each([
    ['production', 'https://qyapi.weixin.qq.com', true],
    ['production', 'https://zwwx.gdzwfw.gov.cn/gateway', true],
    ['production', 'https://10.1.2.3:8443', true],
    ['production', 'http://qyapi.weixin.qq.com', false],
    ['production', 'https://127.0.0.1', false],
    ['production', 'https://localhost:8443', false],
    ['production', 'https://[::1]/', false],
    ['demo', 'http://127.0.0.1:8080', false],
    ['test', 'http://127.0.0.1:8080', true],
    ['test', 'http://localhost:8080', true],
    ['test', 'http://10.1.2.3', false],
    ['test', 'ftp://127.0.0.1', false],
    ['production', 'https://user:word@qyapi.weixin.qq.com', false],
    ['production', 'https://qyapi.weixin.qq.com?key=1', false],
    ['production', 'https://qyapi.weixin.qq.com#key', false],
    ['production', 'qyapi.weixin.qq.com', false],
    ['production', 'file:///etc/passwd', false],
  ] as const)('in %s may be at %s: %s', (mode, address, taken) => {
    for (const variable of ['PIFU_WECOM_URL', 'PIFU_DINGTALK_URL', 'PIFU_FEISHU_URL']) {
      expect(wrong(mode, { [variable]: address })).toEqual(taken ? [] : [variable]);
    }
  });

  it.each([
    ['PIFU_WECOM_CORP_ID', 'ww 01'],
    ['PIFU_WECOM_AGENT_ID', '0'],
    ['PIFU_WECOM_AGENT_ID', 'seven'],
    ['PIFU_WECOM_SECRET_FILE', '/nowhere'],
    ['PIFU_SMTP_URL', 'http://mail.example.gov.cn'],
    ['PIFU_MAIL_FROM', 'nobody'],
    ['PIFU_PUBLIC_ORIGIN', 'https://pifu.example.gov.cn/path'],
  ])('are refused with %s=%s', (variable, value) => {
    expect(wrong('test', { [variable]: value })).toEqual([variable]);
  });

  it('are refused with a secret that is none', () => {
    expect(wrong('production', { PIFU_FEISHU_SECRET_FILE: join(folder, 'short') })).toEqual([
      'PIFU_FEISHU_SECRET_FILE',
    ]);
  });
});
