import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProblemError } from '#libs/platform';
import type { FastifyInstance } from 'fastify';
import { fastify } from 'fastify';
import { mediaTypeOf, streamUploads, UPLOAD_ROUTE, UPLOAD_TYPES, withBytes } from './upload-body.js';

const LARGE = 2 * 1024 * 1024;

describe('a file that is sent', () => {
  let server: FastifyInstance;
  /** What becomes of the bytes; all of them are read unless a test says otherwise. */
  let use: (bytes: AsyncIterable<Uint8Array>) => Promise<unknown>;
  let body: Readable;

  beforeEach(async () => {
    use = async (bytes) => {
      let size = 0;
      for await (const chunk of bytes) size += chunk.length;
      return { size };
    };
    server = fastify({ bodyLimit: 64 * LARGE, forceCloseConnections: true });
    streamUploads(server);
    server.setErrorHandler((error, _, reply) =>
      reply
        .status(error instanceof ProblemError ? 400 : 415)
        .send({ said: error instanceof ProblemError ? error.code : 'unsupported' }),
    );
    server.post(UPLOAD_ROUTE, async (request) => {
      const type = mediaTypeOf(request);
      if (request.body instanceof Readable) ({ body } = request as { readonly body: Readable });
      return { type, ...((await withBytes(request, use)) as object) };
    });
    server.post('/v1/other', (request) =>
      request.body instanceof Readable ? { streamed: true } : { body: request.body },
    );
    await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(() => server.close());

  async function send(type: string | undefined, payload: string | Buffer, url = UPLOAD_ROUTE) {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    const origin = server.listeningOrigin;
    const answer = await fetch(`${origin}${url}`, { method: 'POST', headers, body: Buffer.from(payload) });
    return { status: answer.status, json: (await answer.json()) as Readonly<Record<string, unknown>> };
  }

  it.each<[sent: string, understood: string | null]>([
    ['application/pdf', 'application/pdf'],
    ['Application/PDF', 'application/pdf'],
    ['text/plain; charset=utf-8', 'text/plain'],
    ['text/csv ;header=present', 'text/csv'],
    ['application/octet-stream', null],
    ['application/octet-stream; x=y', null],
    ['text/html', 'text/html'],
    ['application/json', 'application/json'],
  ])('as %s is known as %s, and never parsed', async (type, understood) => {
    expect(await send(type, '{"broken')).toEqual({ status: 200, json: { type: understood, size: 8 } });
  });

  it.each(UPLOAD_TYPES)('may be sent as %s', async (type) => {
    expect((await send(type, 'x')).status).toBe(200);
  });

  it('comes in whole, however large', async () => {
    expect((await send('image/png', Buffer.alloc(LARGE))).json).toMatchObject({ size: LARGE });
  });

  it('that is nothing at all is no file', async () => {
    const { status, json } = await send(undefined, '');
    expect([status, json['said']]).toEqual([400, 'body-malformed']);
  });

  it('that is refused after its first bytes is let pass to its end, so that the answer is heard', async () => {
    use = async (bytes) => {
      for await (const chunk of bytes)
        throw new ProblemError('body-malformed', { facts: { seen: String(chunk.length) } });
      return null;
    };
    expect((await send('image/png', Buffer.alloc(LARGE))).status).toBe(400);
    await finished(body);
    expect(body.readableDidRead && body.readableEnded).toBe(true);
    use = () => Promise.resolve({ next: true });
    expect((await send('image/png', 'x')).json).toMatchObject({ next: true });
  });

  it('elsewhere is what it says that it is', async () => {
    expect((await send('application/json', '{"a":1}', '/v1/other')).json).toEqual({ body: { a: 1 } });
    expect((await send('application/pdf', '%PDF', '/v1/other')).status).toBe(415);
  });

  it('elsewhere cannot be sent as what an upload is called inside', async () => {
    expect((await send('application/x-streamed-upload', '%PDF', '/v1/other')).status).toBe(415);
  });
});
