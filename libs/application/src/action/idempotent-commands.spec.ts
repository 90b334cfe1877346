import { describe, expect, it } from '@jest/globals';
import { ConflictError } from '../errors/application-errors.js';
import type { IdempotencyKey, IdempotencyState, StoredAnswer } from '../ports/idempotency.port.js';
import { IdempotencyStore } from '../ports/idempotency.port.js';
import { IdempotentCommands } from './idempotent-commands.js';

const KEY: IdempotencyKey = { actorId: 'lin', route: 'POST /v1/goal-tables', key: 'k-1', fingerprint: 'f' };

/** A store that finds what the test says, and keeps what it is given. */
class ScriptedStore extends IdempotencyStore {
  readonly stored: (readonly [IdempotencyKey, StoredAnswer])[] = [];

  constructor(private readonly found: IdempotencyState) {
    super();
  }

  begin(): Promise<IdempotencyState> {
    return Promise.resolve(this.found);
  }

  store(key: IdempotencyKey, answer: StoredAnswer): Promise<void> {
    this.stored.push([key, answer]);
    return Promise.resolve();
  }
}

async function once(found: IdempotencyState, act: () => Promise<unknown>) {
  const store = new ScriptedStore(found);
  let acted = 0;
  const outcome = await new IdempotentCommands(store)
    .once(KEY, () => {
      acted += 1;
      return act();
    })
    .catch((error: unknown) => (error instanceof ConflictError ? error.conflict.code : String(error)));
  return { outcome, acted, stored: store.stored };
}

const answer = { goalTableId: 'gt-1', version: 1, taskId: null };

describe('a request with a key', () => {
  it('acts when the key is new, and keeps the answer under the whole key', async () => {
    expect(await once({ kind: 'new' }, () => Promise.resolve(answer))).toEqual({
      outcome: answer,
      acted: 1,
      stored: [[KEY, { body: JSON.stringify(answer) }]],
    });
  });

  it('does not act again: it is given the first answer', async () => {
    const found = { kind: 'stored', answer: { body: JSON.stringify(answer) } } as const;
    const again = await once(found, () => Promise.reject(new Error('acted twice')));
    expect(again).toEqual({ outcome: answer, acted: 0, stored: [] });
  });

  it.each([
    ['in-progress', 'idempotency-in-progress'],
    ['other-request', 'idempotency-key-reused'],
  ] as const)('that is found %s is a conflict, and nothing happens', async (kind, code) => {
    const refused = await once({ kind }, () => Promise.resolve(answer));
    expect(refused).toEqual({ outcome: code, acted: 0, stored: [] });
  });

  it('asks for what the act needs together with the key, and forgets what came of it when the key is known', async () => {
    const body = JSON.stringify(answer);
    const commands = new IdempotentCommands(new ScriptedStore({ kind: 'stored', answer: { body } }));
    const failing = () => Promise.reject(new Error('no such table'));
    await expect(commands.onceAfter(KEY, failing, failing)).resolves.toEqual(answer);
    const fresh = new IdempotentCommands(new ScriptedStore({ kind: 'new' }));
    await expect(fresh.onceAfter(KEY, failing, () => Promise.resolve(1))).rejects.toThrow('no such table');
    const told = fresh.onceAfter(
      KEY,
      () => Promise.resolve(20),
      (known) => Promise.resolve(known + 1),
    );
    await expect(told).resolves.toBe(21);
  });

  it('keeps nothing of a command that failed', async () => {
    const failed = await once({ kind: 'new' }, () => Promise.reject(new Error('refused')));
    expect(failed).toEqual({ outcome: 'Error: refused', acted: 1, stored: [] });
  });
});
