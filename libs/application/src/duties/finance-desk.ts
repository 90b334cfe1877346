import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';

/** Whether somebody sits at the finance desk: a performance reviewer of a finance office. */
export function isAtFinanceDesk(person: PersonRecord | null, units: readonly UnitRecord[]): boolean {
  if (person?.active !== true) return false;
  const finance = new Set(units.filter(({ kind }) => kind === 'finance').map(({ id }) => id));
  return person.grants.some(({ role, unitId }) => role === 'performance-reviewer' && finance.has(unitId));
}
