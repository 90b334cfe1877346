import { Injectable } from '@nestjs/common';
import type { HeldDuty } from '#libs/application';
import { DutyRepository } from '#libs/application';
import { selectList, upsertText } from '../goal-table/table-spec.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { DUTY_TABLE } from './duty-table.js';

/** Rows of duties. */
@Injectable()
export class PgDutyRepository extends DutyRepository {
  save(duties: readonly HeldDuty[]): Promise<void> {
    transaction().send(SAVE, [transaction().tenantId, JSON.stringify(duties)]);
    return Promise.resolve();
  }

  find(dutyIds: readonly string[]): Promise<readonly HeldDuty[]> {
    return transaction().query<HeldDuty>(FIND, [transaction().tenantId, dutyIds]);
  }
}

const SAVE: NamedStatement = { name: 'duty-save', text: upsertText(DUTY_TABLE) };

const FIND: NamedStatement = {
  name: 'duty-find',
  text: `SELECT ${selectList(DUTY_TABLE, 'd')} FROM pifu.duty d WHERE d.tenant_id = $1 AND d.id = ANY($2)
    ORDER BY d.due_at, d.id`,
};
