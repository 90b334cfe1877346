import { describe, expect, it } from '@jest/globals';
import { HealthProbe, healthOf } from './health-probe.js';
import { Metrics } from './metrics.js';
import { productVersion } from './product-version.js';

class Probe extends HealthProbe {
  constructor(
    readonly name: string,
    private readonly sound: boolean,
  ) {
    super();
  }

  check(): Promise<void> {
    return this.sound ? Promise.resolve() : Promise.reject(new Error('canary: password of the database'));
  }
}

describe('health', () => {
  it.each<[readonly (readonly [string, boolean])[], object]>([
    [[], { status: 'ok', checks: {} }],
    [[['database', true]], { status: 'ok', checks: { database: 'ok' } }],
    [[['database', false]], { status: 'failing', checks: { database: 'failing' } }],
    [
      [
        ['database', false],
        ['queue', true],
      ],
      { status: 'failing', checks: { database: 'failing', queue: 'ok' } },
    ],
  ])('of %j', async (probes, expected) => {
    const answer = await healthOf(probes.map(([name, sound]) => new Probe(name, sound)));
    expect(answer).toEqual(expected);
    expect(JSON.stringify(answer)).not.toContain('canary');
  });
});

describe('figures', () => {
  it('count requests by method, route pattern and status, in seconds', async () => {
    const metrics = new Metrics();
    metrics.observeRequest('GET', '/v1/tasks/:id', 200, 0.004);
    metrics.observeRequest('GET', '/v1/tasks/:id', 200, 0.3);
    metrics.observeRequest('POST', '/v1/tasks/:id/decisions', 409, 0.02);
    const text = await metrics.text();
    const labels = 'method="GET",route="/v1/tasks/:id",status="200"';
    expect(text).toContain(`pifu_http_request_seconds_count{${labels}} 2`);
    expect(text).toContain(`pifu_http_request_seconds_bucket{le="0.005",${labels}} 1`);
    expect(text).toContain('status="409"} 1');
    expect(text).toContain('process_cpu_seconds_total');
    expect(metrics.contentType).toMatch(/^text\/plain/u);
  });

  it('of two processes in one are not mixed', async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    one.observeRequest('GET', '/health', 200, 0.001);
    expect(await other.text()).not.toContain('route="/health"');
  });
});

describe('the version', () => {
  it('is that of the package', () => {
    expect(productVersion()).toEqual({ name: 'pifu', version: expect.stringMatching(/^\d+\.\d+\.\d+/u) });
  });
});
