import type { DirectoryFacts, Role } from '#libs/domain';

/** A unit of the organisation tree. */
export interface UnitRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: 'ordinary' | 'finance';
  readonly supervisingDepartmentId: string;
}

/** A person with the grants in force. */
export interface PersonRecord {
  readonly id: string;
  readonly displayName: string;
  readonly account: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly grants: readonly { readonly role: Role; readonly unitId: string }[];
}

/** What a command is aimed at, from which its unit follows. */
export interface FactsSubject {
  readonly kind: 'unit' | 'goal-table' | 'task';
  readonly id: string;
}

/** Facts with the unit and the local day that they hold for. */
export interface FactsAround {
  readonly unitId: string;
  readonly onDate: string;
  readonly facts: DirectoryFacts;
}

/** Units, people and dated grants. */
export abstract class DirectoryRepository {
  /** People and grants that matter for a table of this unit, in force on the local date. */
  abstract factsFor(unitId: string, onDate: string): Promise<DirectoryFacts | null>;
  /** The same around the unit of a subject, today: asked before anybody has read which unit it is. */
  abstract factsAround(subject: FactsSubject): Promise<FactsAround | null>;
  abstract person(personId: string, onDate: string): Promise<PersonRecord | null>;
  abstract people(personIds: readonly string[], onDate: string): Promise<readonly PersonRecord[]>;
  /** Every active person of the district, by account: for the role cards of a demonstration. */
  abstract everybody(onDate: string): Promise<readonly PersonRecord[]>;
  abstract units(): Promise<readonly UnitRecord[]>;
  abstract unit(unitId: string): Promise<UnitRecord | null>;
  abstract unitByName(name: string): Promise<UnitRecord | null>;
}
