import { describe, expect, it } from '@jest/globals';
import type { Conflict, NotFoundKind } from '#libs/application';
import { MONITOR_REFUSALS } from '#libs/fixtures';
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '#libs/application';
import { PROBLEMS } from './catalogue.js';
import { findProblem } from './find-problem.js';
import { ProblemError, SituatedError } from './problem.error.js';
import type { RefusalOfCore } from './problem-codes.js';
import type { Reading } from './problem-facts.js';

type RefusalCode = RefusalOfCore['code'];

const READING: Reading = { personId: 'lin', roleLabels: { approver: '批复人' } };

/** One of every refusal; the compiler misses a member that is left out. */
const REFUSALS: { readonly [C in RefusalCode]: Extract<RefusalOfCore, { readonly code: C }> } = {
  'table-already-exists': { code: 'table-already-exists' },
  'table-missing': { code: 'table-missing' },
  'role-missing': { code: 'role-missing', role: 'approver', unitId: 'u1' },
  'content-frozen': { code: 'content-frozen', status: 'approved' },
  'not-revisable': { code: 'not-revisable', status: 'draft' },
  'content-unchanged': { code: 'content-unchanged' },
  'fiscal-year-changed': { code: 'fiscal-year-changed', fiscalYear: 2024 },
  'basis-required': { code: 'basis-required' },
  'already-presented': { code: 'already-presented' },
  'declaration-closed': { code: 'declaration-closed', closedOn: '2023-09-30', opensOn: null },
  'blocking-findings': { code: 'blocking-findings', findings: [] },
  'nothing-to-explain': { code: 'nothing-to-explain' },
  'finding-not-found': { code: 'finding-not-found', rule: 'G06', cell: '/indicators/0/annualTarget' },
  'explanation-required': { code: 'explanation-required' },
  'task-missing': { code: 'task-missing' },
  'task-closed': {
    code: 'task-closed',
    closedBy: 'chen',
    closedAt: '2024-01-25T02:41:00.000Z',
    outcome: 'passed',
  },
  'task-claimed-by-other': { code: 'task-claimed-by-other', assignee: 'chen' },
  'task-not-claimed': { code: 'task-not-claimed' },
  'already-claimed': { code: 'already-claimed' },
  'verb-not-for-task': { code: 'verb-not-for-task', verb: 'approve', label: '审核' },
  'content-changed': { code: 'content-changed', current: 'a'.repeat(64) },
  'opinion-required': { code: 'opinion-required' },
  'approval-number-required': { code: 'approval-number-required' },
  'approval-date-invalid': { code: 'approval-date-invalid', today: '2024-01-25' },
  'official-url-invalid': { code: 'official-url-invalid' },
  'not-under-review': { code: 'not-under-review' },
  'only-the-submitter': { code: 'only-the-submitter' },
  'somebody-decided': { code: 'somebody-decided' },
  'separation-of-duties': { code: 'separation-of-duties', rule: 'author-never-decides' },
  ...MONITOR_REFUSALS,
};

/** One of every conflict. */
const CONFLICTS: { readonly [C in Conflict['code']]: Extract<Conflict, { readonly code: C }> | Conflict } = {
  'already-declared': { code: 'already-declared', goalTableId: 'g1' },
  'version-stale': { code: 'version-stale', current: 4, happened: null },
  'if-match-required': { code: 'if-match-required' },
  'idempotency-key-required': { code: 'idempotency-key-required' },
  'idempotency-in-progress': { code: 'idempotency-in-progress' },
  'idempotency-key-reused': { code: 'idempotency-key-reused' },
  'concurrent-change': { code: 'concurrent-change' },
  ...{ 'dead-letter-settled': { code: 'dead-letter-settled' }, 'job-ended': { code: 'job-ended' } },
  ...{ 'job-not-resumable': { code: 'job-not-resumable' }, 'nothing-to-urge': { code: 'nothing-to-urge' } },
  ...{ 'delivery-under-way': { code: 'delivery-under-way' }, 'delivery-in-app': { code: 'delivery-in-app' } },
  'legal-notice-cannot-be-refused': { code: 'legal-notice-cannot-be-refused' },
  'attachment-taken': { code: 'attachment-taken' },
  'round-exists': { code: 'round-exists', roundId: 'r1' },
  'definition-unknown': { code: 'definition-unknown', key: 'goal-table-town', version: 9 },
  'definition-changed': { code: 'definition-changed', key: 'goal-table-town', version: 1 },
};

