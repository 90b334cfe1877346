import type { ProgressReportState } from '#libs/domain';
import type { FreshDatabase } from '#libs/testing';
import { TENANT } from '#libs/testing';
import type { ColumnType, EntitySchemaColumnOptions } from 'typeorm';
import { DataSource, EntitySchema, EntitySchemaOptions } from 'typeorm';
import { judge } from './prototype-round.js';
import type { StoredReport } from './prototype-round.js';
import type { PinnedRow } from './round-rows.js';
import { openedRows } from './round-rows.js';
import type { Written } from './round-statements.data.js';
import * as statements from './round-statements.data.js';

/** Rows by the names of their columns, as an entity of a mapper has them. */
type Entity = Record<string, unknown>;

const KINDS = ['report', 'event', 'duty', 'deadline', 'reminder'] as const satisfies readonly Written[];
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * A round as usual code with a mapper writes it: a loop over tables, and in it a `save()` for each row, which looks for
 * the row, writes it and commits. While the lights of a report are found, it is saved indicator by indicator.
 */
export class NaiveRound {
  private constructor(
    private readonly source: DataSource,
    private readonly roundId: string,
  ) {}

  static async open(database: FreshDatabase, roundId: string): Promise<NaiveRound> {
    const { host, port, database: name, role: username, password } = database.as('app');
    const source = new DataSource({
      ...{ type: 'postgres', host, port, database: name, username, password },
      ...{ schema: 'pifu', entities: KINDS.map(entityOf), poolSize: 1 },
      extra: { options: `-c search_path=pifu -c timezone=UTC -c pifu.tenant=${TENANT}` },
    });
    return new NaiveRound(await source.initialize(), roundId);
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  /** Asks for the reports of so many tables. */
  async ask(tables: number): Promise<void> {
    let after = FIRST;
    for (let done = 0; done < tables; done += 1) {
      const [row] = await this.source.query<PinnedRow[]>(statements.IN_FORCE, [TENANT, after, 1]);
      if (row === undefined) throw new Error('no table is left');
      await this.source.query(statements.ASKED, [TENANT, this.roundId, [row.goalTableId]]);
      const { report, event, duty, deadline, reminders } = openedRows(row, this.roundId);
      await this.save('report', report);
      await this.save('event', event);
      await this.save('duty', duty);
      await this.save('deadline', deadline);
      for (const reminder of reminders) await this.save('reminder', reminder);
      after = row.goalTableId;
    }
  }

  /** Gives so many reports their lights. */
  async check(reports: number): Promise<void> {
    let after = FIRST;
    for (let done = 0; done < reports; done += 1) {
      const values = [TENANT, this.roundId, after, 1];
      const [row] = await this.source.query<StoredReport[]>(statements.REPORTS, values);
      const [judged] = [row].flatMap((one) => (one === undefined ? [] : judge(one)));
      if (row === undefined || judged === undefined) throw new Error('no report is left');
      await this.saveLights(judged.report);
      await this.save('event', judged.event);
      after = row.id;
    }
  }

  private async saveLights([, id, version, light, money, quadrant, text]: readonly unknown[]): Promise<void> {
    const state = JSON.parse(String(text)) as ProgressReportState;
    const found = { light, money_light: money, quadrant, version };
    const { lights } = state;
    for (const [at] of (lights?.indicators ?? []).entries()) {
      const sofar = { ...state, lights: { ...lights, indicators: lights?.indicators.slice(0, at + 1) } };
      const entity: Entity = { tenant_id: TENANT, id, ...found, state: JSON.stringify(sofar) };
      await this.source.getRepository<Entity>('report').save(entity);
    }
  }

  private async save(what: Written, row: readonly unknown[]): Promise<void> {
    const { columns } = statements.tableOf(what);
    const entity: Entity = Object.fromEntries(columns.map(([name], at) => [name, row[at]]));
    await this.source.getRepository<Entity>(what).save(entity);
  }
}

function entityOf(what: Written): EntitySchema<Entity> {
  const { table, columns } = statements.tableOf(what);
  const keys = what === 'event' ? ['year', 'id'] : ['tenant_id', 'id'];
  const lights = ['light', 'money_light', 'quadrant'].map((name) => [name, 'text'] as const);
  const all = what === 'report' ? [...columns, ...lights] : columns;
  const described = all.map(([name, type]): [string, EntitySchemaColumnOptions] => [
    name,
    { type: type as ColumnType, primary: keys.includes(name), nullable: true },
  ]);
  const options = Object.assign(new EntitySchemaOptions<Entity>(), {
    ...{ name: what, tableName: table },
    columns: Object.fromEntries(described),
  });
  return new EntitySchema<Entity>(options);
}
