import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IdempotencyKey } from '#libs/application';
import { IdempotencyStore, UnitOfWork } from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import { elsewhere } from './elsewhere.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

function keyNamed(key: string, change: Partial<IdempotencyKey> = {}): IdempotencyKey {
  return { actorId: idOf('lin'), route: 'POST /v1/goal-tables', key, fingerprint: 'body 1', ...change };
}

/** What every store of keys promises: the first committed answer, one request at a time, nothing for a refusal. */
export function idempotencyConformance(open: OpenTown): void {
  describe('the store of idempotency keys', () => {
    let town: TownUnderTest;
    let store: IdempotencyStore;
    beforeAll(async () => {
      town = await open();
      store = town.app.get(IdempotencyStore);
    });
    afterAll(() => town.close());

    const run = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
    const answered = (key: IdempotencyKey, body: string): Promise<void> =>
      run(async () => {
        await store.begin(key);
        await store.store(key, { body });
      });

    it('knows a key that was answered, with the answer as it was', async () => {
      await answered(keyNamed('first'), '{"version":1}');
      expect(await run(() => store.begin(keyNamed('first')))).toEqual({
        kind: 'stored',
        answer: { body: '{"version":1}' },
      });
    });

    it.each([
      ['another person', { actorId: idOf('he') }, 'new'],
      ['another route', { route: 'POST /v1/tasks' }, 'new'],
      ['another key', { key: 'scope-2' }, 'new'],
      ['the same request in other words', { fingerprint: 'body 2' }, 'other-request'],
      ['the same request', {}, 'stored'],
    ] as const)('takes %s for %j', async (_, change, kind) => {
      const key = keyNamed(`scope ${JSON.stringify(change)}`);
      await answered(key, '{}');
      expect(await run(() => store.begin({ ...key, ...change }))).toMatchObject({ kind });
    });

    it('forgets a key whose command was refused', async () => {
      const refused = run(async () => {
        await store.begin(keyNamed('refused'));
        await store.store(keyNamed('refused'), { body: '{}' });
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      expect(await run(() => store.begin(keyNamed('refused')))).toEqual({ kind: 'new' });
    });

    it('holds a key while its command runs, and lets go of it whatever comes of the command', async () => {
      for (const end of ['commits', 'fails'] as const) {
        const key = keyNamed(`held until it ${end}`);
        let second: unknown;
        const first = run(async () => {
          await store.begin(key);
          second = await elsewhere(() => run(() => store.begin(key)));
          if (end === 'fails') throw new Error('fails');
        });
        await first.catch(() => undefined);
        expect(second).toEqual({ kind: 'in-progress' });
        expect(await run(() => store.begin(key))).toEqual({ kind: 'new' });
      }
    });

    it('holds nothing against other keys', async () => {
      let second: unknown;
      await run(async () => {
        await store.begin(keyNamed('mine'));
        second = await elsewhere(() => run(() => store.begin(keyNamed('yours'))));
      });
      expect(second).toEqual({ kind: 'new' });
    });
  });
}
