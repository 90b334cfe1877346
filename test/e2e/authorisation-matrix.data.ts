import { readFileSync } from 'node:fs';
import { machongTables } from '#libs/fixtures';
import { named, TOWN_UNITS, typed } from '#libs/testing';
import type { Outcome, Row, Thing, Who } from './matrix-rows.js';
import { all, plain, signedIn } from './matrix-rows.js';
import { DUTY_ROWS } from './matrix-duty-rows.data.js';
import { WORK_ROWS } from './matrix-work-rows.data.js';
import { CALENDAR_ROWS } from './calendar-rows.data.js';
import { MONITOR_ROWS } from './monitor-rows.data.js';
import { EVALUATION_ROWS } from './evaluation-rows.data.js';
import { NOTIFY_ROWS } from './notify-rows.data.js';

const [staff] = machongTables() as [ReturnType<typeof machongTables>[0] & object];
const FILE = readFileSync('test/data/machong-2024.txt');
const LETTER = { opinion: '同意。', approvalNumber: '麻财绩〔2023〕1号', approvalDate: '2023-12-06' };

/** What the pre-check says of this table: it has no satisfaction indicator. */
const EXPLAINED = {
  explanations: [{ rule: 'G02', cell: '/indicators', text: '本项目不直接服务群众。' }],
};

/** The unit itself, finance above it and audit; to a sibling unit and another district it does not exist. */
function readers(missing: string): Record<Who, Outcome> {
  return signedIn(200, { deng: missing, qu: missing });
}

/** One office alone; the others hear why not, and another district that there is no such thing. */
function only(who: Who, outcome: Outcome, refusal: string, missing: string): Record<Who, Outcome> {
  return signedIn(refusal, { [who]: outcome, qu: missing });
}

function read(route: string, missing = 'goal-table-not-found'): Row {
  const [, path = ''] = route.split(' ');
  return {
    route,
    at: 'drafted',
    ask: (person, { id }) => person.get(path.replace('{id}', id).replace('{no}', '1')),
    expected: readers(missing),
  };
}

function onTable(
  what: string,
  at: Row['at'],
  who: Who,
  refusal: string,
  body?: (thing: Thing) => object,
): Row {
  return {
    route: `POST /v1/goal-tables/{id}/${what}`,
    at,
    ask: (person, thing) =>
      person.post(`/v1/goal-tables/${thing.id}/${what}`, { version: thing.version, body: body?.(thing) }),
    expected: only(who, 201, refusal, 'goal-table-not-found'),
  };
}

function onTask(what: string, at: Row['at'], who: Who, body?: object, refusal = 'role-missing'): Row {
  return {
    route: `POST /v1/tasks/{id}/${what}`,
    at,
    ask: (person, { taskId, taskVersion: version, contentHash }) =>
      person.post(`/v1/tasks/${taskId}/${what}`, {
        version,
        ...(body !== undefined && { body: { contentHash, ...body } }),
      }),
    expected: only(who, 201, refusal, 'task-not-found'),
  };
}

/** Nobody but an administrator learns even that there is no such letter. */
function onDeadLetter(what: string): Row {
  return {
    route: `POST /v1/dead-letters/{id}/${what}`,
    at: 'nowhere',
    ask: (person) =>
      person.post(`/v1/dead-letters/51ac9fae-74b1-4afb-80b0-1530dbd9e60d/${what}`, {
        version: 1,
        body: { reason: '邮件服务器已恢复。' },
      }),
    expected: signedIn('role-missing', { xu: 'dead-letter-not-found' }),
  };
}

function revised({ name }: Thing): object {
  return typed({ ...named(staff, name), annualGoal: '修订后的年度目标：聘用184名。' });
}

