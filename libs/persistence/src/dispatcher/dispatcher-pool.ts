import type { PoolClient, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { NamedStatement } from '../unit-of-work/transaction.js';

/** Connections of the dispatcher's role, apart from those that do business. */
export class DispatcherPool {
  constructor(private readonly source: DataSource) {}

  /** Runs one statement that is its own transaction. */
  query<R extends QueryResultRow>(
    statement: NamedStatement,
    values: readonly unknown[] = [],
  ): Promise<readonly R[]> {
    return this.borrow(async (client) => (await client.query<R>({ ...statement, values: [...values] })).rows);
  }

  /** Runs work in one transaction; whatever it throws undoes it. */
  transact<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.borrow(async (client) => {
      await client.query('BEGIN');
      try {
        const result = await work(client);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private async borrow<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work((await runner.connect()) as PoolClient);
    } finally {
      await runner.release();
    }
  }
}
