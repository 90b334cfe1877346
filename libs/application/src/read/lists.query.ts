import { Injectable } from '@nestjs/common';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { GoalTableRow, ProgressRow } from '../ports/goal-table.queries.port.js';
import { GoalTableQueries } from '../ports/goal-table.queries.port.js';
import type { InboxRow, InitiatedRow, Page, PageRequest } from '../ports/task.queries.port.js';
import { TaskQueries } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { readableUnits } from './may-read.js';
import { Today } from './today.js';

/** The lists a signed-in person works with: 待办, 已办, 我发起的, tables and 报送进度. */
@Injectable()
export class ListsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskQueries,
    private readonly tables: GoalTableQueries,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  toDo(tenantId: string, personId: string, page: PageRequest): Promise<Page<InboxRow>> {
    return this.unitOfWork.read({ tenantId }, async () =>
      this.tasks.toDo(personId, await this.today.local(), page),
    );
  }

  done(tenantId: string, personId: string, page: PageRequest): Promise<Page<InboxRow>> {
    return this.unitOfWork.read({ tenantId }, () => this.tasks.done(personId, page));
  }

  initiated(tenantId: string, personId: string, page: PageRequest): Promise<Page<InitiatedRow>> {
    return this.unitOfWork.read({ tenantId }, () => this.tasks.initiated(personId, page));
  }

  /** Tables of the units whose people, department, finance or audit the person belongs to. */
  goalTables(
    tenantId: string,
    personId: string,
    fiscalYear: number | null,
    page: PageRequest,
  ): Promise<Page<GoalTableRow>> {
    return this.unitOfWork.read({ tenantId }, async () =>
      this.tables.list({ unitIds: await this.visibleUnits(personId), fiscalYear }, page),
    );
  }

  /** 报送进度: finance and audit see every unit, others their own and those they supervise. */
  progress(tenantId: string, personId: string, fiscalYear: number): Promise<readonly ProgressRow[]> {
    return this.unitOfWork.read({ tenantId }, async () =>
      this.tables.progress(fiscalYear, await this.visibleUnits(personId)),
    );
  }

  /** Null stands for the whole district. */
  private async visibleUnits(personId: string): Promise<readonly string[] | null> {
    const person = await this.directory.person(personId, await this.today.local());
    return readableUnits(person, await this.directory.units());
  }
}
