import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { DispatcherStore } from '#libs/application';
import { CommittedMessages, HandledMessages, Outbox, QueueFigures } from '#libs/application';
import type { TownHall } from '#libs/testing';
import { idOf, TENANT } from '#libs/testing';
import type pg from 'pg';
import type { DispatchedTown } from './dispatched-town.js';
import { dispatchedTown } from './dispatched-town.js';

describe('messages leave the outbox when they may', () => {
  let town: DispatchedTown;
  let app: INestApplicationContext;
  let store: DispatcherStore;
  let hall: TownHall;
  let superuser: pg.Client;

  const opened = dispatchedTown();
  beforeEach(() => {
    town = opened();
    ({ app, store, hall, superuser } = town);
  });

  const announcement = (name: string) =>
    ({ id: idOf(name), name: 'task.announce', payload: { taskId: idOf(`task of ${name}`) } }) as const;

  it('tells the process that has committed messages, and of none that it takes back', async () => {
    const told: string[] = [];
    app.get(CommittedMessages).onCommit(() => told.push('committed'));
    await hall.inDistrict(() => app.get(Outbox).add([announcement('a'), announcement('b')]));
    const failed = hall.inDistrict(async () => {
      await app.get(Outbox).add([announcement('x')]);
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    await hall.inDistrict(() => app.get(HandledMessages).markHandled(idOf('x')));
    expect(told).toEqual(['committed']);
  });

  it('lets everything wait again that a queue has forgotten, but for what is done, dead or in somebody’s hands', async () => {
    const names = ['lost', 'done', 'dead', 'at work', 'lost as well'];
    await hall.inDistrict(() => app.get(Outbox).add(names.map(announcement)));
    await store.relayBatch(10, () => Promise.resolve());
    await hall.inDistrict(() => app.get(HandledMessages).markHandled(idOf('done')));
    await store.giveUp({ tenantId: TENANT, id: idOf('dead') }, 'poison');
    await hall.inDistrict(async () => {
      await app.get(HandledMessages).markHandled(idOf('at work'));
      expect(await store.releaseLost(0, 1)).toBe(1);
      expect(await store.releaseLost(60, 10)).toBe(0);
      expect(await store.releaseLost(0, 10)).toBe(1);
    });
    const again: string[] = [];
    await store.relayBatch(10, (batch) => {
      again.push(...batch.map(({ id }) => id));
      return Promise.resolve();
    });
    expect(again.sort()).toEqual([idOf('lost'), idOf('lost as well')].sort());
  });

  it('lets a held message leave at its moment of business time, and stops the clock there', async () => {
    await superuser.query('UPDATE pifu.outbox SET dispatched_at = now(), handled_at = now()');
    const published: string[] = [];
    const relay = () =>
      store.relayBatch(10, (batch) => {
        published.push(...batch.map(({ id }) => id));
        return Promise.resolve();
      });
    const message = { id: idOf('held'), name: 'delivery.send', payload: { deliveryId: idOf('d') } } as const;
    const { rows } = await superuser.query<{ at: Date }>(
      "SELECT pifu.pifu_now() + interval '1 minute' AS at",
    );
    const until = rows[0]!.at.toISOString();
    await hall.inDistrict(() => app.get(Outbox).hold([message], until));
    const figures = async () =>
      (await hall.inDistrict(() => app.get(QueueFigures).outbox()))[0]?.waiting ?? 0;
    expect([await relay(), await store.isIdle(), await store.nextDueAt(), await figures()]).toEqual([
      0,
      true,
      until,
      0,
    ]);
    expect(await store.letHeldGo(10)).toBe(0);
    await store.advanceClockTo(until);
    expect(await store.isIdle()).toBe(false);
    expect([await store.letHeldGo(10), await store.isIdle(), await figures()]).toEqual([1, false, 1]);
    expect((await hall.inDistrict(() => app.get(QueueFigures).outbox()))[0]?.oldestAge).toBeLessThan(60);
    expect([await relay(), published]).toEqual([1, [message.id]]);
  });
});
