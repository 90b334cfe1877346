import { Injectable } from '@nestjs/common';
import { DistrictRepository } from '../ports/district.repository.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { JobProgress } from './job-progress.js';

/** A job whose message has died does not look as if it ran: it has failed, of what its message failed of. */
@Injectable()
export class FailAbandonedJobsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly districts: DistrictRepository,
    private readonly jobs: JobRepository,
    private readonly progress: JobProgress,
  ) {}

  /** Safe to be broken off and asked again; answers how many jobs have failed. */
  async execute(): Promise<number> {
    let failed = 0;
    for (const { tenantId } of await this.districts.list()) {
      failed += await this.unitOfWork.run({ tenantId }, () => this.failAll(tenantId));
    }
    return failed;
  }

  private async failAll(tenantId: string): Promise<number> {
    const abandoned = await this.jobs.abandoned();
    for (const { jobId, messageId, name, error } of abandoned) {
      await this.progress.fail(jobId, { place: name, words: error }, { tenantId, correlationId: messageId });
    }
    return abandoned.length;
  }
}
