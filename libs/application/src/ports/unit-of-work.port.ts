/** Whose data a transaction may see: exactly one district. */
export interface Scope {
  readonly tenantId: string;
}

/** Opens the only transactions there are; a repository outside of one throws. A nested run joins. */
export abstract class UnitOfWork {
  /** Runs work in one read-write transaction; repeats it whole, at most three times, on 40P01 and 40001. */
  abstract run<T>(scope: Scope, work: () => Promise<T>): Promise<T>;
  /** Runs work in one read-only transaction. */
  abstract read<T>(scope: Scope, work: () => Promise<T>): Promise<T>;
}
