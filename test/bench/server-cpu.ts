import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Processor time of a PostgreSQL server and everything it has started, dead or alive. */
export class ServerCpu {
  private constructor(private readonly postmaster: number) {}

  static async of(client: pg.Client): Promise<ServerCpu> {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const own = rows[0]?.pid ?? 0;
    return new ServerCpu(statOf(own)?.parent ?? 0);
  }

  /** Any other process, with its children. */
  static ofProcess(pid: number): ServerCpu {
    return new ServerCpu(pid);
  }

  /** Milliseconds so far. */
  milliseconds(): number {
    const server = statOf(this.postmaster);
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map((name) => statOf(Number(name)))
      .filter((stat) => stat?.parent === this.postmaster);
    const ticks = children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0);
    return ((ticks + (server?.own ?? 0) + (server?.buried ?? 0)) * 1000) / TICKS_PER_SECOND;
  }
}

interface Stat {
  readonly parent: number;
  readonly own: number;
  /** Time of children that have ended. */
  readonly buried: number;
}

function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // the name of the program stands in brackets and may hold spaces
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const at = (index: number): number => fields[index] ?? 0;
    return { parent, own: at(11) + at(12), buried: at(13) + at(14) };
  } catch {
    return null;
  }
}
