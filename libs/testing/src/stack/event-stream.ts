import { eventually } from '../queue/eventually.js';
import type { PersonClient } from './person-client.js';

/** One message of a stream as it was heard. */
export interface HeardMessage {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A stream of server-sent events as a browser reads it, but without connecting again by itself. */
export class EventStream {
  readonly heard: HeardMessage[] = [];
  /** The id that a browser would go on from. */
  lastId = '';
  isOpen = true;
  private readonly leaving = new AbortController();

  private constructor(readonly response: Response) {}

  /** @param last the id that came last; none for what comes from now on */
  static async open(origin: string, person: PersonClient, last = ''): Promise<EventStream> {
    const leaving = new AbortController();
    const response = await fetch(`${origin}/v1/stream`, {
      headers: { Cookie: person.cookie ?? '', ...(last !== '' && { 'Last-Event-ID': last }) },
      signal: leaving.signal,
    });
    const stream = new EventStream(response);
    stream.leaving.signal.addEventListener('abort', () => {
      leaving.abort();
    });
    stream.lastId = last;
    if (response.status === 200) {
      void stream.read();
      await eventually('the stream has begun', () => stream.lastId !== '' || !stream.isOpen);
    }
    return stream;
  }

  /** Messages of a kind. */
  all(event: string): readonly HeardMessage[] {
    return this.heard.filter((one) => one.event === event);
  }

  /** Hangs up. */
  async leave(): Promise<void> {
    this.leaving.abort();
    await eventually('the stream is closed', () => !this.isOpen);
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const bytes of this.response.body ?? []) {
        rest += decoder.decode(bytes as Uint8Array, { stream: true });
        const messages = rest.split('\n\n');
        rest = messages.pop() ?? '';
        for (const message of messages) this.take(message);
      }
    } catch {
      // somebody hung up
    } finally {
      this.isOpen = false;
    }
  }

  private take(message: string): void {
    const fields = new Map(message.split('\n').map((line) => line.split(/: ?(.*)/su) as [string, string]));
    this.lastId = fields.get('id') ?? this.lastId;
    const data = fields.get('data');
    if (data === undefined) return;
    const parsed = JSON.parse(data) as Readonly<Record<string, unknown>>;
    this.heard.push({ event: fields.get('event') ?? 'message', id: this.lastId, data: parsed });
  }
}
