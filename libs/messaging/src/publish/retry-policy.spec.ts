import { describe, expect, it } from '@jest/globals';
import { ConflictError, ForbiddenError, NotFoundError } from '#libs/application';
import { isFinal, JOB_OPTIONS, TimeLimitError, wasLastAttempt } from './retry-policy.js';

describe('the retry policy', () => {
  it('keeps what failed and forgets what was done', () => {
    expect(JOB_OPTIONS).toMatchObject({ removeOnComplete: true, removeOnFail: false });
  });

  it('pauses longer each time and leaves part of the pause to chance', () => {
    expect(JOB_OPTIONS.backoff.type).toBe('exponential');
    expect(JOB_OPTIONS.backoff.jitter).toBeGreaterThan(0);
    const longest = JOB_OPTIONS.backoff.delay * 2 ** (JOB_OPTIONS.attempts - 2);
    expect(longest).toBeLessThanOrEqual(60_000);
  });

  it('does not repeat what was refused or is not there', () => {
    expect(isFinal(new NotFoundError('task', 'x'), 0)).toBe(true);
    expect(isFinal(new ForbiddenError('role-missing'), 0)).toBe(true);
  });

  it('repeats what clashed with somebody else, and what nobody foresaw', () => {
    expect(isFinal(new ConflictError({ code: 'concurrent-change' }), 3)).toBe(false);
    expect(isFinal(new Error('connection lost'), 3)).toBe(false);
    expect(isFinal('thrown text', 3)).toBe(false);
  });

  it('repeats once what did not end in its time', () => {
    const late = new TimeLimitError('late');
    expect([0, 1, 2].map((made) => isFinal(late, made))).toEqual([false, true, true]);
  });

  it.each([
    [0, 8, false],
    [6, 8, false],
    [7, 8, true],
    [0, undefined, true],
  ])('after %s failures of %s allowed attempts, the next failure is the last: %s', (made, allowed, last) => {
    expect(wasLastAttempt(made, allowed)).toBe(last);
  });
});
