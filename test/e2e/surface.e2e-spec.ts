import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import type { TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, startTown } from '#libs/testing';

const GOLDEN = 'test/golden/openapi.json';

let town: TownStack;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
}

async function openApi(): Promise<OpenApi> {
  return (await town.anybody().get('/openapi.json')).json as unknown as OpenApi;
}

describe('the OpenAPI document', () => {
  it('equals the golden file', async () => {
    const text = `${JSON.stringify(await openApi(), null, 2)}\n`;
    if (process.env['PIFU_UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('has no empty schema: every DTO was read by the build', async () => {
    const { schemas } = (await openApi()).components;
    const empty = Object.entries(schemas).filter(
      ([, { properties }]) => Object.keys(properties ?? {}).length === 0,
    );
    expect(Object.keys(schemas).length).toBeGreaterThan(25);
    expect(empty).toEqual([]);
  });

  it('says of every operation how it fails', async () => {
    const operations = Object.values((await openApi()).paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(25);
    for (const { responses } of operations) expect(Object.keys(responses)).toContain('default');
  });

  it('names no address that is not one of the product', async () => {
    const { paths } = await openApi();
    for (const path of Object.keys(paths)) expect(path).toMatch(/^\/(?:v1\/|health$|metrics$|version$)/u);
  });
});

describe('pages for people', () => {
  it('load nothing from other hosts and carry nothing inline', async () => {
    const id = await bringTo('published', town, machongTables()[0]!);
    for (const path of ['/', '/public', `/public/${id}`, '/public/none']) {
      const page = await town.anybody().get(path);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.text).toContain('<html lang="zh-CN">');
      expect(page.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
      expect(page.text).not.toMatch(/<style|style="|onclick|<script(?![^>]*src="\/)/u);
      expect(page.text).toContain('演示数据');
    }
  });

  it('have a content security policy without inline', async () => {
    const policy = (await town.anybody().get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  });

  it('have their assets on the same host', async () => {
    for (const [path, type] of [
      ['/assets/form.css', 'text/css; charset=utf-8'],
      ['/assets/site.css', 'text/css; charset=utf-8'],
      ['/assets/home.js', 'text/javascript; charset=utf-8'],
      ['/docs/swagger-ui-bundle.js', 'application/javascript; charset=utf-8'],
    ] as const) {
      const asset = await town.anybody().get(path);
      expect([path, asset.status, asset.headers.get('content-type')]).toEqual([path, 200, type]);
    }
  });

  it('show the role cards of the demonstration', async () => {
    const home = await town.anybody().get('/');
    for (const label of ['申报人', '单位负责人', '绩效岗', '批复人', '公开岗', '审计']) {
      expect(home.text).toContain(label);
    }
  });
});

describe('what machines ask', () => {
  it('health, version and metrics', async () => {
    const anybody = town.anybody();
    expect((await anybody.get('/health')).json).toEqual({ status: 'ok', checks: { database: 'ok' } });
    expect((await anybody.get('/version')).json).toMatchObject({ name: 'pifu' });
    const metrics = await anybody.get('/metrics');
    expect(metrics.text).toContain(
      'pifu_http_request_seconds_count{method="GET",route="/health",status="200"}',
    );
    expect(metrics.text).not.toMatch(/route="[^"]*[0-9a-f]{8}-/u);
  });

  it('a wish to move the clock is taken and can be followed', async () => {
    const lin = await town.as('lin');
    const asked = await lin.post('/v1/demo/clock-advances', { body: { to: '2024-01-25T10:41:00+08:00' } });
    expect(asked.status).toBe(202);
    expect(asked.json).toMatchObject({ target: '2024-01-25T02:41:00.000Z', status: 'requested' });
    const followed = await lin.get(`/v1/demo/clock-advances/${String(asked.json['id'])}`);
    expect(followed.json).toMatchObject({ id: asked.json['id'], target: '2024-01-25T02:41:00.000Z' });
  });

  it('notices are a person’s own, and reading them twice changes nothing', async () => {
    const lin = await town.as('lin');
    expect((await lin.get('/v1/notices')).json).toEqual({ items: [], unread: 0 });
    const body = { ids: ['51ac9fae-74b1-4afb-80b0-1530dbd9e60d'] };
    expect((await lin.post('/v1/notices/read', { body })).status).toBe(204);
  });
});
