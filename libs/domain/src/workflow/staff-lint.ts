import { ROLE_LABELS } from '../directory/role.js';
import type { Role } from '../directory/role.js';
import type { DefinitionFault } from './definition-fault.js';
import type { StagePlace } from './process-definition.js';
import type { Staff } from './staff.js';
import { decidersAt, peopleAt } from './staff.js';
import { unitAt } from './stage-place.js';

/** Steps that nobody could be asked to take. */
export function staffFaults(staff: Staff): readonly DefinitionFault[] {
  const { signOff, revision, publication, stages } = staff.definition;
  const unit = 'declaring-unit';
  return [
    ...vacancy(staff, 'revision', revision.role, unit, peopleAt(staff, revision.role, unit)),
    ...vacancy(staff, 'sign-off', signOff.role, unit, peopleAt(staff, signOff.role, unit)),
    ...stages.flatMap(({ key, who }) =>
      vacancy(staff, key, who.role, who.at, decidersAt(staff, who.role, who.at)),
    ),
    ...vacancy(staff, 'publication', publication.role, unit, peopleAt(staff, publication.role, unit)),
  ];
}

function vacancy(
  staff: Staff,
  step: string,
  role: Role,
  place: StagePlace,
  people: readonly string[],
): readonly DefinitionFault[] {
  if (people.length > 0) return [];
  const unitId = unitAt(place, staff.declaringUnitId, staff.directory);
  const words = {
    zh: `单位 ${unitId} 没有可办理的“${ROLE_LABELS[role]}”`,
    en: `nobody at unit ${unitId} can act as ${role}`,
  };
  return [{ code: 'role-vacant', severity: 'error', step, words }];
}
