import { Injectable } from '@nestjs/common';
import { BusinessClock, UnitOfWork } from '#libs/application';
import { HealthProbe } from '#libs/platform';

/** No district: row security shows nothing, and the clock still answers. */
const NOWHERE = '00000000-0000-0000-0000-000000000000';

/** The database answers, migrated and with its clock. */
@Injectable()
export class DatabaseProbe extends HealthProbe {
  readonly name = 'database';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  async check(): Promise<void> {
    await this.unitOfWork.read({ tenantId: NOWHERE }, () => this.clock.now());
  }
}
