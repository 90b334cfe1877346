import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findProblem } from './find-problem.js';
import { ProblemWriter } from './problem-writer.js';
import { languageOf } from './words.js';

/** Answers every failure as problem+json; nothing of the inside leaves, the log keeps it under the request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly writer: ProblemWriter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const personId = request.session?.personId ?? null;
    const language = languageOf(request.headers['accept-language']);
    const found = findProblem(error, { personId, roleLabels: this.writer.roleLabels });
    const document = this.writer.document(found, { language, personId }, request.id);
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
}
