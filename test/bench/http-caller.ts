import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Calls over connections that stay open, and costs as little as a caller can: both contestants pay for it alike. */
export class HttpCaller {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(
    private readonly origin: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** @throws Error where the answer is none of 2xx */
  async post(path: string, body: object): Promise<void> {
    const bytes = JSON.stringify(body);
    const headers = {
      ...this.headers,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(bytes)),
      'Idempotency-Key': randomUUID(),
    };
    const [status, said] = await new Promise<readonly [number, string]>((resolve, reject) => {
      request(`${this.origin}${path}`, { method: 'POST', agent: this.agent, headers }, (answer) => {
        text(answer).then((whole) => {
          resolve([answer.statusCode ?? 0, whole]);
        }, reject);
      })
        .on('error', reject)
        .end(bytes);
    });
    if (status < 200 || status > 299) throw new Error(`${String(status)} ${said}`);
  }
}
