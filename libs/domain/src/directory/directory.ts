import type { Role } from './role.js';

/** A dated grant of a role at a unit; only grants in force at the moment of the act are given to the core. */
export interface Grant {
  readonly personId: string;
  readonly role: Role;
  readonly unitId: string;
}

/** What the core needs to know about people and units at the moment of a command. */
export interface DirectoryFacts {
  /** Grants in force of active people at the declaring unit, its department and the finance office. */
  readonly grants: readonly Grant[];
  readonly supervisingDepartmentId: string;
  readonly financeUnitId: string;
}

/** People who hold a role at a unit, in stable order. */
export function holdersOf(directory: DirectoryFacts, role: Role, unitId: string): readonly string[] {
  const people = directory.grants
    .filter((grant) => grant.role === role && grant.unitId === unitId)
    .map((grant) => grant.personId);
  return [...new Set(people)].sort();
}

/** Whether a person holds a role at a unit now. */
export function holds(directory: DirectoryFacts, personId: string, role: Role, unitId: string): boolean {
  return directory.grants.some(
    (grant) => grant.personId === personId && grant.role === role && grant.unitId === unitId,
  );
}

/** Administrator accounts decide no business, whatever else they hold. */
export function isAdministrator(directory: DirectoryFacts, personId: string): boolean {
  return directory.grants.some((grant) => grant.personId === personId && grant.role === 'administrator');
}
