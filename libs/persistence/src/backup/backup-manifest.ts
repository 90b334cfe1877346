/** One table of a backup: its file is `<table>.copy`, in PostgreSQL's own text format. */
export interface BackedUpTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** What a backup says about itself; it is written last, so that a broken-off backup has none. */
export interface BackupManifest {
  readonly format: 'pifu-backup/1';
  /** Real time of the snapshot, UTC. */
  readonly takenAt: string;
  /** The cluster it comes from: another one continues the record in the next epoch. */
  readonly systemIdentifier: string;
  /** Migrations that had run, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly BackedUpTable[];
}

/** Name of the file that holds a table's rows. */
export function fileOf({ table }: Pick<BackedUpTable, 'table'>): string {
  return `${table}.copy`;
}
