import { idOf, TENANT } from '../database/seeded-town.js';
import { WorkingTown } from '../in-memory/working-town.js';
import type { TownUnderTest } from './town-under-test.js';

/** The seeded town over the in-memory adapters. */
export async function openTownInMemory(): Promise<TownUnderTest> {
  const { app, database, hall, worker } = await WorkingTown.open();
  return {
    app,
    hall,
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
    giveUp: (messageId, error) => worker.giveUp(messageId, error),
    deadlines: (id) => {
      const deadline = database.rows(TENANT).deadlines.get(id);
      return Promise.resolve(deadline === undefined ? [] : [{ id: deadline.id, status: deadline.status }]);
    },
    remindersOf: (subjectId) => {
      const all = [...database.rows(TENANT).reminders.values()];
      const about = all.filter(({ taskId, dutyId }) => (taskId ?? dutyId) === subjectId);
      return Promise.resolve(about.map(({ id, kind }) => ({ id, kind })));
    },
    close: () => app.close(),
  };
}
