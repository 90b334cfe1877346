import { Injectable } from '@nestjs/common';
import type { FactsAround, FactsSubject, PersonRecord, UnitRecord } from '#libs/application';
import { DirectoryRepository } from '#libs/application';
import type { DirectoryFacts, Grant } from '#libs/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { isUuid } from '../unit-of-work/uuid.js';
import { personOf, unitOf } from './directory.mapper.js';
import { FACTS_ON_DAY, FACTS_TODAY } from './facts.statements.js';
import { PersonRow } from './person.row.js';
import { RoleGrantRow } from './role-grant.row.js';
import { UnitRow } from './unit.row.js';

/** Units, people and the grants in force on a day; what every command asks is a named statement. */
@Injectable()
export class PgDirectoryRepository extends DirectoryRepository {
  async factsFor(unitId: string, onDate: string): Promise<DirectoryFacts | null> {
    const around = await ask(FACTS_ON_DAY, unitId, onDate);
    return around?.facts ?? null;
  }

  async factsAround({ kind, id }: FactsSubject): Promise<FactsAround | null> {
    return isUuid(id) ? ask(FACTS_TODAY[kind], id) : null;
  }

  async person(personId: string, onDate: string): Promise<PersonRecord | null> {
    const [person] = await this.people([personId], onDate);
    return person ?? null;
  }

  async people(personIds: readonly string[], onDate: string): Promise<readonly PersonRecord[]> {
    if (personIds.length === 0) return [];
    return transaction().query<PersonRecord>(PEOPLE, [transaction().tenantId, personIds, onDate]);
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

interface FactsRow {
  readonly unitId: string;
  readonly onDate: string;
  readonly supervisingDepartmentId: string;
  readonly financeUnitId: string | null;
  readonly grants: readonly Grant[];
}

async function ask(
  statement: NamedStatement,
  subject: string,
  ...more: readonly string[]
): Promise<FactsAround | null> {
  const [row] = await transaction().query<FactsRow>(statement, [transaction().tenantId, subject, ...more]);
  if (row === undefined || row.financeUnitId === null) return null;
  const { unitId, onDate, supervisingDepartmentId, financeUnitId, grants } = row;
  return { unitId, onDate, facts: { supervisingDepartmentId, financeUnitId, grants } };
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

/** Every digest asks for its people: by name, unlike the lists of administrators. */
const PEOPLE: NamedStatement = {
  name: 'directory-people',
  text: `SELECT p.id, p.display_name AS "displayName", p.account, p.email, p.active,
      (SELECT coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.unit_id) ORDER BY g.id), '[]')
        FROM pifu.role_grant g
        WHERE g.tenant_id = $1 AND g.person_id = p.id AND g.valid_from <= $3::date
          AND (g.valid_until IS NULL OR g.valid_until >= $3::date)) AS grants
    FROM pifu.person p WHERE p.tenant_id = $1 AND p.id = ANY($2) ORDER BY p.id`,
};
