import { Injectable } from '@nestjs/common';
import type { Job } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { JobFilter } from '../ports/job.repository.port.js';
import { JobRepository } from '../ports/job.repository.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { seesAllJobs } from './job-reader.js';

/** Long work as a person may see it: his own, and all of the district for finance, audit and administrators. */
@Injectable()
export class JobsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobRepository,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  list(
    tenantId: string,
    personId: string,
    filter: Omit<JobFilter, 'requestedBy'>,
    page: PageRequest,
  ): Promise<Page<Job>> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const requestedBy = (await this.seesAll(personId)) ? null : personId;
      return this.jobs.list({ ...filter, requestedBy }, page);
    });
  }

  /** @throws NotFoundError when there is none or it is not the asker's to see */
  one(tenantId: string, personId: string, jobId: string): Promise<Job> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const job = await this.jobs.find(jobId);
      if (job !== null && (job.requestedBy === personId || (await this.seesAll(personId)))) return job;
      throw new NotFoundError('job', jobId);
    });
  }

  private async seesAll(personId: string): Promise<boolean> {
    const person = await this.directory.person(personId, await this.today.local());
    return seesAllJobs(person, await this.directory.units());
  }
}
