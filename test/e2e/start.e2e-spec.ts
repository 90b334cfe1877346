import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { FreshDatabase } from '#libs/testing';
import { apiEnvironment, freshDatabase, spawnApi, startApi } from '#libs/testing';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function ending(
  environment: Readonly<Record<string, string>>,
): Promise<{ code: unknown; output: string }> {
  const { child, output } = spawnApi(environment);
  const [code] = (await once(child, 'exit')) as [unknown];
  return { code, output: output() };
}

describe('the api does not start', () => {
  it('with a wrong configuration: every mistake is told at once, each with its fix', async () => {
    const { code, output } = await ending({
      PIFU_MODE: 'prod',
      PIFU_API_PORT: '99999',
      PIFU_DB_PORT: 'five',
      PIFU_DB_APP_PASSWORD_FILE: '/nowhere/at/all',
    });
    expect(code).toBe(1);
    expect(output).toContain('配置有 4 处错误');
    for (const name of ['PIFU_MODE', 'PIFU_API_PORT', 'PIFU_DB_PORT', 'PIFU_DB_APP_PASSWORD_FILE']) {
      expect(output).toContain(`  ${name}: `);
    }
    expect(output.match(/→ /gu)).toHaveLength(4);
  });

  it('in production with a demo secret or without https', async () => {
    const environment = apiEnvironment(database);
    const { output } = await ending({
      ...environment,
      PIFU_MODE: 'production',
      PIFU_PUBLIC_ORIGIN: 'http://pifu.example.gov.cn',
      PIFU_DEMO_PASSWORD_FILE: environment['PIFU_DB_APP_PASSWORD_FILE'] ?? '',
    });
    expect(output).toContain('PIFU_PUBLIC_ORIGIN: ');
    expect(output).toContain('PIFU_DEMO_PASSWORD_FILE: ');
  });
});

describe('in production', () => {
  it('the demonstration does not exist, and the cookie would be bound to the host', async () => {
    const production = {
      ...apiEnvironment(database),
      PIFU_MODE: 'production',
      PIFU_PUBLIC_ORIGIN: 'https://pifu.example.gov.cn',
    };
    const api = await startApi(production);
    try {
      for (const path of ['/v1/demo/people', '/v1/demo/clock-advances/x']) {
        const answer = await fetch(`${api.origin}${path}`);
        expect((await answer.json()) as object).toMatchObject({ status: 404, code: 'route-unknown' });
      }
      const home = await fetch(`${api.origin}/`);
      expect(await home.text()).not.toMatch(/演示|data-account/u);
      expect(home.headers.get('strict-transport-security')).toContain('max-age=');
    } finally {
      await api.stop();
    }
  });
});
