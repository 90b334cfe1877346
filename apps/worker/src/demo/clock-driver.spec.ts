import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MessagePublisher, MessageQueues } from '#libs/messaging';
import type { NoteClockMovedUseCase, TurnYearUseCase, WishedAdvance } from '#libs/application';
import { eventually, idOf, ScriptedDispatcher, TENANT } from '#libs/testing';
import { WindowSweep } from '../calendar/window-sweep.js';
import { RoundSweep } from '../monitoring/round-sweep.js';
import { HeldMessageSweep } from '../outbox-relay/held-message-sweep.js';
import { OutboxRelay } from '../outbox-relay/outbox-relay.js';
import { ReminderSweep } from '../reminders/reminder-sweep.js';
import { ClockDriver } from './clock-driver.js';

const day = (date: string): string => `${date}T00:00:00.000Z`;

function wish(name: string, target: string): WishedAdvance {
  return { tenantId: TENANT, id: idOf(name), target: day(target), requestedBy: idOf('xu') };
}

const MESSAGE = {
  tenantId: TENANT,
  id: idOf('m'),
  name: 'task.announce',
  payload: { taskId: idOf('t') },
} as const;

describe('the clock of a demonstration', () => {
  let store: ScriptedDispatcher;
  let driver: ClockDriver;
  let noted: string[];

  beforeEach(() => {
    store = new ScriptedDispatcher();
    noted = [];
    const years = { execute: () => Promise.resolve(0) } as unknown as TurnYearUseCase;
    const note = {
      execute: ({ id }: WishedAdvance, reached: string) => {
        // by the time of the note the wish still stands: a worker that dies here is followed by one that goes on
        noted.push(`${id} ${reached} ${String(store.wishes.length)} open`);
        return Promise.resolve();
      },
    } as unknown as NoteClockMovedUseCase;
    const queues = {} as MessageQueues;
    const publisher = { publish: () => Promise.resolve([]) } as unknown as MessagePublisher;
    driver = new ClockDriver(
      store,
      new OutboxRelay(store, publisher, queues, { onCommit: () => undefined }),
      new HeldMessageSweep(store),
      new WindowSweep(store, years),
      new ReminderSweep(store),
      new RoundSweep(store),
      note,
    );
  });

  async function drive(): Promise<readonly string[]> {
    driver.onApplicationBootstrap();
    await eventually('every wish is fulfilled', () => store.wishes.length === 0);
    await driver.beforeApplicationShutdown();
    return store.done;
  }

  it.each<[what: string, plan: readonly string[], stops: readonly string[]]>([
    ['nothing falls due on the way', [], []],
    ['something falls due on the way', ['2024-02-01'], ['2024-02-01']],
    [
      'much falls due: it stops at each moment',
      ['2024-02-01', '2024-02-09', '2024-03-01'],
      ['2024-02-01', '2024-02-09', '2024-03-01'],
    ],
    ['something falls due on the very day', ['2024-03-31'], ['2024-03-31']],
    ['something falls due after it', ['2024-04-01'], []],
    ['something fell due before', ['2023-12-31'], []],
  ])('moves to the day that was wished where %s', async (_, plan, stops) => {
    store.plan = plan.map(day);
    store.wishes = [wish('w', '2024-03-31')];
    const arrived = day('2024-03-31');
    expect(await drive()).toEqual([
      ...stops.map((stop) => `clock ${day(stop)}`),
      `clock ${arrived}`,
      `finished ${idOf('w')} at ${arrived}`,
    ]);
    expect(noted).toEqual([`${idOf('w')} ${arrived} 1 open`]);
  });

  it('fulfils one wish after the other, and never goes back for one that lies behind', async () => {
    store.wishes = [wish('far', '2024-05-01'), wish('behind', '2024-02-01')];
    expect(await drive()).toEqual([
      `clock ${day('2024-05-01')}`,
      `finished ${idOf('far')} at ${day('2024-05-01')}`,
      `clock ${day('2024-05-01')}`,
      `finished ${idOf('behind')} at ${day('2024-05-01')}`,
    ]);
  });

  it('waits at every stop until nothing is due, waiting or under way', async () => {
    store.plan = [day('2024-02-01')];
    store.wishes = [wish('w', '2024-03-31')];
    store.busyLooks = 3;
    store.dueReminders = 7;
    store.held = [{ until: day('2024-02-01'), message: MESSAGE }];
    store.dueRounds = 1;
    await drive();
    expect([store.busyLooks, store.dueReminders, store.dueRounds, store.held]).toEqual([0, 0, 0, []]);
  });

  it('stops where it stands when the worker ends: the wish stays for the next one', async () => {
    store.wishes = [wish('w', '2024-03-31')];
    store.busyLooks = Number.POSITIVE_INFINITY;
    driver.onApplicationBootstrap();
    await driver.beforeApplicationShutdown();
    expect([store.wishes.length, store.done, noted]).toEqual([1, [], []]);
  });

  it('stands still while nobody wishes anything', async () => {
    store.plan = [day('2024-02-01')];
    driver.onApplicationBootstrap();
    await driver.beforeApplicationShutdown();
    expect([store.now, store.done]).toEqual([day('2024-01-01'), []]);
  });
});
