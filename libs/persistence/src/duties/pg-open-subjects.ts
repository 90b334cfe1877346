import { Injectable } from '@nestjs/common';
import type { DutyStream, TimedSubject } from '#libs/application';
import { OpenSubjects } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Open tasks and duties of a district by when they are due. */
@Injectable()
export class PgOpenSubjects extends OpenSubjects {
  async provisionalTables(): Promise<readonly string[]> {
    const rows = await transaction().query<{ id: string }>(PROVISIONAL_TABLES, [transaction().tenantId]);
    return rows.map(({ id }) => id);
  }

  provisionalStreams(): Promise<readonly DutyStream[]> {
    return transaction().query<DutyStream & { streamId: string }>(PROVISIONAL_STREAMS, [
      transaction().tenantId,
    ]);
  }

  dueFrom(date: string): Promise<readonly TimedSubject[]> {
    return transaction().query<TimedSubject & { dueOn: string }>(DUE_FROM, [transaction().tenantId, date]);
  }
}

const PROVISIONAL_TABLES: NamedStatement = {
  name: 'provisional-tables',
  text: `SELECT DISTINCT goal_table_id AS id FROM pifu.task
    WHERE tenant_id = $1 AND status = 'open' AND provisional ORDER BY 1`,
};

const PROVISIONAL_STREAMS: NamedStatement = {
  name: 'provisional-streams',
  text: `SELECT DISTINCT stream_type AS "streamType", stream_id AS "streamId" FROM pifu.duty
    WHERE tenant_id = $1 AND status = 'open' AND provisional ORDER BY 1, 2`,
};

const TIMED = `to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "openedAt",
  to_char(due_on, 'YYYY-MM-DD') AS "dueOn", to_char(legal_due_on, 'YYYY-MM-DD') AS "legalDueOn", provisional,
  to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt"`;

const DUE_FROM: NamedStatement = {
  name: 'open-subjects-due-from',
  text: `SELECT id AS "taskId", NULL::uuid AS "dutyId", ${TIMED} FROM pifu.task
      WHERE tenant_id = $1 AND status = 'open' AND due_on >= $2
    UNION ALL SELECT NULL, id, ${TIMED} FROM pifu.duty WHERE tenant_id = $1 AND status = 'open' AND due_on >= $2`,
};
