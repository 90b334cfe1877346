import { Injectable } from '@nestjs/common';
import type { DutyKind } from '#libs/domain';
import { BusinessClock } from '../ports/business-clock.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { DutyRow } from '../ports/duty.queries.port.js';
import { DutyQueries } from '../ports/duty.queries.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { readableUnits } from '../read/may-read.js';
import { Today } from '../read/today.js';

/** Which duties somebody asks for. */
export interface DutyWish {
  /** His own, or everything that the units owe which he may see. */
  readonly of: 'mine' | 'units';
  readonly unitId: string | null;
  readonly kind: DutyKind | null;
  readonly roundId: string | null;
  readonly lateOnly: boolean;
}

/** What a person, or the units he may see, still owe. */
@Injectable()
export class DutiesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly duties: DutyQueries,
    private readonly directory: DirectoryRepository,
    private readonly clock: BusinessClock,
    private readonly today: Today,
  ) {}

  /** A unit that one may not see owes nothing, as far as one can tell. */
  open(tenantId: string, personId: string, wish: DutyWish, page: PageRequest): Promise<Page<DutyRow>> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const onDate = await this.today.local();
      const mine = wish.of === 'mine';
      const filter = {
        owedBy: mine ? { personId, onDate } : null,
        unitIds: mine ? unitsOf(wish) : await this.visible(personId, onDate, wish),
        kind: wish.kind,
        roundId: wish.roundId,
        dueBefore: wish.lateOnly ? await this.clock.now() : null,
      };
      return this.duties.open(filter, page);
    });
  }

  private async visible(personId: string, onDate: string, wish: DutyWish): Promise<readonly string[] | null> {
    const person = await this.directory.person(personId, onDate);
    const readable = readableUnits(person, await this.directory.units());
    return readable?.filter((id) => wish.unitId === null || id === wish.unitId) ?? unitsOf(wish);
  }
}

function unitsOf({ unitId }: DutyWish): readonly string[] | null {
  return unitId === null ? null : [unitId];
}
