import { Injectable } from '@nestjs/common';
import type { ClockAdvance } from '#libs/application';
import { ClockAdvanceRepository } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Wishes to move the clock; the dispatcher's role fulfils them. */
@Injectable()
export class PgClockAdvanceRepository extends ClockAdvanceRepository {
  async request(id: string, target: string, requestedBy: string): Promise<void> {
    await transaction().query(REQUEST, [transaction().tenantId, id, target, requestedBy]);
  }

  async find(id: string): Promise<ClockAdvance | null> {
    const [row] = await transaction().query<ClockAdvance>(FIND, [transaction().tenantId, id]);
    return row ?? null;
  }
}

const REQUEST: NamedStatement = {
  name: 'clock-advance-request',
  text: 'INSERT INTO pifu.clock_advance (tenant_id, id, target, requested_by) VALUES ($1, $2, $3, $4)',
};

const FIND: NamedStatement = {
  name: 'clock-advance-find',
  text: `SELECT id, to_char(target AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS target, status
    FROM pifu.clock_advance WHERE tenant_id = $1 AND id = $2`,
};
