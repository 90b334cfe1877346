import { TENANT } from '#libs/testing';
import type pg from 'pg';
import { judge } from './prototype-round.js';
import type { StoredReport } from './prototype-round.js';
import type { PinnedRow } from './round-rows.js';
import { openedRows } from './round-rows.js';
import type { Written } from './round-statements.data.js';
import * as statements from './round-statements.data.js';

/** A round as a loop over tables writes it: a transaction for each table, a statement for each row, one after the other. */
export class NaiveRound {
  constructor(
    private readonly pool: pg.Pool,
    private readonly roundId: string,
  ) {}

  /** Asks for the reports of so many tables. */
  open(tables: number): Promise<void> {
    return this.loop(tables, async (client, after) => {
      const { rows } = await client.query<PinnedRow>(statements.IN_FORCE, [TENANT, after, 1]);
      const [row] = rows;
      if (row === undefined) throw new Error('no table is left');
      await client.query(statements.ASKED, [TENANT, this.roundId, [row.goalTableId]]);
      const { report, event, duty, deadline, reminders } = openedRows(row, this.roundId);
      await add(client, 'report', report);
      await add(client, 'event', event);
      await add(client, 'duty', duty);
      await add(client, 'deadline', deadline);
      for (const reminder of reminders) await add(client, 'reminder', reminder);
      return row.goalTableId;
    });
  }

  /** Gives so many reports their lights. */
  check(reports: number): Promise<void> {
    return this.loop(reports, async (client, after) => {
      const { rows } = await client.query<StoredReport>(statements.REPORTS, [TENANT, this.roundId, after, 1]);
      const [row] = rows;
      const [judged] = rows.flatMap(judge);
      if (row === undefined || judged === undefined) throw new Error('no report is left');
      await client.query(statements.STORE_LIGHT, [...judged.report]);
      await add(client, 'event', judged.event);
      return row.id;
    });
  }

  private async loop(
    times: number,
    work: (client: pg.PoolClient, after: string) => Promise<string>,
  ): Promise<void> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (let done = 0; done < times; done += 1) {
      const client = await this.pool.connect();
      try {
        await client.query('BEGIN');
        await client.query("SELECT set_config('pifu.tenant', $1, true)", [TENANT]);
        after = await work(client, after);
        await client.query('COMMIT');
      } finally {
        client.release();
      }
    }
  }
}

async function add(client: pg.PoolClient, what: Written, row: readonly unknown[]): Promise<void> {
  await client.query(statements.insertOne(what), [...row]);
}
