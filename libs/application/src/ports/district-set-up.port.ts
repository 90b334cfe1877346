import type { OfficeHours, Role } from '#libs/domain';
import type { DistrictRecord } from './district.repository.port.js';
import type { UnitRecord } from './directory.repository.port.js';

/** A district as it is set up: it has a zone and its office hours before it has anybody. */
export interface NewDistrict extends DistrictRecord {
  readonly zone: { readonly name: string; readonly offsetMinutes: number };
  readonly officeHours: OfficeHours;
}

/** A person as he is set up, with the offices he holds from a day on. */
export interface NewPerson {
  readonly id: string;
  readonly displayName: string;
  readonly account: string;
  readonly email: string | null;
  readonly passwordHash: string;
  readonly grants: readonly { readonly id: string; readonly role: Role; readonly unitId: string }[];
  /** Local date from which the grants hold. */
  readonly from: string;
}

/** First rows of a district, by the command line at set-up; adding what is there already changes nothing. */
export abstract class DistrictSetUp {
  abstract addDistrict(district: NewDistrict): Promise<void>;
  abstract addUnit(unit: UnitRecord): Promise<void>;
  abstract addPerson(person: NewPerson): Promise<void>;
}
