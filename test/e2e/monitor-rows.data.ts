import type { Row } from './matrix-rows.js';
import { plain, signedIn } from './matrix-rows.js';

const NOWHERE = '51ac9fae-74b1-4afb-80b0-1530dbd9e60d';
const ROUND = { fiscalYear: 2024, cutOff: '2024-06-30' };
const REPORT = { money: [], indicators: [] };

/** What does not exist, exists for nobody. */
function onNothing(what: string, path: string, kind: string, body: object): Row {
  return {
    route: `POST /v1/${what}/{id}/${path}`,
    at: 'nowhere',
    ask: (person) => person.post(`/v1/${what}/${NOWHERE}/${path}`, { version: 1, body }),
    expected: signedIn(`${kind}-not-found`),
  };
}

const WORDS = { opinion: '请核。' };
const PLAN = { responsibleId: NOWHERE, actBy: '2024-08-16', measures: '补训。' };
const NOTICE = { notice: { number: '麻财整〔2024〕1号', date: '2024-07-15', actBy: '2024-08-30' } };

/** Monitoring: rounds of the finance desk, reports and corrections of units, and plans of tables. */
export const MONITOR_ROWS: readonly Row[] = [
  {
    route: 'POST /v1/monitoring-rounds',
    at: 'nowhere',
    ask: (person) => person.post('/v1/monitoring-rounds', { body: ROUND }),
    // the second desk, of another district, plans its own round
    expected: signedIn('role-missing', { chen: 201, qu: 201, xu: 'separation-of-duties' }),
  },
  plain('GET /v1/monitoring-rounds', '', signedIn(200)),
  plain('GET /v1/monitoring-rounds/{id}', '', signedIn('round-not-found')),
  plain('GET /v1/monitoring-rounds/{id}/reports', '', signedIn('round-not-found')),
  plain('GET /v1/monitoring-rounds/{id}/notice', '', signedIn('round-not-found')),
  plain('GET /v1/monitoring-rounds/{id}/notice.txt', '', signedIn('round-not-found')),
  {
    route: 'POST /v1/monitoring-rounds/{id}/checks',
    at: 'nowhere',
    ask: (person) => person.post(`/v1/monitoring-rounds/${NOWHERE}/checks`, { body: {} }),
    expected: signedIn('role-missing', {
      chen: 'round-not-found',
      qu: 'round-not-found',
      xu: 'separation-of-duties',
    }),
  },
  plain('GET /v1/progress-reports/{id}', '', signedIn('progress-report-not-found')),
  plain('GET /v1/progress-reports/{id}/form.txt', '', signedIn('progress-report-not-found')),
  plain('GET /v1/progress-reports/{id}/form.html', '', signedIn('progress-report-not-found')),
  plain('GET /v1/progress-reports/{id}/draft', '', signedIn('progress-report-not-found')),
  {
    route: 'PUT /v1/progress-reports/{id}/draft',
    at: 'nowhere',
    ask: (person) => person.put(`/v1/progress-reports/${NOWHERE}/draft`, { version: 0, body: REPORT }),
    expected: signedIn('progress-report-not-found'),
  },
  onNothing('progress-reports', 'submissions', 'progress-report', REPORT),
  onNothing('progress-reports', 'verifications', 'progress-report', {}),
  onNothing('progress-reports', 'returns', 'progress-report', WORDS),
  onNothing('progress-reports', 'corrections', 'progress-report', {}),
  plain('GET /v1/corrections', '', signedIn(200)),
  plain('GET /v1/corrections/{id}', '', signedIn('correction-not-found')),
  onNothing('corrections', 'notices', 'correction', NOTICE),
  onNothing('corrections', 'plans', 'correction', PLAN),
  onNothing('corrections', 'completions', 'correction', { account: '已补训。' }),
  onNothing('corrections', 'verifications', 'correction', {}),
  onNothing('corrections', 'returns', 'correction', { ...WORDS, actBy: '2024-08-30' }),
  {
    route: 'GET /v1/goal-tables/{id}/progress-plan',
    at: 'drafted',
    ask: (person, { id }) => person.get(`/v1/goal-tables/${id}/progress-plan`),
    expected: signedIn(200, { deng: 'goal-table-not-found', qu: 'goal-table-not-found' }),
  },
  {
    route: 'PUT /v1/goal-tables/{id}/progress-plan',
    at: 'nowhere',
    ask: (person) =>
      person.put(`/v1/goal-tables/${NOWHERE}/progress-plan`, {
        version: 0,
        body: { money: { kind: 'even' }, indicators: [] },
      }),
    expected: signedIn('goal-table-not-found'),
  },
  onNothing('goal-tables', 'progress-plan/confirmations', 'progress-plan', {}),
  onNothing('goal-tables', 'progress-plan/returns', 'progress-plan', WORDS),
];
