import type { PersonRecord } from '#libs/application';
import type { Role } from '#libs/domain';
import type { MeDto } from './dto/directory.dto.js';

/** A person with his offices in words. */
export function presentPerson(person: PersonRecord, labels: Readonly<Record<Role, string>>): MeDto {
  const { id, displayName, account, grants } = person;
  return {
    ...{ id, displayName, account },
    grants: grants.map(({ role, unitId }) => ({ role, roleLabel: labels[role], unitId })),
  };
}
