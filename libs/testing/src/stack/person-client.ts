import { randomUUID } from 'node:crypto';

/** One answer of the api, its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or null where there was none. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** What a request may bring along. */
export interface Sending {
  readonly body?: unknown;
  /** Version for If-Match. */
  readonly version?: number;
  /** Null sends no Idempotency-Key. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives up after this long. */
  readonly timeoutMs?: number;
}

/** A person at the api, with a session of his own or none. */
export class PersonClient {
  constructor(
    private readonly origin: string,
    readonly cookie: string | null = null,
  ) {}

  /** Signs in with a password, as a browser does. */
  static async signIn(origin: string, account: string, password: string): Promise<PersonClient> {
    const body = { account, password };
    const answer = await new PersonClient(origin).post('/v1/session', { body, key: null });
    const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
    if (answer.status !== 204 || cookie === undefined) throw new Error(answer.text);
    return new PersonClient(origin, cookie);
  }

  /** Signs in by a role card, which no limit counts. */
  static async byCard(origin: string, account: string): Promise<PersonClient> {
    const answer = await new PersonClient(origin).post('/v1/demo/session', { body: { account }, key: null });
    const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
    if (answer.status !== 204 || cookie === undefined) throw new Error(answer.text);
    return new PersonClient(origin, cookie);
  }

  get(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('GET', path, sending);
  }

  post(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('POST', path, { key: randomUUID(), ...sending });
  }

  put(path: string, sending: Sending = {}): Promise<Answer> {
    return this.send('PUT', path, sending);
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path, {});
  }

  private async send(method: string, path: string, sending: Sending): Promise<Answer> {
    const { body, version, key, headers, timeoutMs } = sending;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      ...(timeoutMs !== undefined && { signal: AbortSignal.timeout(timeoutMs) }),
      headers: {
        ...(this.cookie !== null && { Cookie: this.cookie }),
        ...(body !== undefined && !raw && { 'Content-Type': 'application/json' }),
        ...(version !== undefined && { 'If-Match': `"${String(version)}"` }),
        ...(typeof key === 'string' && { 'Idempotency-Key': key }),
        ...headers,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: parsed(text), text };
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
