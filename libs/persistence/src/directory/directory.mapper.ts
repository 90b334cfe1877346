import type { PersonRecord, UnitRecord } from '#libs/application';
import type { PersonRow } from './person.row.js';
import type { UnitRow } from './unit.row.js';

/** A stored unit as the application knows it. */
export function unitOf({ id, name, kind, supervisingDepartmentId }: UnitRow): UnitRecord {
  return { id, name, kind, supervisingDepartmentId };
}

/** A stored person with the offices that were joined to him. */
export function personOf({ id, displayName, account, email, active, grants = [] }: PersonRow): PersonRecord {
  const offices = grants.map(({ role, unitId }) => ({ role, unitId }));
  return { id, displayName, account, email, active, grants: offices };
}
