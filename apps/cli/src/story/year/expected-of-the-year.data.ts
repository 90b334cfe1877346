import type { ExpectedReminder } from '../expected-reminders.data.js';

/** The reminders of the whole year after the publication, written by hand from the calendar and the plan. */
export const EXPECTED_OF_THE_YEAR: readonly ExpectedReminder[] = [];
