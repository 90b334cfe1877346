import { Injectable } from '@nestjs/common';
import type { Notice } from '#libs/application';
import { NoticeRepository } from '#libs/application';
import { IsNull } from 'typeorm';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { NoticeRow } from './notice.row.js';

/** In-app notices. */
@Injectable()
export class PgNoticeRepository extends NoticeRepository {
  add(notices: readonly Notice[]): Promise<void> {
    transaction().send(ADD, [transaction().tenantId, JSON.stringify(notices)]);
    return Promise.resolve();
  }

  async listFor(personId: string, limit: number): Promise<readonly Notice[]> {
    const { manager, tenantId } = transaction();
    const order = { createdAt: 'DESC', id: 'ASC' } as const;
    const rows = await manager.find(NoticeRow, { where: { tenantId, personId }, order, take: limit });
    return rows.map(noticeOf);
  }

  async find(personId: string, id: string): Promise<Notice | null> {
    const { manager, tenantId } = transaction();
    const row = await manager.findOne(NoticeRow, { where: { tenantId, personId, id } });
    return row === null ? null : noticeOf(row);
  }

  async countUnread(personId: string): Promise<number> {
    const { manager, tenantId } = transaction();
    return manager.count(NoticeRow, { where: { tenantId, personId, readAt: IsNull() } });
  }

  async markRead(personId: string, noticeIds: readonly string[], at: string): Promise<void> {
    await transaction().query(MARK_READ, [transaction().tenantId, personId, noticeIds, at]);
  }

  async markAllRead(personId: string, at: string): Promise<void> {
    await transaction().query(MARK_ALL_READ, [transaction().tenantId, personId, at]);
  }
}

function noticeOf({ tenantId: _, createdAt, readAt, ...notice }: NoticeRow): Notice {
  return { ...notice, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}

const ADD: NamedStatement = {
  name: 'notice-add',
  text: `INSERT INTO pifu.notice (tenant_id, id, person_id, kind, title, body, task_id, created_at)
    SELECT $1, id, "personId", kind, title, body, "taskId", "createdAt" FROM jsonb_to_recordset($2)
      AS row(id uuid, "personId" uuid, kind text, title text, body text, "taskId" uuid, "createdAt" timestamptz)`,
};

const MARK_READ: NamedStatement = {
  name: 'notice-mark-read',
  text: `UPDATE pifu.notice SET read_at = $4
    WHERE tenant_id = $1 AND person_id = $2 AND id = ANY($3) AND read_at IS NULL`,
};

/** A notice that came later than the moment of reading stays unread. */
const MARK_ALL_READ: NamedStatement = {
  name: 'notice-mark-all-read',
  text: `UPDATE pifu.notice SET read_at = $3
    WHERE tenant_id = $1 AND person_id = $2 AND created_at <= $3 AND read_at IS NULL`,
};