const KINDS: Readonly<Record<NotFoundKind, true>> = {
  ...{ 'goal-table': true, task: true, unit: true, person: true, version: true, district: true },
  ...{ round: true, 'round-notice': true, 'progress-report': true, 'progress-plan': true, correction: true },
  ...{ 'dead-letter': true, delivery: true, 'clock-advance': true, job: true, attachment: true },
  ...{ year: true, 'calendar-feed': true, 'self-evaluation': true },
};

/** The names that a template wants to have filled. */
function placeholdersOf(code: keyof typeof PROBLEMS): readonly string[] {
  const { detail } = PROBLEMS[code];
  return [
    ...new Set(detail.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''))),
  ];
}

describe.each(Object.values(REFUSALS))('the refusal $code', (refusal) => {
  const found = findProblem(new RefusedError(refusal, 'g1'), READING);

  it('is the problem of the same name, about the table that was acted on', () => {
    expect(found.code).toBe(refusal.code);
    expect(found.members).toMatchObject({ goalTableId: 'g1' });
  });

  it('gives every fact that its words want', () => {
    for (const name of placeholdersOf(refusal.code)) {
      expect([name, found.facts[name]]).toEqual([name, expect.anything()]);
    }
  });
});

describe('a refusal', () => {
  it('before there is a table names none', () => {
    expect(findProblem(new RefusedError({ code: 'table-missing' }, null), READING)).toEqual({
      code: 'table-missing',
      facts: {},
      members: {},
    });
  });

  it.each([
    [REFUSALS['task-closed'], { happened: { at: '2024-01-25T02:41:00.000Z', outcome: 'passed' } }],
    [REFUSALS['content-changed'], { currentContentHash: 'a'.repeat(64) }],
    [REFUSALS['separation-of-duties'], { rule: 'author-never-decides' }],
    [REFUSALS['role-missing'], { role: 'approver' }],
    [REFUSALS['task-claimed-by-other'], {}],
  ])('%j tells programs what they can use', (refusal, members) => {
    expect(findProblem(new RefusedError(refusal, null), READING).members).toEqual(members);
  });

  it('never tells who else it was: colleagues are not named to each other by a machine', () => {
    for (const refusal of [REFUSALS['task-closed'], REFUSALS['task-claimed-by-other']]) {
      expect(JSON.stringify(findProblem(new RefusedError(refusal, null), READING))).not.toContain('chen');
    }
  });

  it('about findings names every cell, and the whole table where a finding has none', () => {
    const evidence = { zh: '未填', en: 'empty' };
    const findings = [
      { rule: 'G01', cells: ['/annualGoal', '/indicators/0/annualTarget'], evidence },
      { rule: 'G11', cells: [], evidence },
    ];
    const { errors, facts } = findProblem(
      new RefusedError({ code: 'blocking-findings', findings }, 'g1'),
      READING,
    );
    expect(errors).toEqual([
      { pointer: '/content/annualGoal', code: 'G01', ...evidence },
      { pointer: '/content/indicators/0/annualTarget', code: 'G01', ...evidence },
      { pointer: '/content', code: 'G11', ...evidence },
    ]);
    expect(facts).toEqual({ count: '2' });
  });
});

describe.each(Object.values(CONFLICTS))('the conflict $code', (conflict) => {
  it('is the problem of the same name', () => {
    expect(findProblem(new ConflictError(conflict), READING).code).toBe(conflict.code);
  });
});

