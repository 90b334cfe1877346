import type { FastifyReply, FastifyRequest } from 'fastify';
import { findProblem } from './find-problem.js';
import type { ProblemWriter } from './problem-writer.js';
import { languageOf } from './words.js';

/** Answers a failure as problem+json; nothing of the inside leaves, the log keeps it under the request id. */
export function answerProblem(
  writer: ProblemWriter,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const personId = request.session?.personId ?? null;
  const language = languageOf(request.headers['accept-language']);
  const found = findProblem(error, { personId, roleLabels: writer.roleLabels });
  const document = writer.document(found, { language, personId }, request.id);
  if (document.status >= 500) request.log.error({ err: error }, document.code);
  if (found.retryAfterSeconds !== undefined) {
    void reply.header('Retry-After', String(found.retryAfterSeconds));
  }
  void reply
    .status(document.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .header('Content-Language', language)
    .header('Vary', 'Accept-Language')
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(document));
}
