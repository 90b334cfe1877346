import { Injectable } from '@nestjs/common';
import type { PersonRecord, UnitRecord } from '#libs/application';
import { DirectoryRepository } from '#libs/application';
import type { DirectoryFacts, Grant } from '#libs/domain';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Units, people and the grants in force on a day. */
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

  people(personIds: readonly string[], onDate: string): Promise<readonly PersonRecord[]> {
    return transaction().query<PersonRecord>(PEOPLE, [transaction().tenantId, personIds, onDate]);
  }

  everybody(onDate: string): Promise<readonly PersonRecord[]> {
    return transaction().query<PersonRecord>(EVERYBODY, [transaction().tenantId, onDate]);
  }

  units(): Promise<readonly UnitRecord[]> {
    return transaction().query<UnitRecord>(UNITS, [transaction().tenantId]);
  }

  async unit(unitId: string): Promise<UnitRecord | null> {
    return (await this.units()).find((unit) => unit.id === unitId) ?? null;
  }

  async unitByName(name: string): Promise<UnitRecord | null> {
    return (await this.units()).find((unit) => unit.name === name) ?? null;
  }
}

const UNITS: NamedStatement = {
  name: 'directory-units',
  text: `SELECT id, name, kind, supervising_department_id AS "supervisingDepartmentId"
    FROM pifu.unit WHERE tenant_id = $1 ORDER BY name`,
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

/** A person with the offices in force on a day, whose number among the parameters differs. */
function peopleColumns(day: '$2' | '$3'): string {
  return `p.id, p.display_name AS "displayName", p.account, p.email, p.active,
      coalesce((SELECT json_agg(json_build_object('role', g.role, 'unitId', g.unit_id) ORDER BY g.id)
        FROM pifu.role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id
          AND g.valid_from <= ${day}::date
          AND (g.valid_until IS NULL OR g.valid_until >= ${day}::date)), '[]') AS grants`;
}

const PEOPLE: NamedStatement = {
  name: 'directory-people',
  text: `SELECT ${peopleColumns('$3')}
    FROM pifu.person p WHERE p.tenant_id = $1 AND p.id = ANY($2) ORDER BY p.id`,
};

const EVERYBODY: NamedStatement = {
  name: 'directory-everybody',
  text: `SELECT ${peopleColumns('$2')}
    FROM pifu.person p WHERE p.tenant_id = $1 AND p.active ORDER BY p.account`,
};
