import type { CalendarRecord, DistrictRecord, PersonRecord, UnitRecord } from '#libs/application';
import type { Role } from '#libs/domain';
import { GUANGDONG_OFFICE_HOURS, NATIONAL_CALENDAR } from '#libs/domain';
import { addressOf, idOf, SEEDED_STAFF, SEEDED_UNITS, TENANT, TOWN_UNITS } from '../database/seeded-town.js';

/** A grant with its first and, if it ends, its last day. */
export interface DatedGrant {
  readonly id: string;
  readonly role: Role;
  readonly unitId: string;
  readonly from: string;
  readonly until: string | null;
}

/** A person with everything he ever held. */
export interface KeptPerson extends Omit<PersonRecord, 'grants'> {
  readonly grants: readonly DatedGrant[];
}

/** A district with its people and its calendar: what no use case writes. */
export interface InMemoryDistrict extends DistrictRecord {
  readonly units: readonly UnitRecord[];
  readonly people: readonly KeptPerson[];
  readonly calendar: CalendarRecord;
}

/** The national calendar as a district without rest days of its own stores it. */
export function storedNationalCalendar(): CalendarRecord {
  const { source, coverageFrom, coverageTo, days } = NATIONAL_CALENDAR;
  return {
    source,
    coverageFrom,
    coverageTo,
    days: days.map(([date, kind, label]) => ({ date, kind, label })),
    districtRestDays: [],
    years: [],
    zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
    officeHours: GUANGDONG_OFFICE_HOURS,
  };
}

/** The same town that `seedTown` puts into a database. */
export function townInMemory(): InMemoryDistrict {
  return {
    tenantId: TENANT,
    code: 'machong',
    name: '东莞市麻涌镇',
    units: SEEDED_UNITS.map(([name, kind]) => ({
      id: idOf(name),
      name,
      kind,
      supervisingDepartmentId: TOWN_UNITS.finance,
    })),
    people: SEEDED_STAFF.map(([account, role, unitId]) => ({
      id: idOf(account),
      displayName: account,
      account,
      email: addressOf(account),
      active: true,
      grants: [{ id: idOf(`${account} ${role}`), role, unitId, from: '2023-01-01', until: null }],
    })),
    calendar: storedNationalCalendar(),
  };
}
