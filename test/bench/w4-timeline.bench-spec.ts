import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventEnvelope } from '#libs/application';
import { EventStore, TimelineQuery, UnitOfWork } from '#libs/application';
import { figure, sized } from '#libs/fixtures';
import { idOf, TENANT } from '#libs/testing';
import { BenchTown } from './bench-town.js';
import { compete, report } from './contestants.js';
import { readByHand } from './equal-work/reading.js';
import { measure } from './measure.js';
import { copyEvents, copyTablesOfStreams, longStream, STREAM_LENGTH } from './rows/long-record.js';

const FEW = sized(2_000, 100_000);
const MANY = sized(20_000, 10_000_000);
const READS = sized(30, 1_000);
const ROUNDS = sized(1, 5);
/** Streams that have a table as well, for the whole view. */
const TABLES = 100;

describe('W4: one timeline in a long record', () => {
  let town: BenchTown;
  let template: string;

  beforeAll(async () => {
    town = await BenchTown.open();
    template = await town.hall.submitted('模板');
    await copyTablesOfStreams(town.superuser, template, TABLES);
  });

  afterAll(() => town.close());

  function byHand(stream: string): Promise<readonly object[][]> {
    const text =
      'SELECT body FROM pifu.event WHERE tenant_id = $1 AND stream_id = $2 ORDER BY stream_version';
    return readByHand(town.pool, [{ name: 'timeline', text, values: [TENANT, stream] }]);
  }

  /** The same with the events read, as whoever shows them must. */
  async function readByWhoever(stream: string): Promise<readonly EventEnvelope[]> {
    const [rows = []] = (await byHand(stream)) as readonly { readonly body: string }[][];
    return rows.map(({ body }) => JSON.parse(body) as EventEnvelope);
  }

  function byPifu(stream: string) {
    const read = () => town.app.get(EventStore).readStream(stream);
    return town.app.get(UnitOfWork).read({ tenantId: TENANT }, read);
  }

  function wholeView(stream: string) {
    return town.app.get(TimelineQuery).execute(TENANT, idOf('lin'), stream);
  }

  async function readAmong(events: number) {
    // scattered by a stride that has no factor in common with the number of events
    const streamOf = (index: number): string => longStream((index * 7_919 * STREAM_LENGTH) % events);
    const load = { operations: READS, callers: 1 };
    const rivals = [
      {
        name: 'by hand',
        round: () => measure(load, (index) => byHand(streamOf(index)), town.server),
      },
      {
        name: 'by hand and parsed',
        round: () => measure(load, (index) => readByWhoever(streamOf(index)), town.server),
      },
      { name: 'pifu', round: () => measure(load, (index) => byPifu(streamOf(index)), town.server) },
      {
        name: 'whole view',
        round: () =>
          measure(load, (index) => wholeView(longStream((index % TABLES) * STREAM_LENGTH)), town.server),
      },
    ];
    for (const { round } of rivals) await round();
    return report(`W4 ${String(events)} events,`, await compete(rivals, ROUNDS));
  }

  it('costs what the statement costs, and the same among few events and among many', async () => {
    let filled = 0;
    const p50: number[] = [];
    for (const events of [FEW, MANY]) {
      await copyEvents(town.superuser, template, [filled, events]);
      filled = events;
      expect(await byPifu(longStream(events - 1))).toHaveLength(STREAM_LENGTH);
      expect(await wholeView(longStream(0))).toHaveLength(STREAM_LENGTH);
      const { ratio, of } = await readAmong(events);
      const rate = ratio('pifu', 'by hand', 'perSecond').toFixed(2);
      figure(`W4 ${String(events)} events: rate ÷ prepared statement (target ≥ 0.8)`, rate);
      const parsed = ratio('pifu', 'by hand and parsed', 'perSecond').toFixed(2);
      figure(`W4 ${String(events)} events: rate ÷ prepared statement whose events are parsed`, parsed);
      p50.push(of('pifu', 'p50'));
    }
    const [few = Number.NaN, many = Number.NaN] = p50;
    figure(
      `W4 growth of p50 from ${String(FEW)} to ${String(MANY)} events (target ≤ 1.3)`,
      (many / few).toFixed(2),
    );
  });
});
