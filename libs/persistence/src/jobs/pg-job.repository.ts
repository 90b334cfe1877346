import { Injectable } from '@nestjs/common';
import type { AbandonedJob, JobFilter, Page, PageRequest } from '#libs/application';
import { JobRepository } from '#libs/application';
import type { Job } from '#libs/domain';
import { pageAfter } from '../read/page-after.js';
import { pageOf } from '../read/page-of.js';
import { transaction } from '../unit-of-work/transaction.js';
import type { JobRow } from './job.row.js';
import { jobOf } from './job.row.js';
import * as statements from './job.statements.js';

/** Long work of one district. */
@Injectable()
export class PgJobRepository extends JobRepository {
  add(job: Job): Promise<void> {
    const { id, kind, subject, requestedBy, requestedAt, state, progress, errors, errorCount, version } = job;
    transaction().send(statements.ADD, [
      ...[transaction().tenantId, id, kind, subject, requestedBy, requestedAt, state],
      ...[progress.done, progress.total, JSON.stringify(errors), errorCount, version],
    ]);
    return Promise.resolve();
  }

  async hold(jobId: string): Promise<Job | null> {
    const [row] = await transaction().query<JobRow>(statements.HOLD, [transaction().tenantId, jobId]);
    return row === undefined ? null : jobOf(row);
  }

  async find(jobId: string): Promise<Job | null> {
    const [row] = await transaction().query<JobRow>(statements.FIND, [transaction().tenantId, jobId]);
    return row === undefined ? null : jobOf(row);
  }

  save(job: Job): Promise<void> {
    const { id, state, progress, errors, errorCount, result, cancelledBy, startedAt, finishedAt, version } =
      job;
    transaction().send(statements.SAVE, [
      ...[
        transaction().tenantId,
        id,
        state,
        progress.done,
        progress.total,
        JSON.stringify(errors),
        errorCount,
      ],
      ...[result === null ? null : JSON.stringify(result), cancelledBy, startedAt, finishedAt, version],
    ]);
    return Promise.resolve();
  }

  abandoned(): Promise<readonly AbandonedJob[]> {
    return transaction().query<AbandonedJob & { jobId: string }>(statements.ABANDONED, [
      transaction().tenantId,
    ]);
  }

  async jobOfMessage(messageId: string): Promise<string | null> {
    const values = [transaction().tenantId, messageId];
    const [row] = await transaction().query<{ jobId: string | null }>(statements.OF_MESSAGE, values);
    return row?.jobId ?? null;
  }

  async list(filter: JobFilter, page: PageRequest): Promise<Page<Job>> {
    const { requestedBy, kind, subject, state } = filter;
    const values = [transaction().tenantId, requestedBy, kind, subject, state];
    const [sort, id] = pageAfter(page.cursor, 'instant', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<JobRow & { sort: string }>(statements.LIST, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(statements.LIST_COUNT, values) : [],
    ]);
    return pageOf(rows, page, counted[0]?.count ?? null, (row) => [row.sort, row.id], jobOf);
  }
}
