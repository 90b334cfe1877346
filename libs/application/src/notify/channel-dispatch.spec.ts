import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import type { Sending } from './channel-dispatch.js';
import { ChannelDispatch } from './channel-dispatch.js';

const ROUTES = [{ channel: 'mail', address: 'chen@town.test' }] as const;
const NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);
const SENDINGS = NUMBERS.map((number): Sending => {
  const message = { messageId: `<${String(number)}>`, title: `第 ${String(number)} 条`, lines: [] };
  return { routes: ROUTES, message: { ...message, link: null, date: '2024-01-18T01:00:00.000Z' } };
});

describe('many messages that leave under one claim', () => {
  let town: WorkingTown;
  let passed = 0;
  let begun = 0;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
    [passed, begun] = [0, 0];
    jest.spyOn(performance, 'now').mockImplementation(() => passed);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    town.mailer.meanwhile = () => Promise.resolve();
  });
  afterAll(() => town.close());

  /** The channel takes so long over the message of this number, in milliseconds, and no time over the others. */
  function hangs(number: number, milliseconds: number): void {
    town.mailer.meanwhile = () => {
      begun += 1;
      if (begun === number) passed += milliseconds;
      return Promise.resolve();
    };
  }
  const attempt = async () => {
    const attempts = await town.app.get(ChannelDispatch).attemptEach(SENDINGS);
    return attempts.map(([one]) => one?.outcome?.status ?? 'not begun');
  };

  it.each<[string, number, number, number]>([
    ['all of them, while there is time', 5, 5_000, 12],
    ['those that had begun when time was up', 5, 5_001, 5],
    ['those that had begun, wherever it hangs', 7, 60_000, 7],
    ['the last one too, however long it takes', 12, 60_000, 12],
  ])('are tried: %s', async (_, number, milliseconds, tried) => {
    hangs(number, milliseconds);
    expect(await attempt()).toEqual(NUMBERS.map((one) => (one <= tried ? 'sent' : 'not begun')));
    expect(town.mailer.sent.map(({ messageId }) => messageId)).toEqual(
      SENDINGS.slice(0, tried).map(({ message }) => message.messageId),
    );
  });

  it('go on by messages of their own where they have not begun, and no attempt is counted', async () => {
    hangs(5, 5_001);
    const dispatch = town.app.get(ChannelDispatch);
    const attempts = await dispatch.attemptEach(SENDINGS);
    const told = attempts.map((one, index) => ({
      ...{ source: { kind: 'notice' as const, id: idOf(`notice ${String(index)}`) }, attempts: one },
      ...{ personId: idOf('chen'), kind: 'reminder' as const, at: town.database.now },
    }));
    await town.app.get(UnitOfWork).run({ tenantId: TENANT }, () => dispatch.record(told));
    const mails = [...town.rows.deliveries.values()].filter(({ channel }) => channel === 'mail');
    expect(mails.map(({ status, attempts: tries }) => `${status} ${String(tries)}`)).toEqual(
      NUMBERS.map((one) => (one <= 5 ? 'sent 1' : 'pending 0')),
    );
    const waiting = town.worker.waiting().filter(({ name }) => name === 'delivery.send');
    expect(waiting.map(({ payload }) => payload)).toEqual(
      mails.slice(5).map(({ id }) => ({ deliveryId: id })),
    );
  });
});
