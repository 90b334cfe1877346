import type { Row } from './matrix-rows.js';
import { plain, signedIn } from './matrix-rows.js';

/** Notices, channels and deliveries. */
export const NOTIFY_ROWS: readonly Row[] = [
  plain('GET /v1/notices/unread-count', '', signedIn(200)),
  {
    route: 'POST /v1/notices/read-all',
    at: 'nowhere',
    ask: (person) => person.post('/v1/notices/read-all', { body: {} }),
    expected: signedIn(204),
  },
  plain('GET /v1/people/me/channels', '', signedIn(200)),
  {
    route: 'PUT /v1/people/me/channels',
    at: 'nowhere',
    ask: (person) =>
      person.put('/v1/people/me/channels', { version: 0, body: { addresses: {}, preferences: {} } }),
    expected: signedIn(200),
  },
  plain('GET /v1/deliveries', '', signedIn(200)),
  {
    route: 'POST /v1/deliveries/{id}/replays',
    at: 'nowhere',
    ask: (person) =>
      person.post('/v1/deliveries/51ac9fae-74b1-4afb-80b0-1530dbd9e60d/replays', {
        version: 1,
        body: { reason: '邮件服务器已恢复。' },
      }),
    expected: signedIn('role-missing', { xu: 'delivery-not-found' }),
  },
];
