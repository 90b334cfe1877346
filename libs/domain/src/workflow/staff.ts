import type { DirectoryFacts } from '../directory/directory.js';
import { holdersOf, isAdministrator } from '../directory/directory.js';
import type { Role } from '../directory/role.js';
import type { ProcessDefinition, StagePlace } from './process-definition.js';
import { unitAt } from './stage-place.js';

/** A definition together with the people who would have to work by it, seen from one declaring unit. */
export interface Staff {
  readonly definition: ProcessDefinition;
  readonly directory: DirectoryFacts;
  readonly declaringUnitId: string;
}

/** People who hold a role at a place. */
export function peopleAt(staff: Staff, role: Role, place: StagePlace): readonly string[] {
  return holdersOf(staff.directory, role, unitAt(place, staff.declaringUnitId, staff.directory));
}

/** People who may decide there: administrators never do. */
export function decidersAt(staff: Staff, role: Role, place: StagePlace): readonly string[] {
  return peopleAt(staff, role, place).filter((personId) => !isAdministrator(staff.directory, personId));
}
