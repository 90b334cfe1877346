import { Injectable } from '@nestjs/common';
import type { SessionOwner } from '#libs/application';
import { DirectoryQuery } from '#libs/application';
import { RolesOfPerson } from '#libs/platform';

/** Policies ask the directory which offices a person holds today. */
@Injectable()
export class RolesFromDirectory extends RolesOfPerson {
  constructor(private readonly directory: DirectoryQuery) {
    super();
  }

  async roles({ tenantId, personId }: SessionOwner): Promise<readonly string[]> {
    const person = await this.directory.person(tenantId, personId);
    return (person?.grants ?? []).map((grant) => grant.role);
  }
}
