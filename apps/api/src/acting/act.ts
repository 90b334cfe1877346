import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ConflictError } from '#libs/application';
import type { Language, Session } from '#libs/platform';
import { languageOf, ProblemError } from '#libs/platform';
import type { FastifyRequest } from 'fastify';

/** What a request brings along with its command: who, the key of repetition, and the version that was seen. */
export interface Act {
  readonly session: Session;
  readonly language: Language;
  readonly ifMatch: number | null;
  readonly idempotency: { readonly route: string; readonly key: string; readonly fingerprint: string };
  readonly correlationId: string;
}

const KEY = /^[\x21-\x7e]{8,100}$/u;
const ETAG = /^"(\d{1,9})"$/u;

/**
 * Reads the protocol part of a command.
 * @throws ConflictError without a key on a POST, ProblemError for a malformed header
 */
export function actOf(request: FastifyRequest): Act {
  const { session } = request;
  if (session === undefined) throw new ProblemError('unauthenticated');
  const ifMatch = versionOf(request.headers['if-match']);
  const fingerprint = fingerprintOf(request, ifMatch);
  return {
    session,
    language: languageOf(request.headers['accept-language']),
    ifMatch,
    idempotency: {
      route: `${request.method} ${request.routeOptions.url ?? ''}`,
      key: keyOf(request, fingerprint),
      fingerprint,
    },
    correlationId: request.id,
  };
}

function versionOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const version = ETAG.exec(header)?.[1];
  if (version === undefined) throw new ProblemError('if-match-malformed');
  return Number(version);
}

/** A PUT repeats itself: the same content over the same version is the same act, with or without a key. */
function keyOf({ method, headers }: FastifyRequest, fingerprint: string): string {
  const key = headers['idempotency-key'];
  if (key === undefined && method === 'PUT') return `put-${fingerprint.slice(0, 32)}`;
  if (key === undefined) throw new ConflictError({ code: 'idempotency-key-required' });
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError('idempotency-key-malformed');
  return key;
}

/** The same key for another address, body or version is a mistake of the client. */
function fingerprintOf({ url, body }: FastifyRequest, ifMatch: number | null): string {
  const hash = createHash('sha256');
  hash.update(`${url}\n${String(ifMatch)}\n`);
  // a file that still comes in is hashed by whoever reads it
  const known = body instanceof Readable ? null : (body ?? null);
  return hash.update(Buffer.isBuffer(known) ? known : JSON.stringify(known)).digest('hex');
}
