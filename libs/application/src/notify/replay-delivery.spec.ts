import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import type { Delivery } from '../ports/delivery.repository.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { ChannelError } from '../ports/notification-channel.port.js';
import { DeliveriesQuery } from './deliveries.query.js';
import type { ReplayRequest } from './replay-delivery.use-case.js';
import { ReplayDeliveryUseCase } from './replay-delivery.use-case.js';

const REASON = '邮件服务器已恢复，重发给陈某。';
const PAGE = { limit: 50, cursor: null, withTotal: true };

describe('a delivery is sent once more by an administrator', () => {
  let town: WorkingTown;
  let requests = 0;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(async () => {
    town.startAnew();
    town.mailer.meanwhile = () => Promise.reject(new ChannelError('mail: 550', true));
    await town.hall.submitted('审核');
    const [first] = [...town.rows.reminders.values()].filter(({ status }) => status === 'pending');
    town.database.now = first!.dueAt;
    await town.worker.settle();
    town.mailer.meanwhile = () => Promise.resolve();
  });
  afterAll(() => town.close());

  const of = (account: string, channel = 'mail'): Delivery =>
    [...town.rows.deliveries.values()].find(
      (one) => one.personId === idOf(account) && one.channel === channel && one.source.kind === 'digest',
    )!;
  const replay = (delivery: Pick<Delivery, 'id' | 'version'>, change: Partial<ReplayRequest> = {}) =>
    town.app.get(ReplayDeliveryUseCase).execute({
      ...{ tenantId: TENANT, actorId: idOf('xu'), deliveryId: delivery.id, reason: REASON },
      ifMatch: delivery.version,
      idempotency: {
        route: 'POST /v1/deliveries/:id/replays',
        key: `k-${(requests += 1)}`,
        fingerprint: 'f',
      },
      correlationId: 'request-1',
      ...change,
    });
  const stream = (id: string) => town.read(() => town.app.get(EventStore).readStream(id));

  it('which stands in the record, with neither address nor words', async () => {
    const failed = of('chen');
    expect(failed).toMatchObject({ status: 'failed', attempts: 1, version: 1 });
    const result = await replay(failed);
    expect(result).toMatchObject({ id: failed.id, status: 'pending', version: 2 });
    await town.worker.settle();
    expect(of('chen')).toMatchObject({ status: 'sent', attempts: 2, replays: 1, version: 3 });
    expect(of('liang')).toMatchObject({ status: 'failed', attempts: 1 });
    expect(town.mailer.sent.map(({ to }) => to)).toEqual(['chen@town.test']);
    const [event, ...more] = await stream(failed.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      ...{ id: result.eventId, type: 'delivery.replayed', streamType: 'delivery', version: 1, year: 0 },
      ...{ actor: idOf('xu'), actorKind: 'person', correlationId: 'request-1' },
      data: { personId: idOf('chen'), channel: 'mail', found: 'failed', attempts: 1 },
    });
    const told = JSON.stringify(event);
    for (const word of ['chen@', REASON, '550']) expect(told).not.toContain(word);
  });

  it('also when it has been sent: somebody says that nothing came', async () => {
    await replay(of('chen'));
    await town.worker.settle();
    await replay(of('chen'));
    await town.worker.settle();
    expect(of('chen')).toMatchObject({ status: 'sent', replays: 2, version: 5 });
    expect(new Set(town.mailer.sent.map(({ messageId }) => messageId)).size).toBe(1);
    expect((await stream(of('chen').id)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it.each<[string, number | null, string]>([
    ['without saying what was seen', null, 'if-match-required'],
    ['over a version of later', 2, 'version-stale'],
  ])('but not %s', async (_, ifMatch, code) => {
    const before = town.rows;
    await expect(replay(of('chen'), { ifMatch })).rejects.toMatchObject({ conflict: { code } });
    expect(town.rows).toBe(before);
  });

  it('but not while it is on its way, and not in the application, where it is always there', async () => {
    await replay(of('chen'));
    const before = town.rows;
    await expect(replay(of('chen'))).rejects.toMatchObject({ conflict: { code: 'delivery-under-way' } });
    await expect(replay(of('chen', 'in-app'))).rejects.toMatchObject({
      conflict: { code: 'delivery-in-app' },
    });
    await expect(replay({ id: idOf('none'), version: 1 })).rejects.toMatchObject({ kind: 'delivery' });
    await expect(replay(of('liang'), { reason: ' ' })).rejects.toThrow('without a reason');
    expect(town.rows).toBe(before);
  });

  it('once for one key, and the repeated request hears the same', async () => {
    const [delivery, idempotency] = [of('chen'), { route: 'r', key: 'the same', fingerprint: 'f' }];
    const first = await replay(delivery, { idempotency });
    expect(await replay(delivery, { idempotency })).toEqual(first);
    expect(await stream(delivery.id)).toHaveLength(1);
  });

  it.each([
    ['xu', null, 6],
    ['xu', 'failed', 2],
    ['chen', null, 3],
    ['chen', 'failed', 1],
    ['chen', 'pending', 0],
    ['wu', null, 0],
  ] as const)('is listed: %s sees of status %s as many as %i', async (account, status, count) => {
    const who = { tenantId: TENANT, personId: idOf(account) };
    const { items, total } = await town.app.get(DeliveriesQuery).list(who, status, PAGE);
    expect([items.length, total]).toEqual([count, { count, capped: false }]);
    if (account !== 'xu') expect(items.every(({ personId }) => personId === idOf(account))).toBe(true);
  });
});
