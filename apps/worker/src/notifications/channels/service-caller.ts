import { ChannelError } from '#libs/application';

/** What is asked of a service: always below the one address that the configuration names. */
export interface ServiceRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** An object that a service answered with. */
export type ServiceAnswer = Readonly<Record<string, unknown>>;

/** Patience with one request, in ms: three of them fit into the claim on a delivery. */
const PATIENCE_MS = 6_000;

/** Longer answers are not read to their end. */
const ANSWER_BYTES = 65_536;

/** Worth another try: too fast, too busy, broken. */
const PASSING = new Set([408, 425, 429]);

/** Asks one configured host, follows no redirect, waits no longer than it can, and lets no secret into an error. */
export class ServiceCaller {
  constructor(
    private readonly label: string,
    private readonly base: string,
    private readonly secrets: readonly string[],
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** @throws ChannelError when there is no answer, or none that can be read */
  async ask(request: ServiceRequest): Promise<ServiceAnswer> {
    const response = await this.fetched(request);
    if (response.status >= 300 && response.status < 400) throw this.failure('redirect refused', true);
    if (response.status >= 500 || PASSING.has(response.status)) {
      throw this.failure(`HTTP ${String(response.status)}`, false);
    }
    const answer = await this.read(response);
    if (answer !== null) return answer;
    const refused = response.status >= 400;
    throw this.failure(refused ? `HTTP ${String(response.status)}` : 'unreadable answer', refused);
  }

  /** An error in words that hold none of the secrets, whatever the service has repeated of them. */
  failure(words: string, final: boolean): ChannelError {
    const clean = this.secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), words);
    const printable = clean.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
    return new ChannelError(`${this.label}: ${printable}`, final);
  }

  private async fetched({ method, path, query = {}, body }: ServiceRequest): Promise<Response> {
    const url = new URL(`${this.base.replace(/\/$/u, '')}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    try {
      return await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.timeout(this.patienceMs),
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw this.failure(reasonOf(error), false);
    }
  }

  /** Null for what is no JSON object. */
  private async read(response: Response): Promise<ServiceAnswer | null> {
    let text = '';
    try {
      const decoder = new TextDecoder();
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        if (text.length > ANSWER_BYTES) return null;
      }
    } catch (error) {
      throw this.failure(reasonOf(error), false);
    }
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as ServiceAnswer)
        : null;
    } catch {
      return null;
    }
  }
}

/** The kind of a failure and nothing that it quotes: an address holds the key of its robot. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: unknown; readonly cause?: { readonly code?: unknown } };
  if (name === 'TimeoutError') return 'timed out';
  const code = cause?.code;
  return typeof code === 'string' ? `no answer (${code})` : 'no answer';
}
