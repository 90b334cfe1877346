/** SQLSTATE of an error of the database, if it is one. */
function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Deadlock or serialization failure: the whole command may be tried again. */
export function isWorthRepeating(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40P01' || state === '40001';
}

/** Whether a write that demanded exactly one row found it gone or changed. */
export function missedItsRow(error: unknown): boolean {
  return sqlState(error) === 'PF409';
}

/** Whether a unique constraint of this name refused the write. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    sqlState(error) === '23505' &&
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === constraint
  );
}
