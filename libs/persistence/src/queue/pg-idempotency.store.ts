import { Injectable } from '@nestjs/common';
import type { IdempotencyKey, IdempotencyState, StoredAnswer } from '#libs/application';
import { IdempotencyStore } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Keys of committed commands, each guarded by an advisory lock while its command runs. */
@Injectable()
export class PgIdempotencyStore extends IdempotencyStore {
  async begin({ actorId, route, key, fingerprint }: IdempotencyKey): Promise<IdempotencyState> {
    const { tenantId } = transaction();
    const [[lock], [found]] = await Promise.all([
      transaction().query<{ taken: boolean }>(LOCK, [`${tenantId} ${actorId} ${route} ${key}`]),
      transaction().query<{ fingerprint: string; answer: string }>(FIND, [tenantId, actorId, route, key]),
    ]);
    if (found !== undefined) {
      return found.fingerprint === fingerprint
        ? { kind: 'stored', answer: { body: found.answer } }
        : { kind: 'other-request' };
    }
    return lock?.taken === true ? { kind: 'new' } : { kind: 'in-progress' };
  }

  store({ actorId, route, key, fingerprint }: IdempotencyKey, answer: StoredAnswer): Promise<void> {
    transaction().send(STORE, [transaction().tenantId, actorId, route, key, fingerprint, answer.body]);
    return Promise.resolve();
  }
}

const LOCK: NamedStatement = {
  name: 'idempotency-lock',
  text: 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS taken',
};

const FIND: NamedStatement = {
  name: 'idempotency-find',
  text: `SELECT fingerprint, answer FROM pifu.idempotency
    WHERE tenant_id = $1 AND actor_id = $2 AND route = $3 AND key = $4`,
};

const STORE: NamedStatement = {
  name: 'idempotency-store',
  text: `INSERT INTO pifu.idempotency (tenant_id, actor_id, route, key, fingerprint, answer)
    VALUES ($1, $2, $3, $4, $5, $6)`,
};
