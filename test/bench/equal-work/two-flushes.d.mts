import type pg from 'pg';
import type { PrototypeCommand } from './prototype-transaction.js';

export function inTwoFlushes(
  pool: pg.Pool,
  by: { readonly tenant: string; readonly statements: Readonly<Record<string, string>> },
  command: PrototypeCommand,
): Promise<void>;
