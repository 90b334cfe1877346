import type { AbandonedJob, JobFilter, Page, PageRequest } from '#libs/application';
import { JobRepository } from '#libs/application';
import type { Job } from '#libs/domain';
import { hasEnded } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** Long work of one district. */
export class InMemoryJobRepository extends JobRepository {
  add(job: Job): Promise<void> {
    return this.save(job);
  }

  hold(jobId: string): Promise<Job | null> {
    return this.find(jobId);
  }

  async find(jobId: string): Promise<Job | null> {
    await Promise.resolve();
    return inMemoryTransaction().rows.jobs.get(jobId) ?? null;
  }

  async save(job: Job): Promise<void> {
    await Promise.resolve();
    inMemoryTransaction().writable.jobs.set(job.id, job);
  }

  async abandoned(): Promise<readonly AbandonedJob[]> {
    const { deadLetters, handled, jobs } = inMemoryTransaction().rows;
    const dead = [...deadLetters.values()].filter(
      ({ messageId, status }) => status !== 'retried' && !handled.has(messageId),
    );
    const found: AbandonedJob[] = [];
    for (const { messageId, name, error } of dead) {
      const jobId = await this.jobOfMessage(messageId);
      const job = jobId === null ? undefined : jobs.get(jobId);
      if (job !== undefined && !hasEnded(job)) found.push({ jobId: job.id, messageId, name, error });
    }
    return found;
  }

  async jobOfMessage(messageId: string): Promise<string | null> {
    await Promise.resolve();
    const payload = inMemoryTransaction().rows.outbox.get(messageId)?.payload;
    return payload !== undefined && 'jobId' in payload ? payload.jobId : null;
  }

  async list(filter: JobFilter, page: PageRequest): Promise<Page<Job>> {
    await Promise.resolve();
    const jobs = [...inMemoryTransaction().rows.jobs.values()];
    const wanted = jobs.filter((job) => answers(job, filter));
    return pageOf(wanted, page, ({ requestedAt, id }) => [requestedAt, id], 'down');
  }
}

function answers(job: Job, filter: JobFilter): boolean {
  const asked = ['requestedBy', 'kind', 'subject', 'state'] as const;
  return asked.every((one) => filter[one] === null || filter[one] === job[one]);
}
