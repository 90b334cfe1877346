import { describe, expect, it } from '@jest/globals';
import { ConflictError, NotFoundError, RefusedError } from '#libs/application';
import { ProblemError } from './problem.error.js';
import type { RefusalOfCore } from './problem-codes.js';
import type { ProblemDocument, Reader } from './problem-writer.js';
import { ProblemWriter } from './problem-writer.js';

const writer = new ProblemWriter({ approver: '批复人', 'performance-reviewer': '绩效岗' });
const CHINESE: Reader = { language: 'zh-CN', personId: 'lin' };
const ENGLISH: Reader = { language: 'en', personId: 'lin' };

function written(error: unknown, reader = CHINESE): ProblemDocument {
  return writer.explain(error, reader, 'r-1');
}

function reasons(refusal: RefusalOfCore): readonly string[] {
  return [writer.reason(refusal, CHINESE), writer.reason(refusal, ENGLISH)];
}

const CLOSED = {
  code: 'task-closed',
  closedBy: 'chen',
  closedAt: '2024-01-25T02:41:30.000Z',
  outcome: 'passed',
} as const;

describe('a problem in words', () => {
  it('is an RFC 9457 document with a stable code and the number of the request', () => {
    expect(written(new NotFoundError('task', 't1'))).toEqual({
      type: 'urn:pifu:problem:task-not-found',
      title: '待办事项不存在',
      status: 404,
      code: 'task-not-found',
      detail: '没有这一事项，或您无权查看。',
      fix: '刷新待办列表。',
      requestId: 'r-1',
    });
  });

  it('is the same problem in English', () => {
    expect(written(new NotFoundError('task', 't1'), ENGLISH)).toEqual({
      type: 'urn:pifu:problem:task-not-found',
      title: 'Task not found',
      status: 404,
      code: 'task-not-found',
      detail: 'There is no such task, or you may not see it.',
      fix: 'Reload the inbox.',
      requestId: 'r-1',
    });
  });

  it('has its places in the language of the reader, and nothing of the other', () => {
    const errors = [
      { pointer: '/a', code: 'isString', zh: '应为文字', en: 'must be text' },
      { line: 3, code: 'x', zh: '三', en: 'three' },
    ];
    const error = new ProblemError('validation-failed', { errors, facts: { count: '2' } });
    expect(written(error)['errors']).toEqual([
      { pointer: '/a', code: 'isString', detail: '应为文字' },
      { line: 3, code: 'x', detail: '三' },
    ]);
    expect(written(error, ENGLISH)['errors']).toEqual([
      { pointer: '/a', code: 'isString', detail: 'must be text' },
      { line: 3, code: 'x', detail: 'three' },
    ]);
    expect(written(error).detail).toBe('有 2 处填写有误，见 errors。');
  });

  it('has no list of places when there is none to name', () => {
    expect(written(new ProblemError('unauthenticated'))).not.toHaveProperty('errors');
  });

  it('of nobody’s making tells nothing', () => {
    const error = new Error('canary: SELECT * FROM pifu.credential');
    expect(JSON.stringify(written(error))).not.toMatch(/canary|SELECT|pifu\.credential/u);
    expect(written(error)).toMatchObject({ status: 500, code: 'internal', requestId: 'r-1' });
  });
});

