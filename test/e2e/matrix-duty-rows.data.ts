import type { Row } from './matrix-rows.js';
import { plain, signedIn } from './matrix-rows.js';

/** Routes of what is owed, and of what has been owed for too long. */
export const DUTY_ROWS: readonly Row[] = [
  plain('GET /v1/duties', '?of=units', signedIn(200)),
  plain('GET /v1/incidents', '', signedIn('role-missing', { chen: 200, xu: 200, qu: 200 })),
  plain('GET /v1/reminders/planned', '', signedIn('role-missing', { chen: 200, xu: 200, qu: 200 })),
  {
    route: 'POST /v1/urgings/preview',
    at: 'nowhere',
    ask: (person) => person.post('/v1/urgings/preview', { body: { report: { kind: 'progress-report' } } }),
    expected: signedIn('role-missing', { chen: 200, qu: 200 }),
  },
  {
    route: 'POST /v1/urgings',
    at: 'nowhere',
    ask: (person) => person.post('/v1/urgings', { body: { report: { kind: 'progress-report' } } }),
    expected: signedIn('role-missing', { chen: 'nothing-to-urge', qu: 'nothing-to-urge' }),
  },
];
