import type { SessionOwner } from '#libs/application';

/** Looks up the roles that a person holds anywhere today, for policies that ask for an office. */
export abstract class RolesOfPerson {
  abstract roles(owner: SessionOwner): Promise<readonly string[]>;
}
