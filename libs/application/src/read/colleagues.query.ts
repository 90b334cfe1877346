import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from './today.js';

/** Somebody of a unit, with the offices that he holds there today: no account and no address. */
export interface Colleague {
  readonly id: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Who works in a unit, for those who work there: they name who answers for something. */
@Injectable()
export class ColleaguesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /** By account. @throws NotFoundError for a unit in which the asker holds no office today */
  execute(tenantId: string, personId: string, unitId: string): Promise<readonly Colleague[]> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const everybody = await this.directory.everybody(await this.today.local());
      const there = everybody.flatMap(({ id, displayName, grants }) => {
        const roles = grants.filter((grant) => grant.unitId === unitId).map(({ role }) => role);
        return roles.length === 0 ? [] : [{ id, displayName, roles }];
      });
      if (!there.some(({ id }) => id === personId)) throw new NotFoundError('unit', unitId);
      return there;
    });
  }
}
