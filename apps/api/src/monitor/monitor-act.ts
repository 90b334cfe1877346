import type { MonitorAnswer, MonitorRequest } from '#libs/application';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { setETag } from '../acting/etag.js';

/** A person's act as the application takes it. */
export function monitorRequest({ session, ifMatch, idempotency, correlationId }: Act): MonitorRequest {
  const { tenantId, personId: actorId } = session;
  return { tenantId, actorId, ifMatch, idempotency, correlationId };
}

/** Answers an act with the version that the next one has to name. */
export async function answered(acting: Promise<MonitorAnswer>, reply: FastifyReply): Promise<MonitorAnswer> {
  const answer = await acting;
  setETag(reply, answer.version);
  return answer;
}
