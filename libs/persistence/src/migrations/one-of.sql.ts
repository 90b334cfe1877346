/** A CHECK that repeats a closed set of the domain, so that the two cannot drift. */
export function oneOf(column: string, values: readonly string[]): string {
  return `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;
}
