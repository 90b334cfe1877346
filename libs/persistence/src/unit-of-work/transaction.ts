import { AsyncLocalStorage } from 'node:async_hooks';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** A statement that PostgreSQL plans once per connection: it has a name. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/** Says in the words of the application why the database refused a write. */
export type Explain = (error: unknown) => unknown;

/** The transaction that the current use case runs in, over a connection that answers in the order of asking. */
export class Transaction {
  private readonly read = new Map<string, Promise<unknown>>();
  private readonly sent: Promise<void>[] = [];
  private readonly following = new Set<() => void>();
  private failure: { readonly error: unknown } | null = null;

  constructor(
    readonly tenantId: string,
    private readonly client: PoolClient,
    /** Reads by way of TypeORM, on the same connection; what a command waits for is a named statement instead. */
    readonly manager: EntityManager,
  ) {}

  /** Runs one named statement; statements that need not wait for each other may be sent together. */
  async query<R extends QueryResultRow>(
    statement: NamedStatement,
    values: readonly unknown[] = [],
  ): Promise<readonly R[]> {
    try {
      const { rows } = await this.client.query<R>({ ...statement, values: [...values] });
      return rows;
    } catch (error) {
      // after a failed write everything fails: the write is what there is to tell
      throw this.failure === null ? error : this.failure.error;
    }
  }

  /**
   * Sends a write without waiting for it: it is answered at the latest with the commit, which fails with it.
   * What it demands of the rows must therefore be part of the statement.
   */
  send(statement: NamedStatement, values: readonly unknown[] = [], explain: Explain = same): void {
    const answered = this.client.query({ ...statement, values: [...values] }).then(
      () => undefined,
      (error: unknown) => {
        this.failure ??= { error: explain(error) };
      },
    );
    this.sent.push(answered);
  }

  /** Runs when this transaction is committed, once however often it is asked for, and not at all otherwise. */
  afterCommit(follow: () => void): void {
    this.following.add(follow);
  }

  committed(): void {
    for (const follow of this.following) follow();
  }

  /** Waits for everything that was sent; throws what failed first. */
  async settle(): Promise<void> {
    await Promise.all(this.sent);
    if (this.failure !== null) throw this.failure.error;
  }

  /** Business time, read once: the same for everything in this transaction. */
  now(): Promise<string> {
    return this.once(NOW.name, async () => {
      const [row] = await this.query<{ now: string }>(NOW);
      if (row === undefined) throw new Error('the database has no clock');
      return row.now;
    });
  }

  /** What must be the same for everything in this transaction is read the first time that somebody asks. */
  once<T>(what: string, read: () => Promise<T>): Promise<T> {
    const known = this.read.get(what) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const asked = read();
    this.read.set(what, asked);
    return asked;
  }
}

const NOW: NamedStatement = {
  name: 'business-now',
  text: `SELECT to_char(pifu.pifu_now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now`,
};

function same(error: unknown): unknown {
  return error;
}

/** Where repositories find the transaction of their caller. */
export const currentTransaction = new AsyncLocalStorage<Transaction>();

/**
 * The transaction of the running use case.
 * @throws Error outside of UnitOfWork.run and UnitOfWork.read
 */
export function transaction(): Transaction {
  const current = currentTransaction.getStore();
  if (current === undefined) throw new Error('no transaction: repositories work inside UnitOfWork only');
  return current;
}
