import { Injectable } from '@nestjs/common';
import type { NewDistrict, NewPerson, UnitRecord } from '#libs/application';
import { DistrictSetUp } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** First rows of a district, inside the transaction of that district. */
@Injectable()
export class PgDistrictSetUp extends DistrictSetUp {
  async addDistrict({ tenantId, code, name, zone, officeHours }: NewDistrict): Promise<void> {
    const values = [tenantId, code, name, zone.name, zone.offsetMinutes, JSON.stringify(officeHours)];
    await transaction().query(ADD_DISTRICT, values);
  }

  async addUnit({ id, name, kind, supervisingDepartmentId }: UnitRecord): Promise<void> {
    const values = [transaction().tenantId, id, name, kind, supervisingDepartmentId];
    await transaction().query(ADD_UNIT, values);
  }

  async addPerson(person: NewPerson): Promise<void> {
    const { tenantId } = transaction();
    const { id, displayName, account, email, passwordHash, grants, from } = person;
    await transaction().query(ADD_PERSON, [tenantId, id, displayName, account, email]);
    await transaction().query(ADD_CREDENTIAL, [tenantId, id, passwordHash]);
    await transaction().query(ADD_GRANTS, [tenantId, id, from, JSON.stringify(grants)]);
  }
}

const ADD_DISTRICT: NamedStatement = {
  name: 'set-up-district',
  text: `INSERT INTO pifu.district (tenant_id, code, name, zone_name, zone_offset_minutes, office_hours)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
};

const ADD_UNIT: NamedStatement = {
  name: 'set-up-unit',
  text: `INSERT INTO pifu.unit (tenant_id, id, name, kind, supervising_department_id)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
};

const ADD_PERSON: NamedStatement = {
  name: 'set-up-person',
  text: `INSERT INTO pifu.person (tenant_id, id, display_name, account, email)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
};

/** Somebody else may have the account, perhaps in another district: then no person has been added. */
const IS_THERE = 'EXISTS (SELECT FROM pifu.person WHERE tenant_id = $1 AND id = $2)';

const ADD_CREDENTIAL: NamedStatement = {
  name: 'set-up-credential',
  text: `INSERT INTO pifu.credential (tenant_id, person_id, password_hash)
    SELECT $1::uuid, $2::uuid, $3 WHERE ${IS_THERE} ON CONFLICT DO NOTHING`,
};

const ADD_GRANTS: NamedStatement = {
  name: 'set-up-grants',
  text: `INSERT INTO pifu.role_grant (tenant_id, id, person_id, role, unit_id, valid_from)
    SELECT $1::uuid, id, $2::uuid, role, "unitId", $3::date FROM jsonb_to_recordset($4)
      AS row(id uuid, role text, "unitId" uuid)
    WHERE ${IS_THERE} ON CONFLICT DO NOTHING`,
};
