/** What a test needs to know of prepared databases; passwords by role, without the prefix `pifu_`. */
export interface PreparedDatabases {
  readonly database: string;
  readonly queueDatabase: string;
  readonly passwords: Readonly<Record<string, string>>;
  readonly passwordFiles: Readonly<Record<string, string>>;
}

export function prepareDatabases(
  server: { host: string; port: number; superuser: string; password: string },
  secretsFolder: string,
  options?: { database?: string },
): Promise<PreparedDatabases>;
