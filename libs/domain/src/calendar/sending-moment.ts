import type { Instant } from './local-date.js';
import { instantAt, localDateOf } from './local-date.js';
import type { OfficeTime } from './office-hours.js';
import { isOfficeTime } from './office-hours.js';
import { nextOfficeMoment } from './office-moment.js';

/**
 * When a reminder that is late goes out: at once while offices are open, else with those that are planned for the day on
 * which they open next, so that nobody has two mails on one morning.
 */
export function nextSendingMoment(now: Instant, office: OfficeTime, sendsAt: string): Instant {
  const opens = nextOfficeMoment(now, office);
  const { offsetMinutes } = office;
  const planned = instantAt(localDateOf(opens, offsetMinutes), sendsAt, offsetMinutes);
  return opens > now && planned > opens && isOfficeTime(planned, office) ? planned : opens;
}
