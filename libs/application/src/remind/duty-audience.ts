import { Injectable } from '@nestjs/common';
import type { DirectoryFacts, Duty } from '#libs/domain';
import { holdersOf } from '#libs/domain';
import type { HeldDuty } from '../ports/duty.repository.port.js';
import { DutyRepository } from '../ports/duty.repository.port.js';
import { DirectoryLookup } from './directory-lookup.js';
import { escalationAudience } from './escalation-audience.js';

/** A duty as it is now, with whom it concerns now. */
export interface DutyConcern {
  readonly duty: HeldDuty;
  /** Nobody when it is done. */
  readonly people: readonly string[];
  /** Who sees it when it is late. */
  readonly escalatesTo: readonly string[];
}

/** Finds out whom duties concern at this moment, inside the caller's transaction. */
@Injectable()
export class DutyAudience {
  constructor(
    private readonly duties: DutyRepository,
    private readonly directory: DirectoryLookup,
  ) {}

  /** Answers by duty, and leaves out those that are gone. */
  async of(dutyIds: readonly string[]): Promise<ReadonlyMap<string, DutyConcern>> {
    if (dutyIds.length === 0) return new Map();
    const duties = await this.duties.find(dutyIds);
    const around = await this.directory.around(new Set(duties.map(({ unitId }) => unitId)));
    return new Map(duties.map((duty) => [duty.dutyId, concernOf(duty, around(duty.unitId))]));
  }
}

function concernOf(duty: HeldDuty, directory: DirectoryFacts): DutyConcern {
  const people = owersOf(duty, directory);
  const late = { unitId: duty.unitId, handlers: people, final: false, showsSuperior: false };
  return { duty, people, escalatesTo: people.length === 0 ? [] : escalationAudience(late, directory) };
}

/** Its one person, or else everybody who holds the office at the unit; nobody when it is not owed any more. */
function owersOf(duty: Duty, directory: DirectoryFacts): readonly string[] {
  if (duty.status !== 'open') return [];
  return duty.assignee === null ? holdersOf(directory, duty.role, duty.unitId) : [duty.assignee];
}
