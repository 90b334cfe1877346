import type { Colleague, PersonRecord } from '#libs/application';
import type { Role } from '#libs/domain';
import type { ColleagueDto, MeDto } from './dto/directory.dto.js';

/** A person with his offices in words. */
export function presentPerson(person: PersonRecord, labels: Readonly<Record<Role, string>>): MeDto {
  const { id, displayName, account, grants } = person;
  return {
    ...{ id, displayName, account },
    grants: grants.map(({ role, unitId }) => ({ role, roleLabel: labels[role], unitId })),
  };
}

/** Somebody of a unit with his offices there in words. */
export function presentColleague(
  { id, displayName, roles }: Colleague,
  labels: Readonly<Record<Role, string>>,
): ColleagueDto {
  return { id, displayName, roles: [...roles], roleLabels: roles.map((role) => labels[role]) };
}
