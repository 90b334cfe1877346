import type { Job } from '#libs/domain';
import { seesAllJobs } from '../jobs/job-reader.js';
import type { RecordedChange } from '../ports/change-feed.port.js';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import { readableUnits } from '../read/may-read.js';
import { AUDIENCE } from './audience.data.js';

/** Somebody who listens, with what he may hear of. */
export interface Listener {
  readonly personId: string;
  readonly active: boolean;
  /** Null for all of them. */
  readonly units: readonly string[] | null;
  readonly allJobs: boolean;
  readonly administrates: boolean;
}

/** What a person may hear of today. */
export function listenerOf(
  personId: string,
  person: PersonRecord | null,
  units: readonly UnitRecord[],
): Listener {
  return {
    personId,
    active: person?.active === true,
    units: readableUnits(person, units),
    allJobs: seesAllJobs(person, units),
    administrates: person?.active === true && person.grants.some(({ role }) => role === 'administrator'),
  };
}

/** Whether somebody may learn of a change: where it cannot be said whose it is, nobody does. */
export function mayHear(change: RecordedChange, listener: Listener): boolean {
  if (!listener.active) return false;
  switch (AUDIENCE[change.streamType]) {
    case 'district':
      return true;
    case 'unit':
      return listener.units === null || (change.unitId !== null && listener.units.includes(change.unitId));
    case 'person':
      return listener.allJobs || change.personId === listener.personId;
    case 'finance':
      return listener.units === null;
    case 'administrators':
      return listener.administrates;
    case 'nobody':
      return false;
  }
}

/** Whether somebody may follow a piece of long work. */
export function mayFollow({ requestedBy }: Job, { active, allJobs, personId }: Listener): boolean {
  return active && (allJobs || requestedBy === personId);
}
