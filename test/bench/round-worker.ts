import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerProcess } from '#libs/testing';
import { eventually } from '#libs/testing';
import { ServerCpu } from './server-cpu.js';

/** How often the memory of the worker is looked at, in ms. */
const LOOK_MS = 50;

/** One phase of a round as the real worker went through it. */
export interface Phase {
  readonly cpuMs: number;
  /** Resident megabytes, look by look. */
  readonly memory: readonly number[];
}

/** Lets the worker do something, and looks at it from outside until it is done. */
export async function watched(
  worker: WorkerProcess,
  server: ServerCpu,
  begin: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
): Promise<Phase> {
  const pid = worker.child.pid ?? 0;
  const cpu = ServerCpu.ofProcess(pid);
  const before = cpu.milliseconds() + server.milliseconds();
  const memory: number[] = [];
  let over = false;
  const look = async (): Promise<void> => {
    while (!over) {
      memory.push(residentMegabytes(pid));
      await sleep(LOOK_MS);
    }
  };
  const looking = look();
  await begin();
  await eventually('the worker is done', isDone, 1_800_000).finally(() => {
    over = true;
  });
  const cpuMs = cpu.milliseconds() + server.milliseconds() - before;
  await looking;
  return { cpuMs, memory };
}

/** The highest of the last quarter over the highest of the first, when the first tenth has warmed it up. */
export function growth(memory: readonly number[]): number {
  const warm = memory.slice(Math.floor(memory.length / 10));
  const quarter = Math.max(1, Math.floor(warm.length / 4));
  return Math.max(...warm.slice(-quarter)) / Math.max(...warm.slice(0, quarter));
}

/** What a process holds of the machine's memory. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1_024;
}
