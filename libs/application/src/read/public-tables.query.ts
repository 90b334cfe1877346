import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../errors/application-errors.js';
import { DistrictRepository } from '../ports/district.repository.port.js';
import type { PublishedTable } from '../ports/goal-table.queries.port.js';
import { GoalTableQueries } from '../ports/goal-table.queries.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

/** What anybody may read: published tables of the installation's first district. */
@Injectable()
export class PublicTablesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly districts: DistrictRepository,
    private readonly tables: GoalTableQueries,
  ) {}

  async list(fiscalYear: number | null, page: PageRequest): Promise<Page<PublishedTable>> {
    const tenantId = await this.tenantId();
    return this.unitOfWork.read({ tenantId }, () => this.tables.published(fiscalYear, page));
  }

  /** @throws NotFoundError also for a table that is exempt or not yet published */
  async one(goalTableId: string): Promise<PublishedTable> {
    const tenantId = await this.tenantId();
    const found = await this.unitOfWork.read({ tenantId }, () => this.tables.publishedOne(goalTableId));
    if (found === null) throw new NotFoundError('goal-table', goalTableId);
    return found;
  }

  private async tenantId(): Promise<string> {
    const [district] = await this.districts.list();
    if (district === undefined) throw new NotFoundError('district', '');
    return district.tenantId;
  }
}
