import type { FastifyReply } from 'fastify';

/** Tells the client which version it has seen, to be sent back as If-Match. */
export function setETag(reply: FastifyReply, version: number): void {
  void reply.header('ETag', `"${String(version)}"`);
}
