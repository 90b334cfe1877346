import { Injectable } from '@nestjs/common';
import { DirectoryQuery, DistrictRepository } from '#libs/application';
import { ROLE_LABELS } from '#libs/domain';
import type { RoleCard } from './home-page.js';

/** The people behind the role cards: everybody of the demo district. */
@Injectable()
export class RoleCards {
  constructor(
    private readonly districts: DistrictRepository,
    private readonly directory: DirectoryQuery,
  ) {}

  async list(): Promise<readonly RoleCard[]> {
    const [district] = await this.districts.list();
    if (district === undefined) return [];
    const people = await this.directory.everybody(district.tenantId);
    return people.map(({ account, displayName, grants }) => ({
      account,
      displayName,
      roleLabels: [...new Set(grants.map((grant) => ROLE_LABELS[grant.role]))],
    }));
  }
}
