/** Where the database is and with which secrets; values come from the configuration of each process. */
export interface PersistenceOptions {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly role: string;
  readonly password: string;
  /** Connections of this pool; eight per process were enough on two cores. */
  readonly poolSize?: number;
}
