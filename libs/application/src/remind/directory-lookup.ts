import { Injectable } from '@nestjs/common';
import type { DirectoryFacts } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Today } from '../read/today.js';

/** People around units today: each unit is looked up once. */
@Injectable()
export class DirectoryLookup {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /** @throws NotFoundError when a unit is not of this district */
  async around(unitIds: ReadonlySet<string>): Promise<(unitId: string) => DirectoryFacts> {
    const onDate = await this.today.local();
    const known = new Map<string, DirectoryFacts>();
    for (const unitId of unitIds) {
      const facts = await this.directory.factsFor(unitId, onDate);
      if (facts === null) throw new NotFoundError('unit', unitId);
      known.set(unitId, facts);
    }
    return (unitId) => {
      const facts = known.get(unitId);
      if (facts === undefined) throw new NotFoundError('unit', unitId);
      return facts;
    };
  }
}