describe('the reason of a refusal', () => {
  it.each<[RefusalOfCore, string, string]>([
    [
      CLOSED,
      '该事项已由他人于 2024-01-25 10:41 办理（同意）。',
      'Somebody else handled this task at 2024-01-25 10:41 (passed).',
    ],
    [
      { ...CLOSED, closedBy: 'lin', outcome: 'returned' },
      '该事项已由您本人于 2024-01-25 10:41 办理（退回）。',
      'You handled this task at 2024-01-25 10:41 (returned).',
    ],
    [
      { ...CLOSED, closedBy: null },
      '该事项已由他人于 2024-01-25 10:41 办理（同意）。',
      'Somebody else handled this task at 2024-01-25 10:41 (passed).',
    ],
    [
      { code: 'role-missing', role: 'performance-reviewer', unitId: 'u' },
      '无权办理：缺少岗位 绩效岗。',
      'Not permitted: the office performance reviewer is missing.',
    ],
    [
      { code: 'role-missing', role: 'unit-head', unitId: 'u' },
      '无权办理：缺少岗位 unit-head。',
      'Not permitted: the office unit head is missing.',
    ],
    [
      { code: 'content-frozen', status: 'approved' },
      '该表当前为已批复，内容不可修改。',
      'The table is approved; its content cannot change.',
    ],
    [
      { code: 'content-frozen', status: 'none' },
      '该表当前为无在办版本，内容不可修改。',
      'The table is without a working version; its content cannot change.',
    ],
    [
      { code: 'fiscal-year-changed', fiscalYear: 2024 },
      '该表的预算年度为 2024，不可更改。',
      'The fiscal year of this table is 2024.',
    ],
    [
      { code: 'verb-not-for-task', verb: 'approve', label: '审核' },
      '“审核”事项没有此项操作。',
      'The task "审核" does not take the action "approve".',
    ],
    [
      { code: 'approval-date-invalid', today: '2024-01-25' },
      '批复日期须为有效日期，且不晚于今天（2024-01-25）。',
      'The date must be a real day, not after today (2024-01-25).',
    ],
    [
      { code: 'separation-of-duties', rule: 'one-person-one-stage' },
      '同一轮中一人只办理一个环节。',
      'One person handles one stage of a round.',
    ],
  ])('%j is a whole sentence', (refusal, zh, en) => {
    expect(reasons(refusal)).toEqual([zh, en]);
  });

  it.each<[RefusalOfCore, string, string]>([
    [{ ...CLOSED, closedAt: null }, '该事项已办结。', 'Task already closed.'],
    [{ ...CLOSED, outcome: null }, '该事项已办结。', 'Task already closed.'],
    [
      { code: 'verb-not-for-task', verb: 'approve', label: '' },
      '该事项不能这样办理。',
      'Not an action of this task.',
    ],
  ])('%j is its title where a fact is missing: never half a sentence', (refusal, zh, en) => {
    expect(reasons(refusal)).toEqual([zh, en]);
  });

  it('is word for word what trying it would have answered', () => {
    for (const reader of [CHINESE, ENGLISH]) {
      expect(written(new RefusedError(CLOSED, 'g1'), reader).detail).toBe(writer.reason(CLOSED, reader));
    }
  });

  it('does not take the reader for the one who acted when nobody is signed in', () => {
    const nobody: Reader = { language: 'zh-CN', personId: null };
    expect(writer.reason({ ...CLOSED, closedBy: null }, nobody)).toContain('他人');
  });
});

describe('what happened meanwhile', () => {
  const happened = { by: 'lin', at: '2024-01-25T16:05:00.000Z', outcome: 'passed' };

  it('is told with the time of Beijing, on the day of Beijing', () => {
    const error = new ConflictError({ code: 'version-stale', current: 4, happened });
    expect(written(error)).toMatchObject({
      status: 412,
      detail: '该事项已由您本人于 2024-01-26 00:05 办理。',
      currentVersion: 4,
      happened: { at: '2024-01-25T16:05:00.000Z', outcome: 'passed' },
    });
  });

  it('is left out when it is not known', () => {
    const error = new ConflictError({ code: 'version-stale', current: 4, happened: null });
    expect(written(error).detail).toBe('您看到的不是最新状态。');
    expect(written(error, ENGLISH).detail).toBe('Not the latest state.');
  });

  it('with an outcome that has no words yet is no reason to fail', () => {
    const error = new ConflictError({
      code: 'version-stale',
      current: 4,
      happened: { ...happened, outcome: 'new' },
    });
    expect(written(error).detail).toBe('该事项已由您本人于 2024-01-26 00:05 办理。');
  });
});

describe('facts are put in as they are', () => {
  it('even when they look like a placeholder or a replacement pattern', () => {
    const label = '{verb} $& $1 \\ %s';
    const refusal = { code: 'verb-not-for-task', verb: 'pass', label } as const;
    expect(writer.reason(refusal, CHINESE)).toBe(`“${label}”事项没有此项操作。`);
  });
});