/** Every route of the OpenAPI document with what each person gets: whoever adds a route says here who may use it. */
export const MATRIX: readonly Row[] = [
  plain('GET /v1/goal-tables', '', signedIn(200)),
  {
    route: 'POST /v1/goal-tables',
    at: 'nowhere',
    ask: (person) =>
      person.post('/v1/goal-tables', {
        body: { unitId: TOWN_UNITS.grid, content: typed(named(staff, '权限矩阵：填报')) },
      }),
    expected: only('lin', 201, 'role-missing', 'unit-not-found'),
  },
  read('GET /v1/goal-tables/{id}'),
  read('GET /v1/goal-tables/{id}/versions/{no}'),
  read('GET /v1/goal-tables/{id}/form.txt'),
  read('GET /v1/goal-tables/{id}/timeline'),
  {
    route: 'PUT /v1/goal-tables/{id}/content',
    at: 'drafted',
    ask: (person, thing) =>
      person.put(`/v1/goal-tables/${thing.id}/content`, { version: thing.version, body: revised(thing) }),
    expected: only('lin', 200, 'role-missing', 'goal-table-not-found'),
  },
  onTable('revisions', 'returned', 'lin', 'role-missing', (thing) => ({ content: revised(thing) })),
  onTable('exemptions', 'drafted', 'lin', 'role-missing', () => ({ basis: '国家秘密' })),
  onTable('explanations', 'drafted', 'lin', 'role-missing', () => EXPLAINED),
  onTable('presentations', 'drafted', 'lin', 'role-missing'),
  onTable('withdrawals', 'submitted', 'zhou', 'only-the-submitter'),
  {
    route: 'POST /v1/goal-table-imports',
    at: 'nowhere',
    ask: (person) =>
      person.post('/v1/goal-table-imports', { body: FILE, headers: { 'Content-Type': 'text/plain' } }),
    expected: signedIn('role-missing', { lin: 200, deng: 200, qu: 200 }),
  },
  plain('GET /v1/tasks', '?box=todo', signedIn(200)),
  plain('GET /v1/tasks', '?box=done', signedIn(200)),
  {
    route: 'GET /v1/tasks/{id}',
    at: 'submitted',
    ask: (person, { taskId }) => person.get(`/v1/tasks/${taskId}`),
    expected: readers('task-not-found'),
  },
  onTask('submissions', 'presented', 'zhou', {}),
  onTask('claims', 'submitted', 'chen'),
  onTask('releases', 'claimed', 'chen', undefined, 'task-not-claimed'),
  onTask('decisions', 'presented', 'zhou', { decision: 'return', opinion: '请补充。' }),
  onTask('decisions', 'submitted', 'chen', { decision: 'pass' }),
  onTask('decisions', 'submitted', 'chen', { decision: 'return', opinion: '请补充。' }),
  onTask('decisions', 'reviewed', 'huang', { decision: 'return', opinion: '请补充。' }),
  onTask('decisions', 'reviewed', 'huang', { decision: 'reject', opinion: '不属于本级支出。' }),
  onTask('decisions', 'reviewed', 'huang', { decision: 'approve', ...LETTER }),
  onTask('publications', 'approved', 'wu', {}),
  {
    route: 'POST /v1/checks',
    at: 'nowhere',
    ask: (person) => person.post('/v1/checks', { body: { content: typed(staff) } }),
    expected: signedIn(200),
  },
  plain('GET /v1/units', '', signedIn(200)),
  {
    route: 'GET /v1/units/{id}/people',
    at: 'nowhere',
    ask: (person) => person.get(`/v1/units/51ac9fae-74b1-4afb-80b0-1530dbd9e60d/people`),
    expected: signedIn('unit-not-found'),
  },
  plain('GET /v1/people/me', '', signedIn(200)),
  plain('GET /v1/progress', '?fiscalYear=2024', signedIn(200)),
  plain('GET /v1/notices', '', signedIn(200)),
  {
    route: 'POST /v1/notices/read',
    at: 'nowhere',
    ask: (person) => person.post('/v1/notices/read', { body: { ids: [] } }),
    expected: signedIn(204),
  },
  ...CALENDAR_ROWS,
  ...NOTIFY_ROWS,
  ...MONITOR_ROWS,
  ...WORK_ROWS,
  ...DUTY_ROWS,
  ...EVALUATION_ROWS,
  plain('GET /v1/dead-letters', '', signedIn('role-missing', { xu: 200 })),
  onDeadLetter('retries'),
  onDeadLetter('discards'),
  plain('GET /v1/public/goal-tables', '', all(200)),
  { ...read('GET /v1/public/goal-tables/{id}'), at: 'published', expected: all(200) },
  { ...read('GET /v1/public/goal-tables/{id}'), at: 'approved', expected: all('goal-table-not-found') },
  {
    route: 'POST /v1/session',
    at: 'nowhere',
    ask: (person) => person.post('/v1/session', { body: { account: 'none', password: 'x' } }),
    expected: all('credentials-wrong'),
  },
  plain('GET /v1/session', '', signedIn(200)),
  {
    route: 'DELETE /v1/session',
    at: 'nowhere',
    ask: (person) => person.delete('/v1/session'),
    expected: signedIn(204),
  },
  plain('GET /health', '', all(200)),
  plain('GET /metrics', '', all(200)),
  plain('GET /version', '', all(200)),
  plain('GET /v1/demo/people', '', all(200)),
  {
    route: 'POST /v1/demo/session',
    at: 'nowhere',
    ask: (person) => person.post('/v1/demo/session', { body: { account: 'he' } }),
    expected: all(204),
  },
  {
    route: 'POST /v1/demo/clock-advances',
    at: 'nowhere',
    ask: (person) => person.post('/v1/demo/clock-advances', { body: { to: '2024-01-25T10:41:00+08:00' } }),
    expected: signedIn(202),
  },
  {
    route: 'GET /v1/demo/clock-advances/{id}',
    at: 'nowhere',
    ask: (person) => person.get('/v1/demo/clock-advances/51ac9fae-74b1-4afb-80b0-1530dbd9e60d'),
    expected: signedIn('clock-advance-not-found'),
  },
];
