import { Injectable } from '@nestjs/common';
import { ConflictError } from '../errors/application-errors.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { IdempotencyStore } from '../ports/idempotency.port.js';

/** Gives a repeated request the answer of the first one; only committed commands are kept. */
@Injectable()
export class IdempotentCommands {
  constructor(private readonly store: IdempotencyStore) {}

  /** @throws ConflictError when the key is in use right now, or was used for another request */
  once<T>(key: IdempotencyKey, act: () => Promise<T>): Promise<T> {
    return this.onceAfter(key, () => Promise.resolve(), act);
  }

  /**
   * The same, where what the act needs is asked for together with the key: it then costs no journey of its own, and
   * is of no account when the answer is known already.
   */
  async onceAfter<R, T>(
    key: IdempotencyKey,
    read: () => Promise<R>,
    act: (known: R) => Promise<T>,
  ): Promise<T> {
    const asked = this.store.begin(key);
    const ahead = read();
    ahead.catch(() => undefined);
    const found = await asked;
    switch (found.kind) {
      case 'stored':
        return JSON.parse(found.answer.body) as T;
      case 'in-progress':
        throw new ConflictError({ code: 'idempotency-in-progress' });
      case 'other-request':
        throw new ConflictError({ code: 'idempotency-key-reused' });
      case 'new': {
        const answer = await act(await ahead);
        await this.store.store(key, { body: JSON.stringify(answer) });
        return answer;
      }
    }
  }
}
