import { pdfFile } from '#libs/testing';
import type { Row } from './matrix-rows.js';
import { plain, signedIn } from './matrix-rows.js';

/** Files and long work. */
export const WORK_ROWS: readonly Row[] = [
  {
    route: 'POST /v1/attachments',
    at: 'nowhere',
    ask: (person) =>
      person.post('/v1/attachments?name=a.pdf', {
        body: pdfFile(),
        headers: { 'Content-Type': 'application/pdf' },
      }),
    expected: signedIn(201),
  },
  plain('GET /v1/attachments/{id}', '', signedIn('attachment-not-found')),
  plain('GET /v1/jobs', '', signedIn(200)),
  plain('GET /v1/jobs/{id}', '', signedIn('job-not-found')),
  {
    route: 'POST /v1/jobs/{id}/cancellations',
    at: 'nowhere',
    ask: (person) =>
      person.post(`/v1/jobs/51ac9fae-74b1-4afb-80b0-1530dbd9e60d/cancellations`, {
        body: { reason: '口径有误。' },
      }),
    expected: signedIn('job-not-found'),
  },
  {
    route: 'POST /v1/jobs/{id}/resumptions',
    at: 'nowhere',
    ask: (person) => person.post(`/v1/jobs/51ac9fae-74b1-4afb-80b0-1530dbd9e60d/resumptions`, {}),
    expected: signedIn('job-not-found'),
  },
  plain('GET /v1/queues', '', signedIn('role-missing', { xu: 200 })),
  plain('GET /v1/events', '', signedIn(200)),
  {
    route: 'GET /v1/stream',
    at: 'nowhere',
    // one that began would not end
    ask: (person) => person.get('/v1/stream', { headers: { 'Last-Event-ID': 'elsewhere' } }),
    expected: signedIn('position-malformed'),
  },
];
