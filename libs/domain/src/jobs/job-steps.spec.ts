import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import type { Job, JobState } from './job.js';
import { hasEnded, JOB_STATES } from './job.js';
import type { JobEnding, JobStep } from './job-steps.js';
import { advanceJob, cancelJob, endJob, KEPT_ERRORS, openJob, resumeJob } from './job-steps.js';

const OPENED = '2024-07-01T00:30:00.000Z';
const LATER = '2024-07-01T00:31:00.000Z';
const JOB = openJob(
  { id: 'j', kind: 'monitoring.check', subject: 'r', requestedBy: 'lin', total: 3 },
  OPENED,
);
const DONE: JobEnding = { state: 'done', result: { red: 1 } };
const FAILED: JobEnding = { state: 'failed', error: { place: '第 2 批', words: '日历未覆盖 2027 年' } };
const CANCELLED: JobEnding = { state: 'cancelled', rest: { after: 'r-500' } };

const at = (state: JobState): Job => ({
  ...JOB,
  state,
  cancelledBy: state.startsWith('cancel') ? 'xu' : null,
});
const error = (place: string) => ({ place, words: '无法读取' });

describe('a job', () => {
  it('waits for its first batch, and knows how much there is to do', () => {
    expect(JOB).toMatchObject({
      state: 'queued',
      progress: { done: 0, total: 3 },
      errorCount: 0,
      requestedAt: OPENED,
      startedAt: null,
      version: 1,
    });
  });

  it('runs from its first batch on, and keeps when that was', () => {
    const first = advanceJob(JOB, { done: 1 }, LATER);
    const second = advanceJob(first, { done: 2 }, '2024-07-01T00:40:00.000Z');
    expect(first).toMatchObject({ state: 'running', startedAt: LATER, version: 2 });
    expect(second).toMatchObject({ progress: { done: 3, total: 3 }, startedAt: LATER, version: 3 });
  });

  it('learns how much there is to do while it is done', () => {
    expect(advanceJob(JOB, { done: 1, total: 40 }, LATER).progress).toEqual({ done: 1, total: 40 });
  });

  it('never shows more done than there is', () => {
    expect(advanceJob(JOB, { done: 5 }, LATER).progress).toEqual({ done: 5, total: 5 });
  });

  it('keeps the first errors with their words and counts them all', () => {
    const many = Array.from({ length: 70 }, (_, index) => error(String(index)));
    const job = advanceJob(
      advanceJob(JOB, { done: 70, errors: many }, LATER),
      { done: 70, errors: many },
      LATER,
    );
    expect(job.errors).toHaveLength(KEPT_ERRORS);
    expect(job.errorCount).toBe(140);
    expect(job.errors[70]).toEqual(error('0'));
  });

  it('that fails tells why, however many errors it met before', () => {
    const many = Array.from({ length: KEPT_ERRORS }, (_, index) => error(String(index)));
    const job = endJob(advanceJob(JOB, { done: 100, errors: many }, LATER), FAILED, LATER);
    expect(job.errors.at(-1)).toEqual({ place: '第 2 批', words: '日历未覆盖 2027 年' });
    expect([job.errors.length, job.errorCount, job.state]).toEqual([KEPT_ERRORS, KEPT_ERRORS + 1, 'failed']);
  });

  it('that is done has its result', () => {
    expect(endJob(JOB, DONE, LATER)).toMatchObject({ state: 'done', result: { red: 1 }, finishedAt: LATER });
  });
});

describe('cancelling', () => {
  it.each<[JobState, JobState | null, string | null]>([
    ['queued', 'cancelling', 'su'],
    ['running', 'cancelling', 'su'],
    ['cancelling', 'cancelling', 'xu'],
    ['cancelled', null, null],
    ['done', null, null],
    ['failed', null, null],
  ])('a job that is %s makes it %s, asked for by %s', (state, becomes, by) => {
    const cancelled = cancelJob(at(state), 'su');
    expect(cancelled?.state ?? null).toBe(becomes);
    expect(cancelled?.cancelledBy ?? null).toBe(by);
  });

  it('twice changes nothing, not even the version', () => {
    const once = cancelJob(JOB, 'su')!;
    expect(cancelJob(once, 'xu')).toBe(once);
  });

  it('loses against the last batch: what is done is done', () => {
    expect(endJob(at('cancelling'), DONE, LATER).state).toBe('done');
  });

  it('counts the batch that was under way, and stays cancelled', () => {
    const ended = endJob(at('cancelling'), CANCELLED, LATER);
    const late = advanceJob(ended, { done: 1 }, LATER);
    expect([late.state, late.progress.done, late.version]).toEqual(['cancelled', 1, ended.version + 1]);
  });
});

describe('the end of a job', () => {
  it.each(JOB_STATES)('%s: another ending changes nothing if it is one', (state) => {
    const job = at(state);
    for (const ending of [DONE, FAILED, CANCELLED]) {
      expect(endJob(job, ending, LATER) === job).toBe(hasEnded(job));
    }
  });

  it('comes once, whatever order the batches, the person and the worker come in', () => {
    const step = fc.record({ done: fc.nat(9), total: fc.nat(50) });
    const act = fc.oneof(
      step.map((one: JobStep) => (job: Job) => advanceJob(job, one, LATER)),
      fc.constant((job: Job) => cancelJob(job, 'su') ?? job),
      fc.constantFrom(DONE, FAILED, CANCELLED).map((ending) => (job: Job) => endJob(job, ending, LATER)),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let job = JOB;
        for (const next of acts) {
          const after = next(job);
          if (hasEnded(job)) expect([after.state, after.finishedAt]).toEqual([job.state, job.finishedAt]);
          expect(after.progress.done).toBeGreaterThanOrEqual(job.progress.done);
          expect(after.progress.done).toBeLessThanOrEqual(after.progress.total);
          expect(after.version).toBeGreaterThanOrEqual(job.version);
          expect(after.finishedAt !== null).toBe(hasEnded(after));
          job = after;
        }
      }),
      { seed: seed() },
    );
  });
});

describe('a job that goes on', () => {
  it.each<[JobState, JobState | null]>([
    ['queued', null],
    ['running', null],
    ['cancelling', null],
    ['done', null],
    ['cancelled', 'queued'],
    ['failed', 'queued'],
  ])('after it was %s is %s', (state, becomes) => {
    expect(resumeJob(at(state))?.state ?? null).toBe(becomes);
  });

  it('keeps what it has done and what went wrong, and no longer looks as if it had been stopped', () => {
    const begun = advanceJob(JOB, { done: 2, errors: [error('甲')] }, LATER);
    const stopped = endJob(cancelJob(begun, 'su')!, CANCELLED, LATER);
    expect(stopped).toMatchObject({ state: 'cancelled', result: { after: 'r-500' }, cancelledBy: 'su' });
    const resumed = resumeJob(stopped)!;
    expect(resumed).toEqual({ ...begun, version: stopped.version + 1 });
    expect(endJob(advanceJob(resumed, { done: 1 }, LATER), DONE, LATER)).toMatchObject({
      ...{ state: 'done', progress: { done: 3, total: 3 }, result: { red: 1 } },
    });
  });
});
