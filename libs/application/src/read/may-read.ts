import { NotFoundError } from '../errors/application-errors.js';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';

/** Whether a person may see every unit of the district: finance and audit do. */
function seesDistrict(person: PersonRecord, units: readonly UnitRecord[]): boolean {
  const finance = new Set(units.filter((unit) => unit.kind === 'finance').map((unit) => unit.id));
  return person.grants.some((grant) => grant.role === 'auditor' || finance.has(grant.unitId));
}

/**
 * The units whose unpublished tables a person may see: his own, those his department supervises, all of them
 * (null) for finance and audit; none for somebody who has left.
 */
export function readableUnits(
  person: PersonRecord | null,
  units: readonly UnitRecord[],
): readonly string[] | null {
  if (person?.active !== true) return [];
  if (seesDistrict(person, units)) return null;
  const own = new Set(person.grants.map((grant) => grant.unitId));
  return units
    .filter((unit) => own.has(unit.id) || own.has(unit.supervisingDepartmentId))
    .map((unit) => unit.id);
}

/**
 * Lets only those through who may see the unit's tables.
 * @throws NotFoundError so that a stranger does not even learn that the table exists
 */
export function demandReadable(
  person: PersonRecord | null,
  unitId: string,
  units: readonly UnitRecord[],
  goalTableId: string,
): UnitRecord {
  const readable = readableUnits(person, units);
  const unit = units.find((one) => one.id === unitId);
  if (unit !== undefined && readable?.includes(unitId) !== false) return unit;
  throw new NotFoundError('goal-table', goalTableId);
}
