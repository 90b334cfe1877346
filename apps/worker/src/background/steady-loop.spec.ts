import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '#libs/testing';
import { SteadyLoop } from './steady-loop.js';

/** A pause that no test waits for: a loop that takes it stands still until it is stopped. */
const FOR_EVER = 3_600_000;

describe('background work', () => {
  let said: string[];

  beforeEach(() => {
    said = [];
    const note = (kind: string) => (words: string) => {
      said.push(`${kind}: ${words}`);
    };
    Logger.overrideLogger({ log: note('log'), warn: note('warn'), error: note('error') });
  });
  afterEach(() => {
    Logger.overrideLogger(false);
  });

  /** Lets a loop make these turns, one after the other, and gives back how many it made until it stood still. */
  async function turnsOf(
    pace: Partial<Record<'busyMs' | 'idleMs' | 'failedMs', number>>,
    turns: readonly (boolean | Error)[],
  ): Promise<number> {
    let made = 0;
    const loop = new SteadyLoop('Loop', { busyMs: 0, idleMs: 0, failedMs: 0, ...pace }, () => {
      const turn = turns[made] ?? false;
      made += 1;
      return turn instanceof Error ? Promise.reject(turn) : Promise.resolve(turn);
    });
    loop.start();
    // as many rounds of the event loop as the turns could need, and some more
    for (let look = 0; look < 40 && made <= turns.length; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await loop.stop();
    return made;
  }

  it.each<[string, Parameters<typeof turnsOf>[0], readonly (boolean | Error)[], number]>([
    [
      'something to do goes on at once',
      { idleMs: FOR_EVER, failedMs: FOR_EVER },
      [true, true, true, false],
      4,
    ],
    ['nothing to do rests', { idleMs: FOR_EVER }, [false, true], 1],
    ['something to do rests as long as it is told to', { busyMs: FOR_EVER }, [true, true], 1],
    ['a failure waits before it is tried again', { failedMs: FOR_EVER }, [true, new Error('x'), true], 2],
    ['a failure is tried again', { idleMs: FOR_EVER }, [new Error('a'), new Error('b'), true, false], 4],
  ])('that finds %s', async (_, pace, turns, made) => {
    expect(await turnsOf(pace, turns)).toBe(made);
  });

  it('tells of an outage once, and that it is over', async () => {
    const down = new Error('connection lost');
    await turnsOf({ idleMs: FOR_EVER }, [true, down, down, down, true, false]);
    expect(said).toEqual(['warn: failed, trying on: Error: connection lost', 'log: works again']);
  });

  it('tells of every outage anew', async () => {
    const [first, second] = [new Error('first'), new Error('second')];
    await turnsOf({ idleMs: FOR_EVER }, [first, true, second, first, true, false]);
    expect(said).toEqual([
      'warn: failed, trying on: Error: first',
      'log: works again',
      'warn: failed, trying on: Error: second',
      'log: works again',
    ]);
  });

  it('is not cut off: who stops it waits for the turn under way, and no other begins', async () => {
    const steps: string[] = [];
    let finish: () => void = () => undefined;
    const loop = new SteadyLoop('Loop', { busyMs: 0, idleMs: 0, failedMs: 0 }, async () => {
      steps.push('begun');
      await new Promise<void>((resolve) => (finish = resolve));
      steps.push('ended');
      return true;
    });
    loop.start();
    const stopped = loop.stop().then(() => steps.push('stopped'));
    await Promise.resolve();
    expect(steps).toEqual(['begun']);
    finish();
    await stopped;
    expect(steps).toEqual(['begun', 'ended', 'stopped']);
  });

  it('tells its turn to stop, and is silent about one that fails for that reason', async () => {
    const loop = new SteadyLoop(
      'Loop',
      { busyMs: 0, idleMs: 0, failedMs: 0 },
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('told to stop'));
          });
        }),
    );
    loop.start();
    await loop.stop();
    expect(said).toEqual([]);
  });

  /** Lets a loop make a turn, wakes it, and tells how many turns it has made a moment later. */
  async function turnsWhenWoken(turn: () => Promise<boolean>): Promise<number> {
    let made = 0;
    const loop = new SteadyLoop('Loop', { busyMs: FOR_EVER, idleMs: FOR_EVER, failedMs: FOR_EVER }, () => {
      made += 1;
      return turn();
    });
    loop.start();
    await sleep(60);
    loop.wake();
    loop.wake();
    await sleep(60);
    await loop.stop();
    return made;
  }

  it.each([true, false])('that is woken goes on, once (it had found something: %s)', async (found) => {
    expect(await turnsWhenWoken(() => Promise.resolve(found))).toBe(2);
  });

  it('gives an outage its time, though it is woken', async () => {
    expect(await turnsWhenWoken(() => Promise.reject(new Error('down')))).toBe(1);
  });

  it('that is woken during a turn looks again, since that turn may have come too early', async () => {
    let made = 0;
    const loop: SteadyLoop = new SteadyLoop(
      'Loop',
      { busyMs: FOR_EVER, idleMs: FOR_EVER, failedMs: FOR_EVER },
      () => {
        made += 1;
        if (made === 1) loop.wake();
        return Promise.resolve(false);
      },
    );
    loop.start();
    await eventually('another turn', () => Promise.resolve(made === 2));
    await loop.stop();
  });

  it('that never began can be stopped', async () => {
    const loop = new SteadyLoop('Loop', { busyMs: 0, idleMs: 0, failedMs: 0 }, () => Promise.resolve(true));
    await expect(loop.stop()).resolves.toBeUndefined();
  });
});
