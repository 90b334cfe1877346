import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { QueueMemory } from '#libs/messaging';
import { ScriptedDispatcher } from '#libs/testing';
import { LostQueueSweep } from './lost-queue-sweep.js';

describe('queues that may have come back empty', () => {
  let store: ScriptedDispatcher;
  let isMarked: boolean;
  let said: string[];
  let sweep: LostQueueSweep;

  beforeEach(() => {
    store = new ScriptedDispatcher();
    [isMarked, said] = [false, []];
    Logger.overrideLogger({
      log: () => undefined,
      error: () => undefined,
      warn: (words) => said.push(String(words)),
    });
    const memory = {
      isWhole: () => Promise.resolve(isMarked),
      mark: () => {
        isMarked = true;
        return Promise.resolve();
      },
    };
    sweep = new LostQueueSweep(store, memory as unknown as QueueMemory);
  });
  afterEach(() => {
    Logger.overrideLogger(false);
  });

  it.each([
    [1, [1]],
    [999, [999]],
    [1_000, [1_000, 0]],
    [2_500, [1_000, 1_000, 500]],
  ])('let %s messages wait again, whatever batches that takes, once', async (lost, batches) => {
    store.lost = lost;
    expect([await sweep.sweep(), await sweep.sweep()]).toEqual([true, false]);
    expect(store.done).toEqual(batches.map((count) => `release lost ${String(count)}`));
    expect(said).toEqual([`the queues had come back empty: ${String(lost)} messages wait again`]);
  });

  it('that had nothing are marked without a word', async () => {
    expect([await sweep.sweep(), isMarked, said]).toEqual([false, true, []]);
  });

  it('that remember are left alone', async () => {
    isMarked = true;
    store.lost = 3;
    expect([await sweep.sweep(), store.lost, store.done]).toEqual([false, 3, []]);
  });

  it('are looked at again when what was lost could not be released', async () => {
    store.releaseLost = () => Promise.reject(new Error('canceling statement'));
    await expect(sweep.sweep()).rejects.toThrow('canceling');
    expect(isMarked).toBe(false);
  });
});
