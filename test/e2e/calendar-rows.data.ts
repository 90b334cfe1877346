import { randomUUID } from 'node:crypto';
import { TENANT } from '#libs/testing';
import type { Outcome, Row } from './matrix-rows.js';
import { all, plain, signedIn } from './matrix-rows.js';

/** Only finance plans a year. */
function planners(outcome: Outcome): Row['expected'] {
  return signedIn('year-planner-missing', { chen: outcome, huang: outcome, qu: outcome });
}

function get(route: string, path: string, expected: Row['expected']): Row {
  return { ...plain(`GET ${route}`, '', expected), ask: (person) => person.get(path) };
}

let year = 2030;

/** Routes of calendars: everybody reads, finance plans, an administrator loads, a secret address opens a feed. */
export const CALENDAR_ROWS: readonly Row[] = [
  get('/v1/year-calendars/{year}', '/v1/year-calendars/2024', signedIn(200)),
  get('/v1/year-calendars/{year}/today', '/v1/year-calendars/2024/today', signedIn(200)),
  {
    route: 'POST /v1/year-calendars/{year}/proposals',
    at: 'nowhere',
    ask: (person) => {
      year += 1;
      return person.post(`/v1/year-calendars/${String(year)}/proposals`, {
        version: 0,
        body: { preset: 'town' },
      });
    },
    expected: planners(201),
  },
  {
    route: 'PUT /v1/year-calendars/{year}/windows',
    at: 'nowhere',
    ask: (person) => {
      const windows = [{ key: 'a', kind: 'self-evaluation', opensOn: '2099-02-30', closesOn: '2099-03-01' }];
      return person.put('/v1/year-calendars/2099/windows', { version: 0, body: { windows } });
    },
    expected: planners('window-days-invalid'),
  },
  {
    route: 'PUT /v1/year-calendars/{year}/congress-date',
    at: 'nowhere',
    ask: (person) =>
      person.put('/v1/year-calendars/2099/congress-date', {
        version: 0,
        body: { congressOn: '2024-01-25' },
      }),
    expected: planners('congress-date-invalid'),
  },
  {
    route: 'POST /v1/year-calendars/{year}/mid-year-leaves',
    at: 'nowhere',
    ask: (person) => {
      const days = { opensOn: '2099-05-06', closesOn: '2099-05-31' };
      const body = { unitId: TENANT, ...days, reason: '上级新增任务。' };
      return person.post('/v1/year-calendars/2099/mid-year-leaves', { version: 0, body });
    },
    expected: planners('mid-year-unit-unknown'),
  },
  {
    route: 'POST /v1/year-calendars/{year}/mid-year-leaves/{key}/endings',
    at: 'nowhere',
    ask: (person) => {
      const path = '/v1/year-calendars/2099/mid-year-leaves/mid-year-1/endings';
      return person.post(path, { version: 0, body: { closesOn: '2099-05-15', reason: '任务已并入。' } });
    },
    expected: planners('mid-year-not-running'),
  },
  get('/v1/calendars/{year}', '/v1/calendars/2024', signedIn(200)),
  {
    route: 'POST /v1/calendars',
    at: 'nowhere',
    ask: (person) => {
      const headers = { 'Content-Type': 'text/plain' };
      return person.post('/v1/calendars', { body: Buffer.from('no calendar'), headers });
    },
    expected: signedIn('role-missing', { xu: 'calendar-unreadable' }),
  },
  {
    ...{ route: 'POST /v1/calendar-feeds', at: 'nowhere', expected: signedIn(201) },
    ask: (person) => person.post('/v1/calendar-feeds', { body: {} }),
  },
  {
    ...{ route: 'DELETE /v1/calendar-feeds', at: 'nowhere', expected: signedIn(204) },
    ask: (person) => person.delete('/v1/calendar-feeds'),
  },
  get('/v1/calendar.ics', `/v1/calendar.ics?token=${randomUUID()}`, all('calendar-feed-not-found')),
];
