import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Notice } from '#libs/application';
import { BusinessClock, HandledMessages, NoticeRepository, UnitOfWork } from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const SCOPE = { tenantId: TENANT };

function noticeNamed(title: string): Notice {
  const createdAt = '2023-12-06T02:00:00.000Z';
  const rest = { kind: 'task', body: '', taskId: null, createdAt, readAt: null };
  return { id: idOf(title), personId: idOf('lin'), title, ...rest };
}

/** What every unit of work promises: all or nothing, one district, no work outside of it. */
export function unitOfWorkConformance(open: OpenTown): void {
  describe('the unit of work', () => {
    let town: TownUnderTest;
    let unitOfWork: UnitOfWork;
    beforeAll(async () => {
      town = await open();
      unitOfWork = town.app.get(UnitOfWork);
    });
    afterAll(() => town.close());

    const add = (title: string): Promise<void> => town.app.get(NoticeRepository).add([noticeNamed(title)]);
    const titles = async (): Promise<readonly string[]> => {
      const list = () => town.app.get(NoticeRepository).listFor(idOf('lin'), 50);
      return (await unitOfWork.read(SCOPE, list)).map(({ title }) => title);
    };

    it('keeps what was written, and answers what the work answers', async () => {
      const answer = await unitOfWork.run(SCOPE, async () => {
        await add('kept');
        return 'done';
      });
      expect([answer, await titles()]).toEqual(['done', ['kept']]);
    });

    it('keeps nothing of work that failed, and hands its error on', async () => {
      const failed = unitOfWork.run(SCOPE, async () => {
        await add('lost');
        throw new Error('after the write');
      });
      await expect(failed).rejects.toThrow('after the write');
      expect(await titles()).toEqual(['kept']);
    });

    it('lets a nested run join: both are kept, or neither', async () => {
      const nested = (title: string): Promise<void> => unitOfWork.run(SCOPE, () => add(title));
      const failed = unitOfWork.run(SCOPE, async () => {
        await nested('inner');
        throw new Error('outer');
      });
      await expect(failed).rejects.toThrow('outer');
      expect(await titles()).toEqual(['kept']);
      await unitOfWork.run(SCOPE, async () => {
        await nested('inner');
        expect(await titles()).toContain('inner');
      });
      expect((await titles()).toSorted()).toEqual(['inner', 'kept']);
    });

    it('serves one district: a nested run for another one is refused', async () => {
      const other = (): Promise<void> => unitOfWork.run({ tenantId: idOf('elsewhere') }, () => add('other'));
      await expect(unitOfWork.run(SCOPE, other)).rejects.toThrow('a transaction serves one district');
    });

    it('refuses to write while reading', async () => {
      await expect(unitOfWork.read(SCOPE, () => add('while reading'))).rejects.toThrow(/read-only/u);
      expect(await titles()).not.toContain('while reading');
    });

    it('is the only place where an adapter works', async () => {
      const outside: readonly (() => Promise<unknown>)[] = [
        () => town.app.get(NoticeRepository).listFor(idOf('lin'), 1),
        () => town.app.get(BusinessClock).now(),
        () => town.app.get(HandledMessages).markHandled(idOf('outside')),
      ];
      for (const act of outside) {
        // the refusal may come at the call or in its promise
        await expect(Promise.resolve().then(act)).rejects.toThrow('inside UnitOfWork only');
      }
    });

    it.each(['40001', '40P01'])('repeats the whole work after %s, and keeps it once', async (code) => {
      let attempts = 0;
      await unitOfWork.run(SCOPE, async () => {
        attempts += 1;
        await add(`repeated ${code}`);
        if (attempts < 3) throw Object.assign(new Error('clash'), { code });
      });
      expect(attempts).toBe(3);
      expect((await titles()).filter((title) => title === `repeated ${code}`)).toHaveLength(1);
    });

    it.each([
      ['a clash without end, three times', '40001', 3],
      ['any other failure, once', '23505', 1],
    ])('tries %s', async (_, code, expected) => {
      let attempts = 0;
      const failing = unitOfWork.run(SCOPE, () => {
        attempts += 1;
        return Promise.reject(Object.assign(new Error('fails'), { code }));
      });
      await expect(failing).rejects.toThrow('fails');
      expect(attempts).toBe(expected);
    });

    it('does not repeat a nested run on its own: its outer run would see half of it twice', async () => {
      let inner = 0;
      let outer = 0;
      await unitOfWork.run(SCOPE, async () => {
        outer += 1;
        await unitOfWork.run(SCOPE, () => {
          inner += 1;
          const clash = Object.assign(new Error('clash'), { code: '40001' });
          return inner === 1 ? Promise.reject(clash) : Promise.resolve();
        });
      });
      expect([outer, inner]).toEqual([2, 2]);
    });

    it('reads business time once: it stands still for everything in one transaction', async () => {
      const clock = town.app.get(BusinessClock);
      const [first, second] = await unitOfWork.run(SCOPE, async () => {
        const before = await clock.now();
        await town.moveClockTo('2023-12-06T03:00:00.000Z');
        return [before, await clock.now()];
      });
      expect(second).toBe(first);
      expect(first).toMatch(/^2023-12-06T02:\d\d:\d\d\.\d{3}Z$/u);
      expect(await unitOfWork.read(SCOPE, () => clock.now())).toMatch(/^2023-12-06T03:/u);
    });

    it('serves views at once while others work, though every third fails', async () => {
      const before = await titles();
      const failing = () => unitOfWork.read(SCOPE, () => Promise.reject(new Error('unreadable')));
      for (let round = 1; round <= 5; round += 1) {
        const views = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? failing() : titles()));
        const seen = Promise.allSettled(views);
        await unitOfWork.run(SCOPE, () => add(`round ${String(round)}`));
        expect((await seen).filter(({ status }) => status === 'rejected')).toHaveLength(8);
      }
      expect(await titles()).toHaveLength(before.length + 5);
    });
  });
}