describe('a conflict', () => {
  it('with another declaration names the table that is there', () => {
    expect(findProblem(new ConflictError(CONFLICTS['already-declared']), READING).members).toEqual({
      goalTableId: 'g1',
    });
  });

  it('with a running request says when to come back', () => {
    const found = findProblem(new ConflictError(CONFLICTS['idempotency-in-progress']), READING);
    expect(found.retryAfterSeconds).toBe(1);
    expect(findProblem(new ConflictError(CONFLICTS['concurrent-change']), READING)).not.toHaveProperty(
      'retryAfterSeconds',
    );
  });

  it('with what somebody did meanwhile gives all facts of its words, and the version to read', () => {
    const happened = { by: 'chen', at: '2024-01-25T02:41:00.000Z', outcome: 'passed' };
    const found = findProblem(new ConflictError({ code: 'version-stale', current: 4, happened }), READING);
    expect(found.members).toEqual({
      currentVersion: 4,
      happened: { at: happened.at, outcome: 'passed' },
    });
    for (const name of placeholdersOf('version-stale')) expect(found.facts[name]).not.toBeNull();
    expect(JSON.stringify(found)).not.toContain('chen');
  });

  it('without knowing what happened leaves the moment out', () => {
    const found = findProblem(new ConflictError(CONFLICTS['version-stale']), READING);
    expect(found).toMatchObject({ facts: { at: null }, members: { currentVersion: 4, happened: null } });
  });
});

describe('what is not there and what is not allowed', () => {
  it.each(Object.keys(KINDS) as NotFoundKind[])(
    '%s: one problem each, without the id that was asked for',
    (kind) => {
      const found = findProblem(new NotFoundError(kind, 'id-of-another-district'), READING);
      expect(found).toEqual({ code: `${kind}-not-found`, facts: {} });
      expect(PROBLEMS[found.code].status).toBe(404);
    },
  );

  it.each(['not-your-unit', 'role-missing', 'unit-name-differs'] as const)('%s keeps its code', (code) => {
    expect(findProblem(new ForbiddenError(code), READING)).toEqual({ code, facts: {} });
  });

  it('a missing office is called as the district calls it, when it is known', () => {
    expect(findProblem(new ForbiddenError('role-missing', 'approver'), READING)).toEqual({
      code: 'role-missing',
      facts: { role: ['批复人', 'approver'] },
      members: { role: 'approver' },
    });
    expect(findProblem(new ForbiddenError('role-missing', 'unit-head'), READING).facts).toEqual({
      role: ['unit-head', 'unit head'],
    });
  });
});

describe('a problem of the door', () => {
  it('is itself, with its facts, places and pause', () => {
    const errors = [{ pointer: '/opinion', code: 'isString', zh: '应为文字', en: 'must be text' }];
    const error = new ProblemError('validation-failed', {
      errors,
      facts: { count: '1' },
      retryAfterSeconds: 3,
    });
    expect(findProblem(error, READING)).toEqual({
      code: 'validation-failed',
      facts: { count: '1' },
      errors,
      retryAfterSeconds: 3,
    });
    const found = findProblem(new ProblemError('unauthenticated'), READING);
    expect(found).toEqual({ code: 'unauthenticated', facts: {} });
  });
});

describe('a failure in a known situation', () => {
  const situation = {
    current: { shownState: '待批复' },
    allowedActions: [{ action: 'pass', allowed: false }],
  };

  it('is the failure itself, and shows the situation', () => {
    const cause = new RefusedError(REFUSALS['opinion-required'], 'g1');
    expect(findProblem(new SituatedError(cause, situation), READING)).toEqual({
      ...findProblem(cause, READING),
      situation,
    });
  });

  it('is internal when its cause was foreseen by nobody', () => {
    expect(findProblem(new SituatedError(new Error('boom'), situation), READING)).toMatchObject({
      code: 'internal',
      situation,
    });
  });
});
