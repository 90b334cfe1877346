import { idOf, TENANT } from '../database/seeded-town.js';
import { TownHall } from '../database/town-hall.js';
import { applicationInMemory } from '../in-memory/in-memory-application.js';
import { InMemoryDatabase } from '../in-memory/in-memory-database.js';
import { InMemoryWorker } from '../in-memory/in-memory-worker.js';
import type { TownUnderTest } from './town-under-test.js';

/** The seeded town over the in-memory adapters. */
export async function openTownInMemory(): Promise<TownUnderTest> {
  const database = new InMemoryDatabase();
  const app = await applicationInMemory(database);
  const worker = new InMemoryWorker(database, app);
  return {
    app,
    hall: new TownHall(app),
    hire: (account, active, grants) => {
      const town = database.district(TENANT);
      const held = grants.map((grant, index) => ({ id: idOf(`${account} ${index}`), ...grant }));
      const person = { id: idOf(account), displayName: account, account, email: null, active, grants: held };
      database.add({ ...town, people: [...town.people, person] });
      return Promise.resolve();
    },
    moveClockTo: (instant) => {
      if (instant > database.now) database.now = instant;
      return Promise.resolve();
    },
    queueDueReminders: () => worker.queueDueReminders(),
    messages: () => Promise.resolve([...database.rows(TENANT).outbox.values()]),
    deadlines: (taskId) => {
      const deadline = database.rows(TENANT).deadlines.get(taskId);
      return Promise.resolve(deadline === undefined ? [] : [{ id: deadline.id, status: deadline.status }]);
    },
    remindersOf: (taskId) => {
      const all = [...database.rows(TENANT).reminders.values()];
      return Promise.resolve(
        all.filter((one) => one.taskId === taskId).map(({ id, kind }) => ({ id, kind })),
      );
    },
    close: () => app.close(),
  };
}
