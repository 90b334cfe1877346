import type { TimedSubject } from '../action/plan-reminders-of.js';
import type { DutyStream } from './duty.repository.port.js';

/** Open tasks and duties over the whole district, by when they are due. */
export abstract class OpenSubjects {
  /** Goal tables of which an open task is due on a provisional date. */
  abstract provisionalTables(): Promise<readonly string[]>;
  /** Streams of which an open duty is due on a provisional date. */
  abstract provisionalStreams(): Promise<readonly DutyStream[]>;
  /** Those due on or after a local date. */
  abstract dueFrom(date: string): Promise<readonly TimedSubject[]>;
}
