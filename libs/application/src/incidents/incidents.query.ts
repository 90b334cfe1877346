import { Injectable } from '@nestjs/common';
import type { IncidentState } from '#libs/domain';
import { ForbiddenError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { IncidentRow } from '../ports/incident.queries.port.js';
import { IncidentQueries } from '../ports/incident.queries.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { isAtFinanceDesk } from '../duties/finance-desk.js';
import { Today } from '../read/today.js';

/** What has been late for so long that somebody has to look after it. */
@Injectable()
export class IncidentsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly incidents: IncidentQueries,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /** @throws ForbiddenError for whoever is neither at the finance desk nor an administrator */
  list(
    tenantId: string,
    personId: string,
    status: IncidentState['status'],
    page: PageRequest,
  ): Promise<Page<IncidentRow>> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const person = await this.directory.person(personId, await this.today.local());
      const administers = person?.grants.some(({ role }) => role === 'administrator') === true;
      if (!administers && !isAtFinanceDesk(person, await this.directory.units())) {
        throw new ForbiddenError('role-missing', 'performance-reviewer');
      }
      return this.incidents.list(status, page);
    });
  }
}
