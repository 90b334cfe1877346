import type { DirectoryFacts, Grant, Role } from '#libs/domain';

/** The units of the test town; the finance branch is also the supervising department of both units. */
export const UNITS = { grid: 'unit-grid-centre', school: 'unit-school', finance: 'unit-finance' } as const;

/** The people of the test town by what they are there for; ids are what events and states contain. */
export const PEOPLE = {
  declarer: 'lin',
  secondDeclarer: 'he',
  unitHead: 'zhou',
  publisher: 'wu',
  reviewer: 'chen',
  secondReviewer: 'liang',
  approver: 'huang',
  secondApprover: 'guo',
  administrator: 'xu',
  auditor: 'su',
  /** Declares and heads at the grid centre, reviews and approves at the finance branch. */
  manyHats: 'ou',
  otherDeclarer: 'deng',
  otherHead: 'ye',
} as const;

/** Everybody of the test town, in a stable order. */
export const EVERYBODY: readonly string[] = Object.values(PEOPLE);

function grant(personId: string, role: Role, unitId: string): Grant {
  return { personId, role, unitId };
}

/** A town of thirteen: nobody but {@link PEOPLE.manyHats} can be in his own way. */
export const TOWN: DirectoryFacts = {
  supervisingDepartmentId: UNITS.finance,
  financeUnitId: UNITS.finance,
  grants: [
    grant(PEOPLE.declarer, 'declarer', UNITS.grid),
    grant(PEOPLE.secondDeclarer, 'declarer', UNITS.grid),
    grant(PEOPLE.unitHead, 'unit-head', UNITS.grid),
    grant(PEOPLE.publisher, 'publisher', UNITS.grid),
    grant(PEOPLE.reviewer, 'performance-reviewer', UNITS.finance),
    grant(PEOPLE.secondReviewer, 'performance-reviewer', UNITS.finance),
    grant(PEOPLE.approver, 'approver', UNITS.finance),
    grant(PEOPLE.secondApprover, 'approver', UNITS.finance),
    grant(PEOPLE.administrator, 'administrator', UNITS.finance),
    grant(PEOPLE.auditor, 'auditor', UNITS.finance),
    grant(PEOPLE.manyHats, 'declarer', UNITS.grid),
    grant(PEOPLE.manyHats, 'unit-head', UNITS.grid),
    grant(PEOPLE.manyHats, 'performance-reviewer', UNITS.finance),
    grant(PEOPLE.manyHats, 'approver', UNITS.finance),
    grant(PEOPLE.otherDeclarer, 'declarer', UNITS.school),
    grant(PEOPLE.otherHead, 'unit-head', UNITS.school),
    grant(PEOPLE.otherDeclarer, 'publisher', UNITS.school),
  ],
};

/** The same town after somebody was given one more role. */
export function withGrant(
  directory: DirectoryFacts,
  personId: string,
  role: Role,
  unitId: string,
): DirectoryFacts {
  return { ...directory, grants: [...directory.grants, grant(personId, role, unitId)] };
}

/** The same town after people have left: none of their roles is in force any more. */
export function without(directory: DirectoryFacts, ...people: readonly string[]): DirectoryFacts {
  return { ...directory, grants: directory.grants.filter((one) => !people.includes(one.personId)) };
}
