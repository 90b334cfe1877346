import type { GoalTableContent, ProgressReportState } from '#libs/domain';
import { cutOffOn, judgeTable, reportAsTyped, TOWN_MONITORING } from '#libs/domain';
import { TENANT } from '#libs/testing';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { PinnedRow } from './round-rows.js';
import { judgedRows, openedRows } from './round-rows.js';
import type { Written } from './round-statements.data.js';
import * as statements from './round-statements.data.js';

/** Before all ids. */
const FIRST = '00000000-0000-0000-0000-000000000000';
const CUT_OFF = cutOffOn('2024-06-30', 2024);

/** A report as the check reads it. */
export interface StoredReport {
  readonly id: string;
  readonly state: string;
  readonly content: string;
}

/**
 * A round as a careful engineer writes it by hand with plain pg: pages in one transaction each, one statement for
 * all rows of a kind, the rules of the domain, and neither guards nor a framework.
 */
export class PrototypeRound {
  constructor(
    private readonly pool: pg.Pool,
    private readonly roundId: string,
    private readonly page = 1_000,
  ) {}

  /** Asks for the report of every table. */
  open(): Promise<void> {
    return this.walk(async (client, after) => {
      const { rows } = await ask<PinnedRow>(client, 'in-force', statements.IN_FORCE, [
        TENANT,
        after,
        this.page,
      ]);
      const ids = rows.map(({ goalTableId }) => goalTableId);
      const known = await ask<{ id: string }>(client, 'asked', statements.ASKED, [TENANT, this.roundId, ids]);
      const asked = new Set(known.rows.map(({ id }) => id));
      const opened = rows
        .filter(({ goalTableId }) => !asked.has(goalTableId))
        .map((row) => openedRows(row, this.roundId));
      const writes: readonly (readonly [Written, readonly (readonly unknown[])[]])[] = [
        ['report', opened.map(({ report }) => report)],
        ['event', opened.map(({ event }) => event)],
        ['duty', opened.map(({ duty }) => duty)],
        ['deadline', opened.map(({ deadline }) => deadline)],
        ['reminder', opened.flatMap(({ reminders }) => reminders)],
      ];
      const sent = writes.map(([what, some]) => many(client, what, statements.insertMany(what), some));
      return { sent, last: rows.length < this.page ? null : (ids.at(-1) ?? null) };
    });
  }

  /** Gives every report its lights. */
  check(): Promise<void> {
    return this.walk(async (client, after) => {
      const values = [TENANT, this.roundId, after, this.page];
      const { rows } = await ask<StoredReport>(client, 'reports', statements.REPORTS, values);
      const judged = rows.flatMap(judge);
      const sent = [
        many(
          client,
          'lights',
          statements.STORE_LIGHTS,
          judged.map(({ report }) => report),
        ),
        many(
          client,
          'event',
          statements.insertMany('event'),
          judged.map(({ event }) => event),
        ),
      ];
      return { sent, last: rows.length < this.page ? null : (rows.at(-1)?.id ?? null) };
    });
  }

  private async walk(
    turn: (
      client: pg.PoolClient,
      after: string,
    ) => Promise<{ readonly sent: readonly Promise<unknown>[]; readonly last: string | null }>,
  ): Promise<void> {
    for (let after: string | null = FIRST; after !== null;) {
      const client = await this.pool.connect();
      try {
        const begun = [
          client.query('BEGIN'),
          ask(client, 'tenant', "SELECT set_config('pifu.tenant', $1, true)", [TENANT]),
          ask(client, 'handled', statements.HANDLED, [TENANT, v7()]),
        ];
        const { sent, last } = await turn(client, after);
        const next = ask(client, 'next', statements.NEXT, [TENANT, v7(), JSON.stringify({ after: last })]);
        await Promise.all([...begun, ...sent, next, client.query('COMMIT')]);
        after = last;
      } finally {
        client.release();
      }
    }
  }
}

/** The rows of one report's new lights, by the rules of the domain; none where they are the same. */
export function judge({ state, content }: Omit<StoredReport, 'id'>) {
  const before = JSON.parse(state) as ProgressReportState;
  const { report, plan } = before;
  if (report === null) return [];
  const typed = reportAsTyped(report, () => null);
  const table = JSON.parse(content) as GoalTableContent;
  const lights = judgeTable({ table, plan, report: typed, cutOff: CUT_OFF, policy: TOWN_MONITORING });
  if (JSON.stringify(lights) === JSON.stringify(before.lights)) return [];
  return [judgedRows(before, lights)];
}

function ask<R extends pg.QueryResultRow>(
  client: pg.PoolClient,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<R>> {
  return client.query<R>({ name: `prototype-${name}`, text, values: [...values] });
}

/** An array for each column. */
async function many(
  client: pg.PoolClient,
  name: string,
  text: string,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await ask(
    client,
    name,
    text,
    first.map((_, column) => rows.map((row) => row[column])),
  );
}
