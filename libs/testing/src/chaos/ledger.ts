import type pg from 'pg';
import type { Acknowledged } from './patient-caller.js';

/** What the record says about operations that clients saw acknowledged. */
export interface Verdict {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Events of tables that nobody sent. */
  readonly unasked: number;
  readonly gaps: number;
  /** Notices that a person got twice for one task. */
  readonly noticesDoubled: number;
  /** Tasks whose people were never told. */
  readonly untold: number;
}

/** Compares the ledger with the record, by itself: it believes no process that was ill-treated. */
export async function judge(client: pg.Client, ledger: readonly Acknowledged[]): Promise<Verdict> {
  const ids = ledger.map(({ eventId }) => eventId);
  const number = async (text: string, values: readonly unknown[] = []): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(text, [...values]);
    return rows[0]?.n ?? -1;
  };
  return {
    acknowledged: ids.length,
    lost: await number(
      `SELECT count(*)::integer AS n FROM unnest($1::uuid[]) AS asked(id)
        WHERE NOT EXISTS (SELECT FROM pifu.event e WHERE e.id = asked.id)`,
      [ids],
    ),
    doubled: ids.length - new Set(ids).size,
    unasked: await number(
      `SELECT count(*)::integer AS n FROM pifu.event
        WHERE stream_type = 'goal-table' AND id <> ALL ($1::uuid[])`,
      [ids],
    ),
    gaps: await number(
      `SELECT count(*)::integer AS n FROM (SELECT max(stream_version) <> count(*) AS gap
        FROM pifu.event GROUP BY stream_id) streams WHERE gap`,
    ),
    noticesDoubled: await number(
      `SELECT count(*)::integer AS n FROM (SELECT FROM pifu.notice WHERE kind = 'task'
        GROUP BY task_id, person_id HAVING count(*) > 1) doubled`,
    ),
    untold: await number(
      `SELECT count(*)::integer AS n FROM pifu.task t WHERE status = 'open'
        AND NOT EXISTS (SELECT FROM pifu.notice n WHERE n.tenant_id = t.tenant_id AND n.task_id = t.id)`,
    ),
  };
}

/** What a verdict must be. */
export function flawless(acknowledged: number): Verdict {
  return { acknowledged, lost: 0, doubled: 0, unasked: 0, gaps: 0, noticesDoubled: 0, untold: 0 };
}
