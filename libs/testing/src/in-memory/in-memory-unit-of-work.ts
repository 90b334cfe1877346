import { AsyncLocalStorage } from 'node:async_hooks';
import type { Scope } from '#libs/application';
import { BusinessClock, UnitOfWork } from '#libs/application';
import type { DistrictRows } from './district-rows.js';
import { copyOf } from './district-rows.js';
import type { InMemoryDatabase } from './in-memory-database.js';
import type { InMemoryDistrict } from './in-memory-district.js';

const ATTEMPTS = 3;

/** The transaction of a running use case: a snapshot, and a copy of it to write to. */
class InMemoryTransaction {
  readonly keys = new Set<string>();
  readonly base: DistrictRows;
  readonly rows: DistrictRows;
  /** Whether anything was taken to be changed; what only looked clashes with nobody. */
  touched = false;
  private nowRead: string | null = null;

  constructor(
    readonly tenantId: string,
    readonly database: InMemoryDatabase,
    private readonly writes: boolean,
  ) {
    this.base = database.rows(tenantId);
    this.rows = copyOf(this.base);
  }

  get district(): InMemoryDistrict {
    return this.database.district(this.tenantId);
  }

  /** Business time, read once. */
  get now(): string {
    this.nowRead ??= this.database.now;
    return this.nowRead;
  }

  /** Rows to change. */
  get writable(): DistrictRows {
    if (!this.writes) throw new Error('cannot write in a read-only transaction');
    this.touched = true;
    return this.rows;
  }
}

const current = new AsyncLocalStorage<InMemoryTransaction>();

/** The transaction that an adapter works in; throws outside of one, as the real adapters do. */
export function inMemoryTransaction(): InMemoryTransaction {
  const transaction = current.getStore();
  if (transaction === undefined) throw new Error('no transaction: repositories work inside UnitOfWork only');
  return transaction;
}

/**
 * Snapshots instead of locks: whoever commits second on the same district finds that its rows have changed and is
 * run again, which gives the outcome of some serial order, as the locks of the database do.
 */
export class InMemoryUnitOfWork extends UnitOfWork {
  constructor(private readonly database: InMemoryDatabase) {
    super();
  }

  async run<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    if (joins(scope)) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(scope, true, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isWorthRepeating(error)) throw error;
      }
    }
  }

  async read<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return joins(scope) ? work() : this.transact(scope, false, work);
  }

  private async transact<T>({ tenantId }: Scope, writes: boolean, work: () => Promise<T>): Promise<T> {
    const transaction = new InMemoryTransaction(tenantId, this.database, writes);
    try {
      const result = await current.run(transaction, work);
      if (transaction.touched) this.commit(transaction);
      return result;
    } finally {
      for (const key of transaction.keys) this.database.heldKeys.delete(key);
    }
  }

  private commit({ tenantId, base, rows }: InMemoryTransaction): void {
    if (this.database.rows(tenantId) !== base) {
      throw Object.assign(new Error('somebody else has committed'), { code: '40001' });
    }
    this.database.commit(tenantId, rows);
  }
}

function joins({ tenantId }: Scope): boolean {
  const outer = current.getStore();
  if (outer === undefined) return false;
  if (outer.tenantId !== tenantId) throw new Error('a transaction serves one district');
  return true;
}

function isWorthRepeating(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
}

/** Business time as the test has set it. */
export class InMemoryBusinessClock extends BusinessClock {
  now(): Promise<string> {
    return Promise.resolve().then(() => inMemoryTransaction().now);
  }
}
