import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256, USUAL_NOW } from '#libs/fixtures';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { EventStore } from '../ports/event-store.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import type { DeadLetterAct } from './dead-letter.events.js';
import { versionOf } from './dead-letter-version.js';
import { DeadLettersQuery } from './dead-letters.query.js';
import type { DeadLetterRequest } from './settle-dead-letter.use-case.js';
import { SettleDeadLetterUseCase } from './settle-dead-letter.use-case.js';

const LETTER = idOf('letter');
const REASON = '邮件服务器已恢复，重发给刘某。';
const PAGE = { limit: 50, cursor: null, withTotal: false };

describe('a message that failed for good', () => {
  let town: WorkingTown;
  let requests = 0;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(async () => {
    town.startAnew();
    const message = { id: LETTER, name: 'digest.send', payload: { digestId: idOf('digest') } } as const;
    const unitOfWork = town.app.get(UnitOfWork);
    await unitOfWork.run({ tenantId: TENANT }, () => town.app.get(Outbox).add([message]));
    await town.worker.giveUp(LETTER, 'no mail server');
  });
  afterAll(() => town.close());

  const settle = (act: DeadLetterAct, ifMatch: number | null, change: Partial<DeadLetterRequest> = {}) =>
    town.app.get(SettleDeadLetterUseCase).execute({
      ...{ tenantId: TENANT, actorId: idOf('xu'), messageId: LETTER, act, ifMatch, reason: REASON },
      idempotency: {
        route: `POST /v1/dead-letters/:id/${act}`,
        key: `k-${(requests += 1)}`,
        fingerprint: 'f',
      },
      correlationId: 'request-1',
      ...change,
    });
  const stream = () => town.read(() => town.app.get(EventStore).readStream(LETTER));
  const listed = async (status: 'open' | 'retried' | 'discarded') =>
    (await town.app.get(DeadLettersQuery).list(TENANT, status, PAGE)).items.map(({ version }) => version);

  it.each([
    [1, 'open', 1],
    [1, 'retried', 2],
    [2, 'open', 3],
    [2, 'discarded', 4],
    [3, 'open', 5],
  ] as const)('after %i failures and %s has version %i', (failures, status, version) => {
    expect(versionOf({ failures, status })).toBe(version);
  });

  it.each([
    ['retry', 'retried', 'dead-letter.retried'],
    ['discard', 'discarded', 'dead-letter.discarded'],
  ] as const)('is settled by a %s, which stands in the record', async (act, status, type) => {
    expect(await listed('open')).toEqual([1]);
    const result = await settle(act, 1);
    expect(result).toMatchObject({ messageId: LETTER, status, version: 2 });
    expect([await listed('open'), await listed(status)]).toEqual([[], [2]]);
    const [event, ...more] = await stream();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      ...{ id: result.eventId, type, typeVersion: 1, streamType: 'dead-letter', version: 1, year: 0 },
      ...{ actor: idOf('xu'), actorKind: 'person', occurredAt: USUAL_NOW, correlationId: 'request-1' },
      data: { message: 'digest.send', failures: 1 },
    });
  });

  it('keeps the reason beside the record, under a hash of salt and words', async () => {
    await settle('retry', 1);
    const [event] = await stream();
    const { reason } = event?.data as { readonly reason: { readonly commitment: string } };
    expect(JSON.stringify(event)).not.toContain(REASON);
    const openings = await town.read(() => town.app.get(EventStore).openings([reason.commitment]));
    expect([...openings]).toEqual([[reason.commitment, REASON]]);
    expect(reason.commitment).not.toBe(sha256(REASON));
  });

  it('may fail again, and is answered again, by an event that follows the first', async () => {
    await settle('retry', 1);
    await town.worker.giveUp(LETTER, 'still none');
    expect(await listed('open')).toEqual([3]);
    await settle('discard', 3);
    expect((await stream()).map(({ version, type }) => [version, type])).toEqual([
      [1, 'dead-letter.retried'],
      [2, 'dead-letter.discarded'],
    ]);
  });

  it.each<[string, number | null, object]>([
    ['without saying what was seen', null, { code: 'if-match-required' }],
    ['over a version of later', 2, { code: 'version-stale', current: 1 }],
    ['over none at all', 0, { code: 'version-stale', current: 1 }],
  ])('is not settled %s, and nothing is written', async (_, ifMatch, conflict) => {
    const before = town.rows;
    await expect(settle('retry', ifMatch)).rejects.toMatchObject({ conflict });
    expect(town.rows).toBe(before);
  });

  it.each(['retry', 'discard'] as const)(
    'is not settled twice: after a %s there is nothing to do',
    async (act) => {
      await settle(act, 1);
      const before = town.rows;
      for (const again of ['retry', 'discard'] as const) {
        await expect(settle(again, 2)).rejects.toMatchObject({ conflict: { code: 'dead-letter-settled' } });
        await expect(settle(again, 1)).rejects.toMatchObject({ conflict: { code: 'version-stale' } });
      }
      expect(town.rows).toBe(before);
    },
  );

  it('is settled once for one key, and the repeated request hears the same', async () => {
    const idempotency = { route: 'POST /v1/dead-letters/:id/retries', key: 'the same', fingerprint: 'f' };
    const first = await settle('retry', 1, { idempotency });
    expect(await settle('retry', 1, { idempotency })).toEqual(first);
    expect(await stream()).toHaveLength(1);
  });

  it('is not there when nobody has heard of it, nor settled without a word', async () => {
    await expect(settle('retry', 1, { messageId: idOf('none') })).rejects.toMatchObject({
      kind: 'dead-letter',
    });
    await expect(settle('retry', 1, { reason: ' \n ' })).rejects.toThrow('without a reason');
    expect(await listed('open')).toEqual([1]);
  });
});
