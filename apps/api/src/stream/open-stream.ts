import type { FastifyReply } from 'fastify';
import type { StreamSink } from './stream-connection.js';

/** Begins an answer that does not end; nothing on the way may keep it or gather it. */
export function openStream(reply: FastifyReply): StreamSink {
  const { raw } = reply;
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  void reply.hijack();
  raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  return {
    write: (text) => {
      raw.write(text);
    },
    end: () => {
      raw.end();
    },
    waiting: () => raw.writableLength,
  };
}
