import { Injectable } from '@nestjs/common';
import type { Notice } from '#libs/application';
import { NoticeRepository } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** In-app notices. */
@Injectable()
export class PgNoticeRepository extends NoticeRepository {
  async add(notices: readonly Notice[]): Promise<void> {
    await transaction().query(ADD, [transaction().tenantId, JSON.stringify(notices)]);
  }

  listFor(personId: string, limit: number): Promise<readonly Notice[]> {
    return transaction().query<Notice>(LIST, [transaction().tenantId, personId, limit]);
  }

  async markRead(personId: string, noticeIds: readonly string[], at: string): Promise<void> {
    await transaction().query(MARK_READ, [transaction().tenantId, personId, noticeIds, at]);
  }
}

const ADD: NamedStatement = {
  name: 'notice-add',
  text: `INSERT INTO pifu.notice (tenant_id, id, person_id, kind, title, body, task_id, created_at)
    SELECT $1, id, "personId", kind, title, body, "taskId", "createdAt" FROM jsonb_to_recordset($2)
      AS row(id uuid, "personId" uuid, kind text, title text, body text, "taskId" uuid, "createdAt" timestamptz)`,
};

const LIST: NamedStatement = {
  name: 'notice-list',
  text: `SELECT id, person_id AS "personId", kind, title, body, task_id AS "taskId",
      to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
      to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "readAt"
    FROM pifu.notice WHERE tenant_id = $1 AND person_id = $2 ORDER BY created_at DESC, id LIMIT $3`,
};

const MARK_READ: NamedStatement = {
  name: 'notice-mark-read',
  text: `UPDATE pifu.notice SET read_at = $4
    WHERE tenant_id = $1 AND person_id = $2 AND id = ANY($3) AND read_at IS NULL`,
};
