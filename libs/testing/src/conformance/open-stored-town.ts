import type { OutboxMessage } from '#libs/application';
import { DispatcherStore } from '#libs/application';
import { startDemoClock } from '#libs/persistence';
import { applicationOver } from '../database/application-context.js';
import { dispatcherOver } from '../database/dispatcher-context.js';
import { freshDatabase } from '../database/fresh-database.js';
import { idOf, seedTown, TENANT } from '../database/seeded-town.js';
import { TownHall } from '../database/town-hall.js';
import { USUAL_NOW } from '#libs/fixtures';
import type { PlantedGrant, TownUnderTest } from './town-under-test.js';

const IS_ABOUT = 'coalesce(task_id, duty_id) = $1';

/** The seeded town over PostgreSQL. */
export async function openStoredTown(): Promise<TownUnderTest> {
  const database = await freshDatabase();
  await seedTown(database);
  await startDemoClock(database.as('migrator'), USUAL_NOW);
  const app = await applicationOver(database);
  const worker = await dispatcherOver(database);
  const superuser = await database.connect('superuser');
  const rows = async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await superuser.query<R>(text, [...values])).rows;

  const hire = async (account: string, active: boolean, grants: readonly PlantedGrant[]): Promise<void> => {
    await rows('INSERT INTO pifu.person VALUES ($1, $2, $3, $3, NULL, $4)', [
      ...[TENANT, idOf(account), account],
      active,
    ]);
    for (const [index, { role, unitId, from, until }] of grants.entries()) {
      const values = [TENANT, idOf(`${account} ${String(index)}`), idOf(account), role, unitId, from, until];
      await rows('INSERT INTO pifu.role_grant VALUES ($1, $2, $3, $4, $5, $6, $7)', values);
    }
  };

  return {
    app,
    hall: new TownHall(app),
    hire,
    moveClockTo: async (instant) => {
      await worker.get(DispatcherStore).advanceClockTo(instant);
    },
    queueDueReminders: () => worker.get(DispatcherStore).queueDueReminders(500),
    messages: () => rows<OutboxMessage>('SELECT id, name, payload FROM pifu.outbox ORDER BY added_at, id'),
    giveUp: (id, error) => worker.get(DispatcherStore).giveUp({ tenantId: TENANT, id }, error),
    deadlines: (id) => rows(`SELECT id, status FROM pifu.deadline WHERE ${IS_ABOUT}`, [id]),
    remindersOf: (id) => rows(`SELECT id, kind FROM pifu.reminder WHERE ${IS_ABOUT}`, [id]),
    close: async () => {
      await superuser.end();
      await app.close();
      await worker.close();
      await database.drop();
    },
  };
}
