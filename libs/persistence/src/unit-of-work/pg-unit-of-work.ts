import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Scope } from '#libs/application';
import { UnitOfWork } from '#libs/application';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { isWorthRepeating } from './database-errors.js';
import type { NamedStatement } from './transaction.js';
import { currentTransaction, Transaction } from './transaction.js';

const ATTEMPTS = 3;

/** Whoever lost a deadlock waits up to this long, in real ms: at once, he could take back what the winner waits for. */
const BACK_OFF_MS = 50;

/** Transactions of one district over TypeORM's own pool. */
@Injectable()
export class PgUnitOfWork extends UnitOfWork {
  constructor(private readonly source: DataSource) {
    super();
  }

  async run<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    if (this.joins(scope)) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(scope, BEGIN, work, commit);
      } catch (error) {
        if (attempt === ATTEMPTS || !isWorthRepeating(error)) throw error;
        await sleep(BACK_OFF_MS * attempt * (0.5 + Math.random() / 2));
      }
    }
  }

  async read<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return this.joins(scope) ? work() : this.transact(scope, BEGIN_READING, work, letGo);
  }

  /** A nested call shares the transaction, but never another district's. */
  private joins({ tenantId }: Scope): boolean {
    const outer = currentTransaction.getStore();
    if (outer === undefined) return false;
    if (outer.tenantId !== tenantId) throw new Error('a transaction serves one district');
    return true;
  }

  private async transact<T>(
    { tenantId }: Scope,
    begin: NamedStatement,
    work: () => Promise<T>,
    end: (transaction: Transaction, client: PoolClient) => Promise<void>,
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const transaction = new Transaction(tenantId, client, runner.manager);
      transaction.send(begin);
      transaction.send(SET_TENANT, [tenantId]);
      const result = await currentTransaction.run(transaction, work);
      await end(transaction, client);
      return result;
    } catch (error) {
      // a broken connection cannot roll back, and need not
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Travels with the last writes: after a failed one the server rolls back instead, and says so. */
async function commit(transaction: Transaction, client: PoolClient): Promise<void> {
  const [{ command }] = await Promise.all([client.query('COMMIT'), transaction.settle()]);
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
  transaction.committed();
}

/** A view is complete without waiting for its end: whoever gets the connection next asks behind it. */
function letGo(transaction: Transaction, client: PoolClient): Promise<void> {
  client.query('COMMIT').catch(() => undefined);
  return transaction.settle();
}

/** By name like everything else, so that it leaves together with what follows. */
const BEGIN: NamedStatement = { name: 'begin', text: 'BEGIN' };

/** One snapshot for all statements of a view. */
const BEGIN_READING: NamedStatement = {
  name: 'begin-reading',
  text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
};

const SET_TENANT: NamedStatement = {
  name: 'set-tenant',
  text: "SELECT set_config('pifu.tenant', $1, true)",
};
