/** Thrown when a table that is 不予公开 is about to become a public page: the caller forgot to leave it out. */
export class ExemptTableError extends Error {
  readonly code = 'exempt-table';

  constructor() {
    super('a table that is exempt from disclosure has no public page');
    this.name = 'ExemptTableError';
  }
}
