import type { FoundProblem } from './found-problem.js';
import type { ProblemCode } from './problem-codes.js';

/** Codes by which the network or the driver says that the database is away, full or shutting down. */
const DATABASE_AWAY =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(?:HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN|57P0\d|53\d{3}|08\d{3})$/u;

/** What the driver says without any code when a connection breaks or cannot be had. */
const CONNECTION_LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client (?:was closed|has encountered a connection error))/u;

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'content-type-unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-malformed',
  FST_ERR_BAD_URL: 'route-unknown',
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'body-malformed',
  404: 'route-unknown',
  405: 'route-unknown',
  413: 'body-too-large',
  415: 'content-type-unsupported',
  429: 'too-many-requests',
};

/** Problems of HTTP and of the database connection, told by the codes of framework and driver. */
export function findTransportProblem(error: unknown): FoundProblem {
  const { code, status } = traitsOf(error);
  if (DATABASE_AWAY.test(code) || isConnectionLost(error, code))
    return { code: 'unavailable', facts: {}, retryAfterSeconds: 2 };
  const found = BY_CODE[code] ?? BY_STATUS[status] ?? 'internal';
  return found === 'too-many-requests'
    ? { code: found, facts: {}, retryAfterSeconds: 60 }
    : { code: found, facts: {} };
}

function isConnectionLost(error: unknown, code: string): boolean {
  return code === '' && error instanceof Error && CONNECTION_LOST.test(error.message);
}

function traitsOf(error: unknown): { readonly code: string; readonly status: number } {
  if (typeof error !== 'object' || error === null) return { code: '', status: 500 };
  const { code, statusCode, status, driverError } = error as {
    readonly code?: unknown;
    readonly statusCode?: unknown;
    readonly status?: unknown;
    readonly driverError?: { readonly code?: unknown };
  };
  const told = typeof code === 'string' ? code : driverError?.code;
  const number = typeof statusCode === 'number' ? statusCode : status;
  return { code: typeof told === 'string' ? told : '', status: typeof number === 'number' ? number : 500 };
}
