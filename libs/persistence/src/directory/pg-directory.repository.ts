import { Injectable } from '@nestjs/common';
import type { PersonRecord, UnitRecord } from '#libs/application';
import { DirectoryRepository } from '#libs/application';
import type { DirectoryFacts, Grant } from '#libs/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { isUuid } from '../unit-of-work/uuid.js';
import { personOf, unitOf } from './directory.mapper.js';
import { PersonRow } from './person.row.js';
import { RoleGrantRow } from './role-grant.row.js';
import { UnitRow } from './unit.row.js';

/** Units, people and the grants in force on a day; what every command asks is a named statement. */
@Injectable()
export class PgDirectoryRepository extends DirectoryRepository {
  async factsFor(unitId: string, onDate: string): Promise<DirectoryFacts | null> {
    const values = [transaction().tenantId, unitId];
    const [[unit], grants] = await Promise.all([
      transaction().query<{ supervisingDepartmentId: string; financeUnitId: string }>(OFFICES, values),
      transaction().query<Grant>(GRANTS_AROUND, [...values, onDate]),
    ]);
    return unit === undefined ? null : { ...unit, grants };
  }

  async person(personId: string, onDate: string): Promise<PersonRecord | null> {
    const [person] = await this.people([personId], onDate);
    return person ?? null;
  }

  async people(personIds: readonly string[], onDate: string): Promise<readonly PersonRecord[]> {
    if (personIds.length === 0) return [];
    const query = peopleOn(onDate).andWhere('person.id IN (:...personIds)', { personIds });
    return (await query.orderBy('person.id').addOrderBy('held.id').getMany()).map(personOf);
  }

  async everybody(onDate: string): Promise<readonly PersonRecord[]> {
    const query = peopleOn(onDate).andWhere('person.active');
    return (await query.orderBy('person.account').addOrderBy('held.id').getMany()).map(personOf);
  }

  async units(): Promise<readonly UnitRecord[]> {
    const { manager, tenantId } = transaction();
    return (await manager.find(UnitRow, { where: { tenantId }, order: { name: 'ASC' } })).map(unitOf);
  }

  async unit(id: string): Promise<UnitRecord | null> {
    if (!isUuid(id)) return null;
    const [unit] = await transaction().query<UnitRecord>(UNIT, [transaction().tenantId, id]);
    return unit ?? null;
  }

  async unitByName(name: string): Promise<UnitRecord | null> {
    const { manager, tenantId } = transaction();
    const row = await manager.findOneBy(UnitRow, { tenantId, name });
    return row === null ? null : unitOf(row);
  }
}

/** People of the district with the offices that they hold on a day. */
function peopleOn(onDate: string): SelectQueryBuilder<PersonRow> {
  const { manager, tenantId } = transaction();
  const inForce = `held.tenant_id = person.tenant_id AND held.person_id = person.id AND held.valid_from <= :onDate
    AND (held.valid_until IS NULL OR held.valid_until >= :onDate)`;
  return manager
    .createQueryBuilder(PersonRow, 'person')
    .leftJoinAndMapMany('person.grants', RoleGrantRow, 'held', inForce, { onDate })
    .where('person.tenant_id = :tenantId', { tenantId });
}

const UNIT: NamedStatement = {
  name: 'directory-unit',
  text: `SELECT id, name, kind, supervising_department_id AS "supervisingDepartmentId"
    FROM pifu.unit WHERE tenant_id = $1 AND id = $2`,
};

const OFFICES: NamedStatement = {
  name: 'directory-offices',
  text: `SELECT u.supervising_department_id AS "supervisingDepartmentId", f.id AS "financeUnitId"
    FROM pifu.unit u JOIN pifu.unit f ON f.tenant_id = u.tenant_id AND f.kind = 'finance'
    WHERE u.tenant_id = $1 AND u.id = $2 ORDER BY f.name LIMIT 1`,
};

/** Grants at the unit, its department and the finance office; administrators count wherever they sit. */
const GRANTS_AROUND: NamedStatement = {
  name: 'directory-grants',
  text: `SELECT g.person_id AS "personId", g.role, g.unit_id AS "unitId"
    FROM pifu.role_grant g
    JOIN pifu.person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id AND p.active
    JOIN pifu.unit u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
    WHERE g.tenant_id = $1 AND g.valid_from <= $3::date AND (g.valid_until IS NULL OR g.valid_until >= $3::date)
      AND (g.unit_id = $2 OR u.kind = 'finance' OR g.role = 'administrator' OR g.unit_id =
        (SELECT supervising_department_id FROM pifu.unit WHERE tenant_id = $1 AND id = $2))
    ORDER BY g.id`,
};
