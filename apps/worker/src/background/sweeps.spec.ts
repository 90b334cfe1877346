import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { FailAbandonedJobsUseCase, SweepAttachmentsUseCase, TurnYearUseCase } from '#libs/application';
import type { QueueMemory } from '#libs/messaging';
import { eventually, idOf, ScriptedDispatcher, TENANT } from '#libs/testing';
import { AttachmentSweep } from '../attachments/attachment-sweep.js';
import { WindowSweep } from '../calendar/window-sweep.js';
import { AbandonedJobSweep } from '../jobs/abandoned-job-sweep.js';
import { RoundSweep } from '../monitoring/round-sweep.js';
import { HeldMessageSweep } from '../outbox-relay/held-message-sweep.js';
import { LostQueueSweep } from '../outbox-relay/lost-queue-sweep.js';
import { ReminderSweep } from '../reminders/reminder-sweep.js';
import { KeyKeeper } from './key-keeper.js';

/** Reminders that one statement queues. */
const BATCH = 5_000;

describe('what the worker looks for', () => {
  let store: ScriptedDispatcher;
  let said: string[];
  let turned: string[];

  beforeEach(() => {
    store = new ScriptedDispatcher();
    [said, turned] = [[], []];
    const warn = (words: string): void => {
      said.push(words);
    };
    Logger.overrideLogger({ log: warn, warn, error: warn });
  });
  afterEach(() => {
    Logger.overrideLogger(false);
  });

  /** Years that tell as many ends of windows as the test says, by calendar; an error keeps its year from turning. */
  function windows(told: Readonly<Record<string, number | Error>>): WindowSweep {
    store.calendars = Object.keys(told).map((name) => ({ tenantId: TENANT, calendarId: name }));
    const years = {
      execute: (tenantId: string, calendarId: string) => {
        turned.push(`${tenantId} ${calendarId}`);
        const answer = told[calendarId] ?? 0;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      },
    } as unknown as TurnYearUseCase;
    return new WindowSweep(store, years);
  }

  it.each<[what: string, told: Readonly<Record<string, number>>, busy: boolean]>([
    ['no year is due', {}, false],
    ['a year opens a window', { y2024: 1 }, true],
    ['somebody else was quicker', { y2024: 0 }, false],
    ['one of two tells something', { y2024: 0, y2025: 2 }, true],
  ])('windows of a year: %s', async (_, told, busy) => {
    expect(await windows(told).sweep()).toBe(busy);
    expect(turned).toEqual(Object.keys(told).map((year) => `${TENANT} ${year}`));
  });

  it('windows of a year: one that cannot be turned is told of, and keeps nobody else’s window shut', async () => {
    expect(await windows({ y2024: new Error('locked'), y2025: 1 }).sweep()).toBe(true);
    expect(turned).toEqual([`${TENANT} y2024`, `${TENANT} y2025`]);
    expect(said).toEqual(['calendar y2024 could not be turned, trying on: Error: locked']);
  });

  it('windows of a year: only failures are nothing found, so that the next look takes its time', async () => {
    expect(await windows({ y2024: new Error('locked') }).sweep()).toBe(false);
  });

  it.each([
    [0, false],
    [1, true],
    [BATCH, true],
    [2 * BATCH + 1, true],
  ])('reminders: of %s that are due none is left, and that there were any is %s', async (due, any) => {
    store.dueReminders = due;
    expect(await new ReminderSweep(store).sweep()).toBe(any);
    expect(store.dueReminders).toBe(0);
  });

  it.each([
    [0, false],
    [1, true],
    [1_000, true],
    [2_001, true],
  ])('held messages: of %s whose moment has come none is held any longer: %s', async (due, any) => {
    const message = {
      tenantId: TENANT,
      id: idOf('m'),
      name: 'task.announce',
      payload: { taskId: idOf('t') },
    } as const;
    store.held = Array.from({ length: due }, () => ({ until: store.now, message }));
    store.held.push({ until: '2999-01-01T00:00:00.000Z', message });
    expect(await new HeldMessageSweep(store).sweep()).toBe(any);
    expect([store.held.length, store.waiting.length]).toEqual([1, due]);
  });

  it.each([
    [0, false],
    [3, true],
  ])('steps of rounds: of %s that are due all are queued: %s', async (due, any) => {
    store.dueRounds = due;
    expect(await new RoundSweep(store).sweep()).toBe(any);
    expect(store.dueRounds).toBe(0);
  });

  it.each<
    [
      string,
      (look: () => void) => { onApplicationBootstrap(): void; beforeApplicationShutdown(): Promise<void> },
    ]
  >([
    [
      'keys of old requests',
      (look) => {
        store.forgetOldKeys = () => {
          look();
          return Promise.resolve(3);
        };
        return new KeyKeeper(store);
      },
    ],
    [
      'files that nobody stands for',
      (look) => {
        const execute = () => {
          look();
          return Promise.resolve({ removed: 2 });
        };
        return new AttachmentSweep({ execute } as unknown as SweepAttachmentsUseCase);
      },
    ],
    [
      'jobs whose message has died',
      (look) => {
        const execute = () => {
          look();
          return Promise.resolve(1);
        };
        return new AbandonedJobSweep({ execute } as unknown as FailAbandonedJobsUseCase);
      },
    ],
    [
      'reminders',
      (look) => {
        store.queueDueReminders = () => {
          look();
          return Promise.resolve(0);
        };
        return new ReminderSweep(store);
      },
    ],
    [
      'held messages',
      (look) => {
        store.letHeldGo = () => {
          look();
          return Promise.resolve(0);
        };
        return new HeldMessageSweep(store);
      },
    ],
    [
      'queues that have forgotten',
      (look) => {
        const isWhole = () => {
          look();
          return Promise.resolve(true);
        };
        return new LostQueueSweep(store, { isWhole } as unknown as QueueMemory);
      },
    ],
    [
      'rounds',
      (look) => {
        store.queueDueRounds = () => {
          look();
          return Promise.resolve(0);
        };
        return new RoundSweep(store);
      },
    ],
    [
      'windows',
      (look) => {
        store.dueCalendars = () => {
          look();
          return Promise.resolve([]);
        };
        return windows({});
      },
    ],
  ])(
    '%s: looks when the worker begins, rests where it need not look again, and ends with it',
    async (_, made) => {
      let looks = 0;
      const sweep = made(() => {
        looks += 1;
      });
      sweep.onApplicationBootstrap();
      await eventually('it has looked', () => looks > 0);
      await sweep.beforeApplicationShutdown();
      expect([looks, said]).toEqual([1, []]);
    },
  );

  it('asks for no more years than it can turn', async () => {
    const sweep = windows(Object.fromEntries(Array.from({ length: 250 }, (_, at) => [idOf(String(at)), 0])));
    await sweep.sweep();
    expect(turned).toHaveLength(200);
  });
});
