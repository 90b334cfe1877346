import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ATTACHMENT_TYPES } from '#libs/domain';
import { ProblemError } from '#libs/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Sent where nobody knows better: the file then says for itself what it is. */
const UNSAID = 'application/octet-stream';

/** What a file may be sent as. */
export const UPLOAD_TYPES = [UNSAID, ...Object.values(ATTACHMENT_TYPES).map(({ mediaType }) => mediaType)];

/** The one address that takes files as they come. */
export const UPLOAD_ROUTE = '/v1/attachments';

/** What an upload is called inside, so that no parser gathers it first; nobody can send it elsewhere as this. */
const STREAMED = `application/x-upload-${randomUUID()}`;

const declared = new WeakMap<FastifyRequest, string>();

/** Lets the bytes of a file through as they come; what the client called them is looked at by then. */
export function streamUploads(server: FastifyInstance): void {
  server.addContentTypeParser(STREAMED, (_request, payload, done) => {
    done(null, payload);
  });
  server.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'];
    if (request.routeOptions.url === UPLOAD_ROUTE && type !== undefined) {
      declared.set(request, type);
      request.headers['content-type'] = STREAMED;
    }
    done();
  });
}

/** What the client says that it sends; null when it does not know. */
export function mediaTypeOf(request: FastifyRequest): string | null {
  const [type = ''] = (declared.get(request) ?? UNSAID).toLowerCase().split(';');
  return type.trim() === UNSAID ? null : type.trim();
}

/** How long a file may take to come in, and what nobody wants any more to go away, in ms. */
const PATIENCE_MS = 120_000;
const REST_MS = 10_000;

/**
 * Hands over the bytes of a file as they come. What is left of a file that was refused is let pass unread, since an
 * answer is heard only by a client that is not stuck in the middle of sending.
 * @throws ProblemError when there are none
 */
export async function withBytes<T>(
  { body }: FastifyRequest,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  if (!(body instanceof Readable)) throw new ProblemError('body-malformed');
  const tooSlow = breakOff(body, PATIENCE_MS);
  try {
    return await use(body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>);
  } finally {
    clearTimeout(tooSlow);
    if (!body.readableEnded && !body.destroyed) {
      const rest = breakOff(body, REST_MS);
      body.once('close', () => {
        clearTimeout(rest);
      });
      body.resume();
    }
  }
}

function breakOff(body: Readable, afterMs: number): NodeJS.Timeout {
  return setTimeout(() => {
    body.destroy();
  }, afterMs).unref();
}
