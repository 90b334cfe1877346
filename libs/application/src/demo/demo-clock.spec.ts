import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { USUAL_NOW } from '#libs/fixtures';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { EventStore } from '../ports/event-store.port.js';
import { AdvanceClockUseCase, ClockMovesForwardOnlyError } from './advance-clock.use-case.js';
import { NoteClockMovedUseCase } from './note-clock-moved.use-case.js';

const KEY = { actorId: idOf('xu'), route: 'POST /v1/demo/clock', key: 'k-1', fingerprint: 'f-1' };
const TARGET = '2024-01-25T01:00:00.000Z';

describe('the clock of a demonstration', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  describe('is wished forward', () => {
    const request = (target: string, key: Partial<typeof KEY> = {}) =>
      town.app.get(AdvanceClockUseCase).request(TENANT, { ...KEY, ...key }, target);

    it('and the wish waits until the worker fulfils it', async () => {
      const wish = await request(TARGET);
      expect(wish).toMatchObject({ target: TARGET, status: 'requested' });
      const advance = town.app.get(AdvanceClockUseCase);
      expect(await advance.find(TENANT, wish.id)).toEqual(wish);
      expect(await advance.find(TENANT, idOf('no wish'))).toBeNull();
      expect(await advance.now(TENANT)).toBe(USUAL_NOW);
    });

    it.each([
      ['back', '2023-12-06T01:59:59.999Z'],
      ['to where it stands', USUAL_NOW],
      ['to where it stands, in the words of Beijing', '2023-12-06T10:00:00+08:00'],
      ['to no time at all', 'tomorrow'],
    ])('but never %s', async (_, target) => {
      const before = town.rows;
      const refused = await request(target).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(ClockMovesForwardOnlyError);
      expect(refused).toMatchObject({ now: USUAL_NOW });
      expect(town.rows).toBe(before);
    });

    it('by one millisecond, if somebody likes', async () => {
      await expect(request('2023-12-06T02:00:00.001Z')).resolves.toMatchObject({ status: 'requested' });
    });

    it('once for one key, also when the clock has moved past it meanwhile', async () => {
      const wish = await request(TARGET);
      town.database.now = '2024-02-01T01:00:00.000Z';
      expect(await request(TARGET)).toEqual(wish);
      expect(town.rows.advances.size).toBe(1);
      await expect(request(TARGET, { fingerprint: 'other' })).rejects.toMatchObject({
        conflict: { code: 'idempotency-key-reused' },
      });
    });
  });

  describe('leaves a trace when it has moved', () => {
    const moved = { tenantId: TENANT, id: idOf('wish'), target: TARGET, requestedBy: idOf('xu') };
    const note = (reached: string) => town.app.get(NoteClockMovedUseCase).execute(moved, reached);
    const stream = () => town.read(() => town.app.get(EventStore).readStream(moved.id));

    it('of who wished it, for when, and what time it became', async () => {
      await note('2024-01-25T01:00:00.120Z');
      expect(await stream()).toMatchObject([
        {
          type: 'clock.moved',
          streamType: 'clock',
          stream: moved.id,
          version: 1,
          year: 0,
          actor: idOf('xu'),
          actorKind: 'person',
          occurredAt: '2024-01-25T01:00:00.120Z',
          data: { target: TARGET, reached: '2024-01-25T01:00:00.120Z' },
        },
      ]);
    });

    it('once, though a worker that died in between notes it again', async () => {
      await note('2024-01-25T01:00:00.120Z');
      await note('2024-01-25T01:00:03.000Z');
      expect(await stream()).toHaveLength(1);
      expect(await stream()).toMatchObject([{ occurredAt: '2024-01-25T01:00:00.120Z' }]);
    });

    it('or says that it could not', async () => {
      const elsewhere = { ...moved, tenantId: idOf('elsewhere') };
      const other = town.app.get(NoteClockMovedUseCase);
      const inside = town.read(() => other.execute(elsewhere, TARGET));
      await expect(inside).rejects.toThrow('a transaction serves one district');
    });
  });
});
