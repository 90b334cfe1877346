import { Injectable } from '@nestjs/common';
import type { FeedDuty, SessionOwner } from '#libs/application';
import { CalendarFeedStore } from '#libs/application';
import { DataSource } from 'typeorm';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Secrets of feeds, looked up through a function that knows no district yet. */
@Injectable()
export class PgCalendarFeedStore extends CalendarFeedStore {
  constructor(private readonly source: DataSource) {
    super();
  }

  async issue(personId: string, tokenHash: string): Promise<void> {
    await transaction().query(ISSUE, [transaction().tenantId, personId, tokenHash]);
  }

  async revoke(personId: string): Promise<boolean> {
    return (await transaction().query(REVOKE, [transaction().tenantId, personId])).length > 0;
  }

  async find(tokenHash: string): Promise<SessionOwner | null> {
    const [row] = await this.source.query<SessionOwner[]>(FIND, [tokenHash]);
    return row ?? null;
  }

  openDuties(personId: string, onDate: string): Promise<readonly FeedDuty[]> {
    return transaction().query<FeedDuty & { dutyId: string }>(DUTIES, [
      transaction().tenantId,
      personId,
      onDate,
    ]);
  }
}

const ISSUE: NamedStatement = {
  name: 'calendar-feed-issue',
  text: `INSERT INTO pifu.calendar_feed (tenant_id, person_id, token_hash) VALUES ($1, $2, $3)
    ON CONFLICT (tenant_id, person_id) DO UPDATE
      SET token_hash = EXCLUDED.token_hash, issued_at = clock_timestamp(), revoked_at = NULL`,
};

const REVOKE: NamedStatement = {
  name: 'calendar-feed-revoke',
  text: `UPDATE pifu.calendar_feed SET revoked_at = clock_timestamp()
    WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING person_id`,
};

const FIND = 'SELECT tenant_id AS "tenantId", person_id AS "personId" FROM pifu.find_calendar_feed($1)';

const DUTIES: NamedStatement = {
  name: 'calendar-feed-duties',
  text: `SELECT d.id AS "dutyId", d.kind, to_char(d.due_on, 'YYYY-MM-DD') AS "dueOn",
      to_char(d.legal_due_on, 'YYYY-MM-DD') AS "legalDueOn", d.provisional
    FROM pifu.duty d WHERE d.tenant_id = $1 AND d.status = 'open' AND (d.assignee IS NULL OR d.assignee = $2)
      AND EXISTS (SELECT FROM pifu.role_grant r WHERE r.tenant_id = $1 AND r.person_id = $2 AND r.role = d.role
        AND r.unit_id = d.unit_id AND r.valid_from <= $3::date
        AND (r.valid_until IS NULL OR r.valid_until >= $3::date))
    ORDER BY d.due_at, d.id LIMIT 200`,
};
