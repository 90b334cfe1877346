import type { Job } from '#libs/domain';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import { readableUnits } from '../read/may-read.js';

/** Whether a person sees every job of the district: finance, audit and the administrators do. */
export function seesAllJobs(person: PersonRecord | null, units: readonly UnitRecord[]): boolean {
  if (person?.active !== true) return false;
  return readableUnits(person, units) === null || isAdministrator(person);
}

/** Whether a person may stop a job: his own, and any as the finance desk or an administrator; who audits only looks. */
export function mayCancel(job: Job, person: PersonRecord | null, units: readonly UnitRecord[]): boolean {
  if (person?.active !== true) return false;
  if (job.requestedBy === person.id) return true;
  const acting = person.grants.filter(({ role }) => role !== 'auditor');
  return seesAllJobs({ ...person, grants: acting }, units);
}

function isAdministrator({ grants }: PersonRecord): boolean {
  return grants.some(({ role }) => role === 'administrator');
}
