import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DispatcherStore, RequestCheckUseCase, StreamBatchRecorder } from '#libs/application';
import { startDemoClock } from '#libs/persistence';
import { figure, sized } from '#libs/fixtures';
import type { FreshQueue, WorkerProcess } from '#libs/testing';
import {
  dispatcherOver,
  eventually,
  freshQueue,
  MonitorHall,
  startWorker,
  testServers,
  workerEnvironment,
} from '#libs/testing';
import { v7 } from 'uuid';
import { BenchTown } from './bench-town.js';
import { NaiveRound } from './equal-work/naive-round.js';
import { PrototypeRound } from './equal-work/prototype-round.js';
import { measure } from './measure.js';
import type { Phase } from './round-worker.js';
import { growth, watched } from './round-worker.js';
import { reportAll } from './rows/half-year-reports.js';
import { tablesInForce } from './rows/tables-in-force.js';

const TABLES = sized(300, 100_000);
/** What is asked of the loop over rows, whose time is then counted up. */
const SAMPLE = sized(10, 1_000);

describe('W5: the middle of the year', () => {
  let town: BenchTown;
  let queue: FreshQueue;
  let dispatcher: INestApplicationContext;
  let worker: WorkerProcess;
  let monitor: MonitorHall;
  let ours = '';
  let prototype: PrototypeRound;
  let naive: NaiveRound;
  const theirs = { prototype: v7(), naive: v7() };

  beforeAll(async () => {
    town = await BenchTown.open([StreamBatchRecorder]);
    await startDemoClock(town.database.as('migrator'), '2023-12-06T02:00:00.000Z');
    queue = await freshQueue('redis');
    dispatcher = await dispatcherOver(town.database);
    monitor = new MonitorHall(town.app, dispatcher, town.superuser);
    await tablesInForce(town.hall, town.superuser, TABLES);
    ours = (await monitor.plan()).id;
    await dispatcher.get(DispatcherStore).advanceClockTo('2024-07-01T00:29:00.000Z');
    for (const [cutOff, id] of [
      ['2024-06-29', theirs.prototype],
      ['2024-06-28', theirs.naive],
    ]) {
      await town.superuser.query(
        `INSERT INTO pifu.monitoring_round SELECT tenant_id, $3, fiscal_year, version, $2, 'open', NULL, NULL, NULL, state
          FROM pifu.monitoring_round WHERE id = $1`,
        [ours, cutOff, id],
      );
    }
    prototype = new PrototypeRound(town.pool, theirs.prototype);
    naive = await NaiveRound.open(town.database, theirs.naive);
    const { prefix } = queue.options;
    const { redisUrlFile } = testServers();
    worker = await startWorker(workerEnvironment(town.database, { redisUrlFile, prefix }));
  }, 1_800_000);

  afterAll(async () => {
    await worker.stop();
    await naive.close();
    await dispatcher.close();
    await queue.drop();
    await town.close();
  });

  /** What one way through a phase cost. */
  interface Cost {
    readonly seconds: number;
    readonly cpuMs: number;
    readonly tables: number;
  }

  /** How long Pifu was at work by its own record, from the event that asked for it to the one that ends it. */
  async function secondsOf(kind: string): Promise<number> {
    const { rows } = await town.superuser.query<{ seconds: number }>(
      `SELECT extract(epoch FROM max(recorded_at) - min(recorded_at))::float AS seconds FROM pifu.event
        WHERE stream_id = (SELECT id FROM pifu.job WHERE kind = $1)`,
      [`monitoring.${kind}`],
    );
    return rows[0]?.seconds ?? Number.NaN;
  }

  /** Asked of the job, which is one row: to count reports every few milliseconds would cost more than to open them. */
  async function isOver(kind: string): Promise<boolean> {
    const text = "SELECT FROM pifu.job WHERE kind = $1 AND state = 'done'";
    return (await town.superuser.query(text, [`monitoring.${kind}`])).rowCount === 1;
  }

  async function rival(tables: number, work: () => Promise<void>): Promise<Cost> {
    const { perSecond, cpuMs } = await measure({ operations: 1, callers: 1 }, work, town.server);
    return { seconds: 1 / perSecond, cpuMs, tables };
  }

  function tell(phase: string, pifu: Cost & Phase, prototype: Cost, naive: Cost): void {
    const each = ({ cpuMs, tables }: Cost): number => cpuMs / tables;
    const second = ({ seconds, tables }: Cost): number => seconds / tables;
    for (const [name, cost] of Object.entries({ pifu, prototype, naive })) {
      const { seconds, tables } = cost;
      const rate = `${seconds.toFixed(2)} s, ${(tables / seconds).toFixed(0)} tables/s`;
      figure(
        `W5 ${phase}, ${name}: ${String(tables)} tables`,
        `${rate}, CPU ${each(cost).toFixed(3)} ms each`,
      );
    }
    const ratio = (of: (cost: Cost) => number): string => (of(pifu) / of(prototype)).toFixed(2);
    figure(`W5 ${phase}: time ÷ prototype (target ≤ 1.5)`, ratio(second));
    figure(`W5 ${phase}: CPU ÷ prototype (the steadier one)`, ratio(each));
    figure(`W5 ${phase}: naive loop ÷ time (target ≥ 30)`, (second(naive) / second(pifu)).toFixed(1));
    figure(`W5 ${phase}: naive loop ÷ CPU`, (each(naive) / each(pifu)).toFixed(1));
    const { memory } = pifu;
    figure(`W5 ${phase}: highest memory of the worker, MB`, Math.max(...memory).toFixed(0));
    figure(`W5 ${phase}: its last quarter ÷ its first (target ≤ 1.2)`, growth(memory).toFixed(2));
  }

  /** How many rows of each kind a round has written, and when its reminders go out. */
  async function rowsOf(roundId: string): Promise<object | undefined> {
    const { rows } = await town.superuser.query<object>(
      `WITH report AS (SELECT id FROM pifu.progress_report WHERE round_id = $1),
        duty AS (SELECT d.id FROM pifu.duty d JOIN report ON report.id = d.stream_id)
      SELECT (SELECT count(*)::integer FROM report) AS reports, (SELECT count(*)::integer FROM duty) AS duties,
        (SELECT count(*)::integer FROM pifu.event e JOIN report ON report.id = e.stream_id) AS events,
        (SELECT count(*)::integer FROM pifu.deadline d JOIN duty ON duty.id = d.duty_id) AS deadlines,
        count(*)::integer AS reminders, array_agg(DISTINCT concat_ws(' ', kind, occurrence, due_at)) AS moments
      FROM pifu.reminder r JOIN duty ON duty.id = r.duty_id`,
      [roundId],
    );
    return rows[0];
  }

  it('asks for the report of every table, once', async () => {
    const open = () => dispatcher.get(DispatcherStore).advanceClockTo('2024-07-01T00:30:00.000Z');
    const phase = await watched(worker, town.server, open, () => isOver('open-round'));
    const seconds = await secondsOf('open-round');
    const theirCost = await rival(TABLES, () => prototype.open());
    const loop = await rival(SAMPLE, () => naive.ask(SAMPLE));
    tell('opening', { ...phase, seconds, tables: TABLES }, theirCost, loop);
    const opened = await rowsOf(ours);
    expect(opened).toMatchObject({ reports: TABLES, events: TABLES, duties: TABLES, reminders: 5 * TABLES });
    expect(await rowsOf(theirs.prototype)).toEqual(opened);
    // the sweep has lost its memory, and every message comes again under another id
    await town.superuser.query(`INSERT INTO pifu.outbox (tenant_id, id, name, payload)
      SELECT tenant_id, uuidv7(), name, payload FROM pifu.outbox WHERE name LIKE 'round.open%' AND payload ? 'roundId'`);
    const isHandled = async () => {
      const text = 'SELECT FROM pifu.outbox WHERE handled_at IS NULL AND failed_at IS NULL';
      return (await town.superuser.query(text)).rowCount === 0;
    };
    await eventually('it was opened again', isHandled, 600_000);
    expect(await rowsOf(ours)).toEqual(opened);
  });

  it('gives every report its lights', async () => {
    await reportAll(town, ours);
    await reportAll(town, theirs.prototype);
    await reportAll(town, theirs.naive);
    const check = () => town.app.get(RequestCheckUseCase).execute(monitor.request('chen'), ours);
    const theirCost = await rival(TABLES, () => prototype.check());
    const loop = await rival(SAMPLE, () => naive.check(SAMPLE));
    const phase = await watched(worker, town.server, check, () => isOver('check-round'));
    const seconds = await secondsOf('check-round');
    tell('checking', { ...phase, seconds, tables: TABLES }, theirCost, loop);
    const { rows } = await town.superuser.query<{ light: string; ours: number; same: number }>(
      `SELECT o.light, count(*)::integer AS ours,
          count(*) FILTER (WHERE o.state::jsonb -> 'lights' = p.state::jsonb -> 'lights')::integer AS same
        FROM pifu.progress_report o JOIN pifu.progress_report p USING (tenant_id, goal_table_id)
        WHERE o.round_id = $1 AND p.round_id = $2 AND o.version = 3 AND p.version = 3 GROUP BY o.light ORDER BY 2 DESC`,
      [ours, theirs.prototype],
    );
    const lights = rows.map((row) => `${row.light} ${String(row.ours)}`).join(', ');
    figure('W5 lights stored, the same by both', lights);
    expect(rows.reduce((sum, row) => sum + row.same, 0)).toBe(TABLES);
    expect(rows.length).toBeGreaterThan(1);
  });
});
