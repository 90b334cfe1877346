import { ProblemError } from '#libs/platform';

/** The one route that takes a file; everything else speaks JSON. */
const IMPORT_ROUTE = '/v1/goal-table-imports';
const FILES = ['text/plain', 'application/octet-stream'];
const JSON_TYPES = ['application/json'];

/**
 * Looks at the kind of a body before a byte of it is read.
 * @throws ProblemError for a kind that the route does not take
 */
export function demandContentType(route: string | undefined, header: string | undefined): void {
  const accepted = route === IMPORT_ROUTE ? FILES : JSON_TYPES;
  // commands without a body have no kind either; a file always has one
  if (header === undefined && route !== IMPORT_ROUTE) return;
  const [type = ''] = (header ?? '').toLowerCase().split(';');
  if (!accepted.includes(type.trim())) throw new ProblemError('content-type-unsupported');
}
