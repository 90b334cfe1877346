import { figure } from '#libs/fixtures';
import type { Measured } from './measure.js';
import { median } from './measure.js';

/** One way to do a piece of work. */
export interface Contestant {
  readonly name: string;
  /** One round of it, on rows that no round before has touched. */
  readonly round: (round: number) => Promise<Measured>;
}

/** Lets everybody run in turn, round by round, so that the machine's moods meet all of them alike. */
export async function compete(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<ReadonlyMap<string, Measured>> {
  const results = new Map<string, Measured[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, round: run } of contestants) results.get(name)?.push(await run(round));
  }
  return new Map([...results].map(([name, measured]) => [name, median(measured)]));
}

/** What the contestants' figures say. */
export interface Report {
  readonly of: (name: string, by: keyof Measured) => number;
  readonly ratio: (ours: string, theirs: string, by: keyof Measured) => number;
}

/** Prints a line per contestant, and answers how two of them compare. */
export function report(workload: string, results: ReadonlyMap<string, Measured>): Report {
  for (const [name, { perSecond, p50, p99, cpuMs, serverCpuMs }] of results) {
    figure(
      `${workload} ${name}`,
      `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, CPU ${cpuMs.toFixed(3)} ms (server ${serverCpuMs.toFixed(3)})`,
    );
  }
  const of = (name: string, by: keyof Measured): number => results.get(name)?.[by] ?? Number.NaN;
  return { of, ratio: (ours, theirs, by) => of(ours, by) / of(theirs, by) };
}
