import { Injectable } from '@nestjs/common';
import type { FeedPage, FeedPosition, RecordedChange } from '#libs/application';
import { ChangeFeed } from '#libs/application';
import type { Job } from '#libs/domain';
import type { JobRow } from '../jobs/job.row.js';
import { jobOf } from '../jobs/job.row.js';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './change-feed.statements.js';

type EventRow = FeedPosition & Omit<RecordedChange, 'position' | 'unitId' | 'personId'>;
type OwnerRow = Pick<RecordedChange, 'unitId' | 'personId'> & { readonly id: string };

/** What is new in one district, read in one snapshot. */
@Injectable()
export class PgChangeFeed extends ChangeFeed {
  async tail(): Promise<FeedPosition> {
    const [tail] = await transaction().query<FeedPosition>(statements.TAIL);
    if (tail === undefined)
      throw new Error('the database does not say in which epoch it lives: run pifu migrate');
    return tail;
  }

  async after({ epoch, transaction: begun, turn }: FeedPosition, limit: number): Promise<FeedPage> {
    const values = [transaction().tenantId, epoch, begun, turn, limit];
    const [rows, tail] = await Promise.all([
      transaction().query<EventRow>(statements.AFTER, values),
      this.tail(),
    ]);
    const owners = await this.owners(rows.map((row) => row.streamId));
    const changes = rows.map((row) => changeOf(row, owners.get(row.streamId)));
    const last = changes.at(-1);
    const more = rows.length === limit;
    return { changes, reached: more && last !== undefined ? last.position : tail, more };
  }

  async unread(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const values = [transaction().tenantId, personIds];
    const rows = await transaction().query<{ personId: string; count: number }>(statements.UNREAD, values);
    return new Map(rows.map(({ personId, count }) => [personId, count]));
  }

  async movingJobs(seconds: number): Promise<readonly Job[]> {
    const values = [transaction().tenantId, seconds];
    return (await transaction().query<JobRow>(statements.MOVING_JOBS, values)).map(jobOf);
  }

  private async owners(streamIds: readonly string[]): Promise<ReadonlyMap<string, OwnerRow>> {
    if (streamIds.length === 0) return new Map();
    const values = [transaction().tenantId, streamIds];
    const rows = await transaction().query<OwnerRow>(statements.OWNERS, values);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function changeOf(row: EventRow, owner: OwnerRow | undefined): RecordedChange {
  const { epoch, transaction: begun, turn, ...change } = row;
  const position = { epoch, transaction: begun, turn };
  return { ...change, position, unitId: owner?.unitId ?? null, personId: owner?.personId ?? null };
}
