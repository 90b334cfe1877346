import type { ServerCpu } from './server-cpu.js';

/** What one run of an operation cost. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time per operation, client and server together. */
  readonly cpuMs: number;
  /** The server's part of it. */
  readonly serverCpuMs: number;
}

/** Runs an operation so many times by so many callers at once. */
export async function measure(
  { operations, callers }: { readonly operations: number; readonly callers: number },
  operation: (index: number) => Promise<unknown>,
  server: Pick<ServerCpu, 'milliseconds'> | null = null,
): Promise<Measured> {
  const latencies: number[] = [];
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let index = next++; index < operations; index = next++) {
      const begun = process.hrtime.bigint();
      await operation(index);
      latencies.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
  };
  const serverBefore = server?.milliseconds() ?? 0;
  const cpuBefore = process.cpuUsage();
  const begun = process.hrtime.bigint();
  await Promise.all(Array.from({ length: callers }, caller));
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const { user, system } = process.cpuUsage(cpuBefore);
  const serverCpu = (server?.milliseconds() ?? 0) - serverBefore;
  const cpu = (user + system) / 1000 + serverCpu;
  latencies.sort((left, right) => left - right);
  return {
    perSecond: operations / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpuMs: cpu / operations,
    serverCpuMs: serverCpu / operations,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The round in the middle, by throughput: single rounds drift by a factor of two. */
export function median(rounds: readonly Measured[]): Measured {
  const sorted = [...rounds].sort((left, right) => left.perSecond - right.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
