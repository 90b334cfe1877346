import { Injectable } from '@nestjs/common';
import { FailAbandonedJobsUseCase } from '#libs/application';
import { EVERY_TWO_SECONDS, Sweep } from '../background/sweep.js';

/** Looks for jobs whose message has died, so that nobody waits for them. */
@Injectable()
export class AbandonedJobSweep extends Sweep {
  constructor(private readonly useCase: FailAbandonedJobsUseCase) {
    super(EVERY_TWO_SECONDS);
  }

  async sweep(): Promise<boolean> {
    return (await this.useCase.execute()) > 0;
  }
}
