import { Injectable } from '@nestjs/common';
import type { Delivery, DeliveryFilter } from '../ports/delivery.repository.port.js';
import { DeliveryRepository } from '../ports/delivery.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';

/** The log of deliveries: an administrator sees those of the district, anybody else his own. */
@Injectable()
export class DeliveriesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  list(
    { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
    status: DeliveryFilter['status'],
    page: PageRequest,
  ): Promise<Page<Delivery>> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const person = await this.directory.person(personId, await this.today.local());
      const all = person?.grants.some(({ role }) => role === 'administrator') === true;
      return this.deliveries.list({ personId: all ? null : personId, status }, page);
    });
  }
}
