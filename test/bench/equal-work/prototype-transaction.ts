import type pg from 'pg';
import { TENANT } from '#libs/testing';
import type { StatementName } from './statements.data.js';
import { STATEMENTS } from './statements.data.js';
import { inTwoFlushes } from './two-flushes.mjs';

/** One write: a statement and its values after the tenant, which always comes first unless it says otherwise. */
export type Write = readonly [name: StatementName, values: readonly unknown[]];

/** What a prototype's command writes under. */
export interface PrototypeCommand {
  readonly actorId: string;
  readonly key: string;
  /** Null for a new table, which nobody can lock. */
  readonly goalTableId: string | null;
  readonly writes: readonly Write[];
}

/** Whoever carries a command out: here, or in a process of its own. */
export type RunPrototype = (command: PrototypeCommand) => Promise<void>;

/** With what a process carries commands out. */
export const PROTOTYPE = { tenant: TENANT, statements: STATEMENTS } as const;

/** Carries commands out over a pool of this process. */
export function prototypeOver(pool: pg.Pool): RunPrototype {
  return (command) => inTwoFlushes(pool, PROTOTYPE, command);
}
