import type { ChildProcess } from 'node:child_process';

/** A Redis, ours or one that REDIS_URL names. */
export interface RunningRedis {
  readonly url: string;
  readonly urlFile: string;
  readonly origin: string;
  readonly port?: number;
  stop(): Promise<void>;
}

export function startRedis(
  folder: string,
  options?: { preferredPort?: number; tryAgain?: boolean; say?: (chinese: string, english?: string) => void },
): Promise<RunningRedis | null>;

/** A Redis that is ours to kill. */
export interface OwnRedis extends RunningRedis {
  readonly port: number;
  readonly child: ChildProcess;
}

export function startOwnRedis(
  folder: string,
  options?: { preferredPort?: number; settings?: Readonly<Record<string, string>> },
): Promise<OwnRedis>;
