import { startDemoClock } from '#libs/persistence';
import type { FreshDatabase } from './fresh-database.js';

/** A Monday morning at eight in Beijing. */
const MONDAY = '2023-12-11T00:00:00.000Z';

/**
 * Lets the offices of the town work round the clock, from a Monday morning on: reminders go out at any hour of a test,
 * whatever day it is outside.
 */
export async function openRoundTheClock(database: FreshDatabase): Promise<void> {
  await startDemoClock(database.as('migrator'), MONDAY);
  const superuser = await database.connect('superuser');
  try {
    await superuser.query(`UPDATE pifu.district SET office_hours = '[["00:00", "23:59"]]'`);
  } finally {
    await superuser.end();
  }
}
