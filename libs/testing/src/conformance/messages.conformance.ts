import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Notice } from '#libs/application';
import {
  ClockAdvanceRepository,
  HandledMessages,
  NoticeRepository,
  Outbox,
  QueueFigures,
  UnitOfWork,
} from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import { elsewhere } from './elsewhere.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

function notice(name: string, change: Partial<Notice> = {}): Notice {
  const createdAt = '2023-12-06T02:00:00.000Z';
  const rest = { kind: 'task', title: name, body: '办理时限 2023-12-08', taskId: idOf('task'), readAt: null };
  return { id: idOf(name), personId: idOf('lin'), createdAt, ...rest, ...change };
}

/** What every outbox, memory of handled messages, box of notices and list of wishes promises. */
export function messagesConformance(open: OpenTown): void {
  let town: TownUnderTest;
  beforeAll(async () => {
    town = await open();
  });
  afterAll(() => town.close());

  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  const announcement = (name: string) =>
    ({ id: idOf(name), name: 'task.announce', payload: { taskId: idOf(`task of ${name}`) } }) as const;

  describe('the outbox', () => {
    it('lets messages leave with the commit, as they were', async () => {
      const reminderIds = [idOf('r1'), idOf('r2')];
      const compose = { id: idOf('compose'), name: 'reminders.compose', payload: { reminderIds } } as const;
      await run(() => town.app.get(Outbox).add([announcement('sent'), compose]));
      expect(await town.messages()).toEqual(expect.arrayContaining([announcement('sent'), compose]));
    });

    it('lets nothing leave when the work fails', async () => {
      const failed = run(async () => {
        await town.app.get(Outbox).add([announcement('unsent')]);
        throw new Error('refused');
      });
      await expect(failed).rejects.toThrow('refused');
      expect((await town.messages()).map(({ id }) => id)).not.toContain(idOf('unsent'));
    });
  });

  describe('a message that is held', () => {
    it('is there with the commit, like every other, and waits for nobody', async () => {
      const waiting = async () => {
        const figures = await run(() => town.app.get(QueueFigures).outbox());
        return figures
          .filter(({ name }) => name === 'task.announce')
          .reduce((sum, one) => sum + one.waiting, 0);
      };
      const before = await waiting();
      await run(() => town.app.get(Outbox).hold([announcement('held')], '2999-12-08T01:00:00.000Z'));
      expect(await town.messages()).toContainEqual(announcement('held'));
      expect(await waiting()).toBe(before);
      await run(() => town.app.get(Outbox).add([announcement('not held')]));
      expect(await waiting()).toBe(before + 1);
    });
  });

  describe('the memory of handled messages', () => {
    const mark = (name: string): Promise<boolean> =>
      run(() => town.app.get(HandledMessages).markHandled(idOf(name)));

    it('lets a message have its effect once', async () => {
      expect([await mark('once'), await mark('once'), await mark('another')]).toEqual([true, false, true]);
    });

    it('lets it have its effect again when the first try failed', async () => {
      const failed = run(async () => {
        await town.app.get(HandledMessages).markHandled(idOf('failed'));
        throw new Error('worker died');
      });
      await expect(failed).rejects.toThrow('worker died');
      expect(await mark('failed')).toBe(true);
    });

    it('gives one of two that handle the same message at once the right to its effect', async () => {
      const both = await Promise.all([mark('race'), mark('race')]);
      expect(both.toSorted()).toEqual([false, true]);
    });
  });

  describe('the notices', () => {
    const list = (account: string, limit = 50): Promise<readonly Notice[]> =>
      run(() => town.app.get(NoticeRepository).listFor(idOf(account), limit));
    const read = (account: string, ids: readonly string[], at: string): Promise<void> =>
      run(() => town.app.get(NoticeRepository).markRead(idOf(account), ids, at));

    it('come newest first, to their person alone, as many as asked for, and none read yet', async () => {
      const second = notice('second', { createdAt: '2023-12-07T01:00:00.000Z' });
      const without = notice('without', { createdAt: '2023-12-08T01:00:00.000Z', taskId: null });
      const others = notice('to chen', { personId: idOf('chen'), readAt: '2023-12-08T01:00:00.000Z' });
      await run(() => town.app.get(NoticeRepository).add([second, notice('first'), without, others]));
      expect(await list('lin')).toEqual([without, second, notice('first')]);
      expect(await list('lin', 1)).toEqual([without]);
      expect(await list('chen')).toEqual([{ ...others, readAt: null }]);
      expect(await list('huang')).toEqual([]);
    });

    it('are read by their person alone, and keep the moment at which they first were', async () => {
      await run(() => town.app.get(NoticeRepository).add([notice('mine', { personId: idOf('wu') })]));
      await read('chen', [idOf('mine')], '2023-12-09T01:00:00.000Z');
      expect(await list('wu')).toMatchObject([{ readAt: null }]);
      await read('wu', [idOf('mine'), idOf('unknown')], '2023-12-10T01:00:00.000Z');
      await read('wu', [idOf('mine')], '2023-12-11T01:00:00.000Z');
      expect(await list('wu')).toMatchObject([{ readAt: '2023-12-10T01:00:00.000Z' }]);
    });

    it('are found and counted by their person alone, and read all at once up to a moment', async () => {
      const created = (name: string, hour: number) =>
        notice(name, { personId: idOf('deng'), createdAt: `2023-12-09T0${hour}:00:00.000Z` });
      const [early, late] = [created('early', 1), created('late', 5)];
      await run(() => town.app.get(NoticeRepository).add([early, late]));
      const box = town.app.get(NoticeRepository);
      const find = (account: string) => run(() => box.find(idOf(account), early.id));
      expect([await find('deng'), await find('chen')]).toEqual([early, null]);
      const unread = () => run(() => box.countUnread(idOf('deng')));
      expect(await unread()).toBe(2);
      await run(() => box.markAllRead(idOf('deng'), '2023-12-09T02:00:00.000Z'));
      expect([await unread(), (await list('deng')).map(({ readAt }) => readAt)]).toEqual([
        1,
        [null, '2023-12-09T02:00:00.000Z'],
      ]);
    });

    it('of one moment come in the order of their ids', async () => {
      const three = ['a', 'b', 'c'].map((name) => notice(`same ${name}`, { personId: idOf('guo') }));
      await run(() => town.app.get(NoticeRepository).add(three));
      expect((await list('guo')).map(({ id }) => id)).toEqual(three.map(({ id }) => id).toSorted());
    });
  });

  describe('the wishes to move the clock', () => {
    it('wait with their target in UTC until somebody fulfils them', async () => {
      const advances = town.app.get(ClockAdvanceRepository);
      await run(() => advances.request(idOf('wish'), '2024-01-25T17:30:00+08:00', idOf('xu')));
      const target = '2024-01-25T09:30:00.000Z';
      const wish = { id: idOf('wish'), target, status: 'requested' };
      expect(await run(() => advances.find(idOf('wish')))).toEqual(wish);
      expect(await run(() => advances.find(idOf('no wish')))).toBeNull();
    });

    it('are not there for anybody before they are committed', async () => {
      const advances = town.app.get(ClockAdvanceRepository);
      const find = (): Promise<unknown> => run(() => advances.find(idOf('uncommitted')));
      const seen = await run(async () => {
        await advances.request(idOf('uncommitted'), '2024-02-01T01:00:00.000Z', idOf('xu'));
        return elsewhere(find);
      });
      expect(seen).toBeNull();
      expect(await find()).toMatchObject({ status: 'requested' });
    });
  });
}
