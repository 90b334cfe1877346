import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarDesk, idOf, TENANT, WorkingTown } from '#libs/testing';
import { TurnYearUseCase } from '../calendar/turn-year.use-case.js';
import { PlanRoundUseCase } from './plan-round.use-case.js';
import { RoundsQuery } from './rounds.query.js';

describe('a monitoring window that opens', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const turnedOn = async (now: string): Promise<void> => {
    const desk = new CalendarDesk(town.app);
    await desk.plan(2024, { type: 'propose', preset: 'town' });
    town.database.now = now;
    const { id } = await desk.year(2024);
    for (let again = 0; again < 2; again += 1) await town.app.get(TurnYearUseCase).execute(TENANT, id);
  };
  const rounds = async () =>
    (await town.app.get(RoundsQuery).list(TENANT, idOf('su'), 2024)).map(({ round }) => [
      round.cutOff,
      round.reportUntil,
      round.plannedBy === idOf('chen') ? 'desk' : 'calendar',
    ]);

  it('plans its round by itself, once however often the year is turned', async () => {
    await turnedOn('2024-07-01T01:00:00.000Z');
    expect(await rounds()).toEqual([['2024-06-30', '2024-07-12', 'calendar']]);
  });

  it('plans the next one in its turn', async () => {
    await turnedOn('2024-10-08T01:00:00.000Z');
    expect(await rounds()).toEqual([
      ['2024-09-30', '2024-10-18', 'calendar'],
      ['2024-06-30', '2024-07-12', 'calendar'],
    ]);
  });

  it('leaves alone what the finance desk has planned already', async () => {
    await town.app.get(PlanRoundUseCase).execute(
      {
        ...{ tenantId: TENANT, actorId: idOf('chen'), ifMatch: null, correlationId: 'c' },
        idempotency: { route: 'r', key: 'k', fingerprint: 'f' },
      },
      {
        ...{ name: null, kind: 'key', fiscalYear: 2024, cutOff: '2024-06-30' },
        ...{ reportFrom: null, reportUntil: '2024-07-19', warnDays: null },
      },
    );
    await turnedOn('2024-07-01T01:00:00.000Z');
    expect(await rounds()).toEqual([['2024-06-30', '2024-07-19', 'desk']]);
  });
});
