import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Delivery, DeliveryFilter, DeliveryOutcome } from '#libs/application';
import { ChannelSettingsRepository, DeliveryRepository, UnitOfWork } from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const AT = '2023-12-11T01:00:00.000Z';
const LATER = '2023-12-11T01:00:09.000Z';
const SENT: DeliveryOutcome = { status: 'sent', error: null, receipt: 'm-1' };
const UNTAKEN: DeliveryOutcome = { status: 'pending', error: '钉钉: 130101', receipt: null };
const ALL: DeliveryFilter = { personId: null, status: null };

function delivery(name: string, account: string, change: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: idOf(name), source: { kind: 'digest', id: idOf(`source of ${name}`) }, personId: idOf(account) },
    ...{ channel: 'mail', kind: 'reminder', status: 'pending', attempts: 0, error: null, receipt: null },
    ...{ version: 1, replays: 0, plannedAt: AT, finishedAt: null },
    ...change,
  };
}

/** What every log of deliveries and every store of settings promises. */
export function deliveryConformance(open: OpenTown): void {
  let town: TownUnderTest;
  let deliveries: DeliveryRepository;
  beforeAll(async () => {
    town = await open();
    deliveries = town.app.get(DeliveryRepository);
  });
  afterAll(() => town.close());

  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  const add = (...rows: readonly Delivery[]) => run(() => deliveries.add(rows));
  const held = (name: string) => run(() => deliveries.hold(idOf(name)));
  const claim = (name: string, token: string, seconds = 600) =>
    run(() => deliveries.claim(idOf(name), { token: idOf(token), seconds }));
  const holds = (name: string, token: string) => run(() => deliveries.holds(idOf(name), idOf(token)));
  const settle = (name: string, outcome: DeliveryOutcome) =>
    run(() => deliveries.settle(idOf(name), outcome, LATER));

  describe('the log of deliveries', () => {
    it('keeps one as it was planned, and none that is not there', async () => {
      const one = delivery('kept', 'chen', { attempts: 1, error: '飞书: timed out' });
      expect(await add(one)).toEqual([one.id]);
      expect(await held('kept')).toEqual(one);
      expect(await held('none')).toBeNull();
    });

    it('keeps one for each message, person and channel, whichever came first', async () => {
      const first = delivery('first', 'chen');
      const { source } = first;
      await add(first);
      const others = [
        delivery('again', 'chen', { source }),
        delivery('elsewhere', 'chen', { source, channel: 'feishu' }),
        delivery('to another', 'liang', { source }),
      ];
      expect(await add(...others)).toEqual(['elsewhere', 'to another'].map(idOf));
      expect([await held('again'), await held('first')]).toEqual([null, first]);
    });

    it('lends one to one worker at a time, counts the attempt, and takes it back when it is settled', async () => {
      await add(delivery('lent', 'chen'));
      expect([await claim('lent', 'one'), await claim('lent', 'two')]).toEqual([true, false]);
      expect([await holds('lent', 'one'), await holds('lent', 'two')]).toEqual([true, false]);
      await settle('lent', UNTAKEN);
      expect(await held('lent')).toMatchObject({ ...UNTAKEN, attempts: 1, version: 1, finishedAt: null });
      expect(await holds('lent', 'one')).toBe(false);
      expect(await claim('lent', 'two')).toBe(true);
      await settle('lent', SENT);
      expect(await held('lent')).toMatchObject({ ...SENT, attempts: 2, version: 2, finishedAt: LATER });
      expect(await claim('lent', 'three')).toBe(false);
    });

    it('lends it to the next when the lease has run out', async () => {
      await add(delivery('lost', 'chen'));
      expect([await claim('lost', 'one', 0), await claim('lost', 'two')]).toEqual([true, true]);
      expect([await holds('lost', 'one'), await holds('lost', 'two')]).toEqual([false, true]);
    });

    it.each([
      ['failed', true],
      ['sent', false],
      ['dropped', false],
    ] as const)('lends one that has %s: %s', async (status, lent) => {
      await add(delivery(status, 'guo', { status, finishedAt: AT }));
      expect(await claim(status, 'one')).toBe(lent);
    });

    it('lets one wait once more', async () => {
      await add(
        delivery('once more', 'wu', { status: 'failed', error: 'mail: 550', attempts: 1, finishedAt: AT }),
      );
      await run(() => deliveries.replay(idOf('once more')));
      expect(await held('once more')).toMatchObject({
        ...{ status: 'pending', attempts: 1, version: 2, replays: 1, finishedAt: null },
      });
    });

    it('lists the latest first, page by page, of a person or of a status', async () => {
      const rows = [1, 2, 3].map((hour) =>
        delivery(`listed ${hour}`, 'huang', {
          plannedAt: `2023-12-12T0${hour}:00:00.000Z`,
          status: hour === 2 ? 'failed' : 'sent',
        }),
      );
      await add(...rows);
      const list = (filter: Partial<DeliveryFilter>, limit = 50, cursor: string | null = null) =>
        run(() => deliveries.list({ ...ALL, ...filter }, { limit, cursor, withTotal: true }));
      const personId = idOf('huang');
      const whole = await list({ personId });
      expect(whole.items).toEqual(rows.toReversed());
      expect(whole.total).toEqual({ count: 3, capped: false });
      const page = await list({ personId }, 2);
      expect((await list({ personId }, 2, page.nextCursor)).items).toEqual([rows[0]]);
      expect((await list({ personId, status: 'failed' })).items).toEqual([rows[1]]);
      expect((await list({})).total!.count).toBeGreaterThan(3);
    });
  });

  describe('the settings of channels', () => {
    const settings = () => town.app.get(ChannelSettingsRepository);
    const of = (account: string) => run(() => settings().of(idOf(account)));
    const wanted = { addresses: { wecom: 'chen01' }, preferences: { task: { mail: true } } };

    it('are empty before anybody sets any', async () => {
      expect(await of('zhou')).toEqual({ addresses: {}, preferences: {}, version: 0 });
    });

    it('are written one version after the other, each whole', async () => {
      const save = (version: number, what: object = wanted) =>
        run(() => settings().save(idOf('lin'), { ...wanted, ...what, version }));
      expect([await save(1), await save(1), await save(3)]).toEqual([true, false, false]);
      expect(await of('lin')).toEqual({ ...wanted, version: 1 });
      expect(await save(2, { addresses: {} })).toBe(true);
      expect(await of('lin')).toEqual({ addresses: {}, preferences: wanted.preferences, version: 2 });
    });
  });
}
