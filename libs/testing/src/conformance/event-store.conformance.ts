import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventEnvelope } from '#libs/application';
import { ConflictError, EventStore, UnitOfWork } from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

function envelope(stream: string, version: number, change: Partial<EventEnvelope> = {}): EventEnvelope {
  return {
    id: idOf(`${stream} ${String(version)}`),
    tenant: TENANT,
    year: 2024,
    streamType: 'goal-table',
    stream: idOf(stream),
    version,
    type: 'goal-table.drafted',
    typeVersion: 1,
    actor: idOf('lin'),
    actorKind: 'person',
    onBehalfOf: null,
    occurredAt: '2023-12-06T02:00:00.000Z',
    correlationId: 'request 1',
    causationId: null,
    data: { annualBudget: '8726400.00', indicators: [], nothing: null },
    ...change,
  };
}

/** What every store of events promises: streams in order, each version once, words behind commitments. */
export function eventStoreConformance(open: OpenTown): void {
  describe('the event store', () => {
    let town: TownUnderTest;
    let events: EventStore;
    beforeAll(async () => {
      town = await open();
      events = town.app.get(EventStore);
    });
    afterAll(() => town.close());

    const run = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);

    it('gives a stream back as it was written, from its first event on', async () => {
      const first = envelope('story', 1);
      const second = envelope('story', 2, { type: 'goal-table.presented', causationId: 'request 1' });
      await run(() => events.append(first, []));
      await run(() => events.append(second, []));
      await run(() => events.append(envelope('another', 1), []));
      expect(await run(() => events.readStream(idOf('story')))).toEqual([first, second]);
    });

    it('orders by version, whatever came first', async () => {
      await run(async () => {
        for (const version of [3, 1, 2]) await events.append(envelope('order', version), []);
      });
      const versions = (await run(() => events.readStream(idOf('order')))).map(({ version }) => version);
      expect(versions).toEqual([1, 2, 3]);
    });

    it('takes each version of a stream once, and nothing else of the transaction that came second', async () => {
      await run(() => events.append(envelope('once', 1), []));
      const again = run(async () => {
        await events.append(envelope('once', 2), []);
        await events.append({ ...envelope('once', 1), id: idOf('other event') }, []);
      });
      const failed = await again.catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(ConflictError);
      expect(failed).toMatchObject({ conflict: { code: 'concurrent-change' } });
      expect(await run(() => events.readStream(idOf('once')))).toHaveLength(1);
    });

    it('lets one of two win that append the same version at once', async () => {
      const attempt = (actor: string): Promise<string> =>
        run(() =>
          events.append({ ...envelope('race', 1), id: idOf(`race ${actor}`), actor: idOf(actor) }, []),
        ).then(
          () => actor,
          () => 'refused',
        );
      const outcomes = await Promise.all([attempt('chen'), attempt('liang')]);
      expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(1);
      expect(await run(() => events.readStream(idOf('race')))).toHaveLength(1);
    });

    it('knows no stream that nobody wrote', async () => {
      expect(await run(() => events.readStream(idOf('unwritten')))).toEqual([]);
    });

    it('keeps words apart from the event, and finds them by their commitments', async () => {
      const words = [
        { commitment: 'c-1', salt: 's-1', text: '请补充满意度指标' },
        { commitment: 'c-2', salt: 's-2', text: '同意' },
      ];
      await run(() => events.append(envelope('words', 1), words));
      expect(await run(() => events.openings(['c-2', 'unknown']))).toEqual(new Map([['c-2', '同意']]));
      expect((await run(() => events.openings(['c-1', 'c-2']))).size).toBe(2);
      expect(await run(() => events.openings([]))).toEqual(new Map());
      expect(JSON.stringify(await run(() => events.readStream(idOf('words'))))).not.toContain('满意度');
    });
  });
}
