import { describe, expect, it } from '@jest/globals';
import { withDeadline } from './deadline.js';

const late = () => new Error('late');
const never = () => new Promise<never>(() => undefined);

describe('a deadline', () => {
  it('lets through what comes in time, good or bad', async () => {
    expect(await withDeadline(Promise.resolve('done'), 1_000, late)).toBe('done');
    await expect(withDeadline(Promise.reject(new Error('refused')), 1_000, late)).rejects.toThrow('refused');
  });

  it('gives up what never comes, with the error that was asked for', async () => {
    await expect(withDeadline(never(), 1, late)).rejects.toThrow('late');
  });
});
