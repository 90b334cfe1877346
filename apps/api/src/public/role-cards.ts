import { Injectable } from '@nestjs/common';
import { DirectoryQuery, DistrictRepository } from '#libs/application';
import type { PersonRecord } from '#libs/application';
import { ROLE_LABELS, ROLES } from '#libs/domain';
import type { RoleCard } from './home-page.js';

/** The people behind the role cards: everybody of the demo district, in the order in which they act. */
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
    const units = await this.directory.units(district.tenantId);
    return [...people].sort(byCourseOfWork).map(({ account, displayName, grants }) => ({
      account,
      displayName,
      roleLabels: [...new Set(grants.map((grant) => ROLE_LABELS[grant.role]))],
      unitName: units.find((unit) => unit.id === grants[0]?.unitId)?.name ?? '',
    }));
  }
}

/** Whoever begins stands first, so that a visitor can follow a table from card to card. */
function byCourseOfWork(one: PersonRecord, other: PersonRecord): number {
  return firstRole(one) - firstRole(other);
}

function firstRole({ grants }: PersonRecord): number {
  return Math.min(ROLES.length, ...grants.map((grant) => ROLES.indexOf(grant.role)));
}
