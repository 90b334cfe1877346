import type { ExpectedReminder } from '../expected-reminders.data.js';

/**
 * The reminders after the publication, written by hand from the calendar and the plan: a report is due on 07-12, and
 * what was reported on Thursday 07-04 is to be checked within five working days, by 07-11. Whatever else the year
 * asks for is done before its first reminder.
 */
export const EXPECTED_OF_THE_YEAR: readonly ExpectedReminder[] = [
  { account: 'chen', kind: '即将到期', at: '2024-07-09 09:00' },
  { account: 'liang', kind: '即将到期', at: '2024-07-09 09:00' },
  { account: 'he', kind: '即将到期', at: '2024-07-10 09:00' },
  { account: 'liu', kind: '即将到期', at: '2024-07-10 09:00' },
  { account: 'he', kind: '今日到期', at: '2024-07-12 09:00' },
  { account: 'liu', kind: '今日到期', at: '2024-07-12 09:00' },
];
