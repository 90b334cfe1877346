import { ProblemError } from '#libs/platform';
import { UPLOAD_ROUTE, UPLOAD_TYPES } from './attachments/upload-body.js';

const FILES = ['text/plain', 'application/octet-stream'];
const JSON_TYPES = ['application/json'];

/** The routes that take a file; everything else speaks JSON. */
const FILE_ROUTES: Readonly<Record<string, readonly string[]>> = {
  '/v1/goal-table-imports': FILES,
  [UPLOAD_ROUTE]: UPLOAD_TYPES,
  '/v1/calendars': FILES,
  '/v1/checks': [...JSON_TYPES, ...FILES],
};

/**
 * Looks at the kind of a body before a byte of it is read.
 * @throws ProblemError for a kind that the route does not take
 */
export function demandContentType(route: string | undefined, header: string | undefined): void {
  const files = FILE_ROUTES[route ?? ''];
  const accepted = files ?? JSON_TYPES;
  // commands without a body have no kind either; a file always has one
  if (header === undefined && files === undefined) return;
  const [type = ''] = (header ?? '').toLowerCase().split(';');
  if (!accepted.includes(type.trim())) throw new ProblemError('content-type-unsupported');
}
