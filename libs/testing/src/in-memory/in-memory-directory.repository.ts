import type { FactsAround, FactsSubject, PersonRecord, UnitRecord } from '#libs/application';
import { DirectoryRepository } from '#libs/application';
import type { DirectoryFacts, GoalTableState } from '#libs/domain';
import { localDateOf } from '#libs/domain';
import type { DatedGrant, KeptPerson } from './in-memory-district.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Units, people and the grants in force on a day. */
export class InMemoryDirectoryRepository extends DirectoryRepository {
  async factsFor(unitId: string, onDate: string): Promise<DirectoryFacts | null> {
    const units = await this.units();
    const unit = units.find(({ id }) => id === unitId);
    const finance = units.filter(({ kind }) => kind === 'finance').map(({ id }) => id);
    const [financeUnitId] = finance;
    if (unit === undefined || financeUnitId === undefined) return null;
    const around = new Set([unitId, unit.supervisingDepartmentId, ...finance]);
    const grants = inMemoryTransaction()
      .district.people.filter(({ active }) => active)
      .flatMap(({ id, grants: held }) => held.map((grant) => ({ personId: id, grant })))
      .filter(({ grant }) => inForce(grant, onDate))
      .filter(({ grant }) => around.has(grant.unitId) || grant.role === 'administrator')
      .sort((one, other) => order(one.grant.id, other.grant.id))
      .map(({ personId, grant: { role, unitId: at } }) => ({ personId, role, unitId: at }));
    return { supervisingDepartmentId: unit.supervisingDepartmentId, financeUnitId, grants };
  }

  async factsAround({ kind, id }: FactsSubject): Promise<FactsAround | null> {
    await Promise.resolve();
    const { now, rows, district } = inMemoryTransaction();
    const unitId = kind === 'unit' ? id : [...rows.tables.values()].find(concerns(kind, id))?.unitId;
    if (unitId === undefined) return null;
    const onDate = localDateOf(now, district.calendar.zone.offsetMinutes);
    const facts = await this.factsFor(unitId, onDate);
    return facts === null ? null : { unitId, onDate, facts };
  }

  async person(personId: string, onDate: string): Promise<PersonRecord | null> {
    const [person] = await this.people([personId], onDate);
    return person ?? null;
  }

  async people(personIds: readonly string[], onDate: string): Promise<readonly PersonRecord[]> {
    await Promise.resolve();
    return inMemoryTransaction()
      .district.people.filter(({ id }) => personIds.includes(id))
      .sort((one, other) => order(one.id, other.id))
      .map((person) => asOf(person, onDate));
  }

  async everybody(onDate: string): Promise<readonly PersonRecord[]> {
    await Promise.resolve();
    return inMemoryTransaction()
      .district.people.filter(({ active }) => active)
      .sort((one, other) => order(one.account, other.account))
      .map((person) => asOf(person, onDate));
  }

  async units(): Promise<readonly UnitRecord[]> {
    await Promise.resolve();
    return inMemoryTransaction().district.units.toSorted((one, other) => order(one.name, other.name));
  }

  async unit(unitId: string): Promise<UnitRecord | null> {
    return (await this.units()).find(({ id }) => id === unitId) ?? null;
  }

  async unitByName(name: string): Promise<UnitRecord | null> {
    return (await this.units()).find((unit) => unit.name === name) ?? null;
  }
}

function concerns(kind: 'goal-table' | 'task', id: string): (table: GoalTableState) => boolean {
  return ({ id: goalTableId, tasks }) =>
    kind === 'task' ? tasks.some(({ taskId }) => taskId === id) : goalTableId === id;
}

/** Whether a grant holds on a local date; its last day is still one of its days. */
export function inForce({ from, until }: DatedGrant, onDate: string): boolean {
  return from <= onDate && (until === null || until >= onDate);
}

function asOf({ grants, ...person }: KeptPerson, onDate: string): PersonRecord {
  const held = grants
    .filter((grant) => inForce(grant, onDate))
    .sort((one, other) => order(one.id, other.id))
    .map(({ role, unitId }) => ({ role, unitId }));
  return { ...person, grants: held };
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1;
}
