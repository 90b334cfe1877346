import type { Duty } from '#libs/domain';
import type { StreamType } from './event-store.port.js';

/** The stream whose state holds a duty. */
export interface DutyStream {
  readonly streamId: string;
  readonly streamType: StreamType;
}

/** A duty as lists and reminders find it. */
export interface HeldDuty extends Duty, DutyStream {}

/** Rows of duties: projections of the streams that hold them. */
export abstract class DutyRepository {
  /** Writes duties as they are now; a known one is changed. */
  abstract save(duties: readonly HeldDuty[]): Promise<void>;
  /** Those of the given ids that exist. */
  abstract find(dutyIds: readonly string[]): Promise<readonly HeldDuty[]>;
}
