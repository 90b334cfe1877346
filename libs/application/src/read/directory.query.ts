import { Injectable } from '@nestjs/common';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from './today.js';

/** Units of a district, and a person with the offices in force today. */
@Injectable()
export class DirectoryQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  units(tenantId: string): Promise<readonly UnitRecord[]> {
    return this.unitOfWork.read({ tenantId }, () => this.directory.units());
  }

  /** Null when the district has no unit of exactly this name. */
  unitByName(tenantId: string, name: string): Promise<UnitRecord | null> {
    return this.unitOfWork.read({ tenantId }, () => this.directory.unitByName(name));
  }

  /** Null when the person is gone. */
  person(tenantId: string, personId: string): Promise<PersonRecord | null> {
    return this.unitOfWork.read({ tenantId }, async () =>
      this.directory.person(personId, await this.today.local()),
    );
  }

  /** Everybody who is active, with the offices in force today. */
  everybody(tenantId: string): Promise<readonly PersonRecord[]> {
    return this.unitOfWork.read({ tenantId }, async () => this.directory.everybody(await this.today.local()));
  }
}
