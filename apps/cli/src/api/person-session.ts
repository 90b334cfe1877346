import { randomUUID } from 'node:crypto';
import type { ProblemBody } from './api-problem.js';
import { ApiProblem } from './api-problem.js';

/** An answer of the api with the version that it was read at. */
export interface Answer<T> {
  readonly body: T;
  readonly etag: string | null;
}

/** What one command sends besides its body. */
interface Sending {
  readonly body?: unknown;
  readonly ifMatch?: string | number;
  readonly bytes?: Uint8Array;
}

/** One person's own session over HTTP: every act of the command line goes through the api as somebody. */
export class PersonSession {
  private constructor(
    private readonly origin: string,
    private readonly cookie: string,
    readonly account: string,
  ) {}

  /** @throws ApiProblem when the account or its password is wrong */
  static async open(origin: string, account: string, password: string): Promise<PersonSession> {
    const response = await reach(`${origin}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ account, password }),
    });
    await refuseProblem(response);
    const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return new PersonSession(origin, cookie, account);
  }

  async get<T>(path: string): Promise<Answer<T>> {
    const response = await reach(`${this.origin}${path}`, { headers: { cookie: this.cookie } });
    await refuseProblem(response);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') === true;
    return { body: (json ? JSON.parse(text) : text) as T, etag: response.headers.get('etag') };
  }

  /** Sends a command under a key of its own; a lost answer may be asked for again with the same key. */
  async send<T>(method: 'POST' | 'PUT', path: string, sending: Sending = {}): Promise<T> {
    const { ifMatch, bytes, body } = sending;
    const response = await reach(`${this.origin}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        origin: this.origin,
        'idempotency-key': randomUUID(),
        'content-type': bytes === undefined ? 'application/json' : 'application/octet-stream',
        ...(ifMatch !== undefined && {
          'if-match': typeof ifMatch === 'number' ? `"${String(ifMatch)}"` : ifMatch,
        }),
      },
      body: bytes === undefined ? JSON.stringify(body ?? {}) : Buffer.from(bytes),
    });
    await refuseProblem(response);
    const text = await response.text();
    return (text === '' ? null : JSON.parse(text)) as T;
  }
}

/** @throws Error with what to do, where fetch would only say that it failed */
async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    const { origin } = new URL(url);
    throw new Error(
      `${origin} 没有回应：请先执行 npm start，或用 npx pifu doctor 检查。It does not answer: run npm start, or npx pifu doctor.`,
    );
  }
}

async function refuseProblem(response: Response): Promise<void> {
  if (response.ok) return;
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('json') === true;
  if (isProblem) throw new ApiProblem(JSON.parse(text) as ProblemBody);
  throw new ApiProblem({
    status: response.status,
    code: 'no-problem',
    title: `HTTP ${String(response.status)}`,
  });
}
