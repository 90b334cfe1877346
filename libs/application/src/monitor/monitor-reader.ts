import { Injectable } from '@nestjs/common';
import type { NotFoundKind } from '../errors/application-errors.js';
import { NotFoundError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { readableUnits } from '../read/may-read.js';
import { Today } from '../read/today.js';

/** Whose monitoring a person may see: his units', all of it for finance and audit; never the public. */
@Injectable()
export class MonitorReader {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /** Null stands for the whole district. */
  async unitsOf(personId: string): Promise<readonly string[] | null> {
    const person = await this.directory.person(personId, await this.today.local());
    return readableUnits(person, await this.directory.units());
  }

  /** @throws NotFoundError so that a stranger does not even learn that there is something */
  async demand(personId: string, unitId: string, missing: NotFoundKind, id: string): Promise<void> {
    const units = await this.unitsOf(personId);
    if (units?.includes(unitId) === false) throw new NotFoundError(missing, id);
  }
}
