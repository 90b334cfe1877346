import type { INestApplicationContext } from '@nestjs/common';
import { DistrictSetUp, UnitOfWork } from '#libs/application';
import { GUANGDONG_OFFICE_HOURS } from '#libs/domain';
import { PasswordHasher } from '#libs/platform';
import { v5 as named } from 'uuid';
import { DEMO_DISTRICT, DEMO_PEOPLE, DEMO_UNITS } from './demo-district.data.js';

/** Ids of the demonstration are derived from names, so that loading it twice adds nothing. */
const SPACE = '5b9f5ac0-5b0e-4f0a-9a55-0d4a4c2f6c11';

const idOf = (name: string): string => named(name, SPACE);

/** Writes the demo district: units, people with their offices, and one password for all of them. */
export async function loadDemo(context: INestApplicationContext, password: string): Promise<void> {
  const setUp = context.get(DistrictSetUp, { strict: false });
  const hasher = context.get(PasswordHasher, { strict: false });
  const tenantId = idOf(DEMO_DISTRICT.code);
  const { code, name, zone } = DEMO_DISTRICT;
  // hashing is slow on purpose, and a transaction must not wait for it
  const people = await Promise.all(
    DEMO_PEOPLE.map(async (person) => ({ ...person, passwordHash: await hasher.hash(password) })),
  );
  await context.get(UnitOfWork, { strict: false }).run({ tenantId }, async () => {
    await setUp.addDistrict({ tenantId, code, name, zone, officeHours: GUANGDONG_OFFICE_HOURS });
    for (const unit of Object.values(DEMO_UNITS)) {
      const supervisingDepartmentId = idOf(DEMO_UNITS.finance.name);
      await setUp.addUnit({ id: idOf(unit.name), ...unit, supervisingDepartmentId });
    }
    for (const person of people) {
      const unitId = idOf(DEMO_UNITS[person.unit].name);
      await setUp.addPerson({
        id: idOf(person.account),
        displayName: person.name,
        account: person.account,
        email: `${person.account}@demo.invalid`,
        passwordHash: person.passwordHash,
        grants: [{ id: idOf(`${person.account} ${person.role}`), role: person.role, unitId }],
        from: DEMO_DISTRICT.grantsFrom,
      });
    }
  });
}
