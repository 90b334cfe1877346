import type { ChildProcess } from 'node:child_process';

/** A running PostgreSQL of ours. */
export interface RunningPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  readonly child: ChildProcess;
  readonly log: string;
  readonly data: string;
  stop(): Promise<void>;
}

export function startPostgres(
  folder: string,
  options?: { name?: string; preferredPort?: number; fresh?: boolean },
): Promise<RunningPostgres>;
