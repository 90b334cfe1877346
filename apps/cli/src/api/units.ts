import type { PersonSession } from './person-session.js';

/** A unit as far as the command line looks at it. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
}

/** The units of the district. */
export async function unitsOf(person: PersonSession): Promise<readonly UnitRow[]> {
  return (await person.get<{ readonly items: readonly UnitRow[] }>('/v1/units')).body.items;
}

/** The unit that is meant by its name or its id. @throws Error with the names that there are */
export function unitNamed(units: readonly UnitRow[], nameOrId: string): UnitRow {
  const found = units.find(({ id, name }) => id === nameOrId || name === nameOrId);
  if (found !== undefined) return found;
  const names = units.map(({ name }) => name).join('、');
  throw new Error(`没有单位 no unit ${nameOrId}：现有 there are ${names}`);
}
