import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import type { Delivery } from '../ports/delivery.repository.port.js';
import { ChannelError } from '../ports/notification-channel.port.js';
import { DeliverUseCase, DeliveryHeldError } from './deliver.use-case.js';

describe('a delivery goes to its channel', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const fails = (error: Error) => {
    town.mailer.meanwhile = () => Promise.reject(error);
  };
  const works = () => {
    town.mailer.meanwhile = () => Promise.resolve();
  };
  const mailTo = (account: string): Delivery =>
    [...town.rows.deliveries.values()].find(
      ({ personId, channel }) => personId === idOf(account) && channel === 'mail',
    )!;
  const deliver = (account: string, message = 'errand', lastAttempt = false): Promise<void> =>
    town.app
      .get(DeliverUseCase)
      .execute(TENANT, { messageId: idOf(message), deliveryId: mailTo(account).id, lastAttempt });

  /** A digest to both reviewers that the mail channel did not take. */
  async function untaken(error: Error = new ChannelError('mail: 451', false)): Promise<void> {
    fails(error);
    await town.hall.submitted('审核');
    const pending = [...town.rows.reminders.values()].filter(({ status }) => status === 'pending');
    town.database.now = pending.map(({ dueAt }) => dueAt).sort()[0]!;
    await town.worker.queueDueReminders();
    for (const name of ['reminders.compose', 'digests.send']) {
      for (const message of town.worker.waiting()) {
        if (message.name === name) await town.worker.deliver(message);
      }
    }
  }

  async function passedBy(account: string): Promise<void> {
    const [state] = [...town.rows.tables.values()];
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(state!.id);
    await town.hall.act(account, { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
  }

  it('after the first attempt left it open, beside what the application itself has told', async () => {
    await untaken();
    const rows = [...town.rows.deliveries.values()];
    expect(rows.map(({ channel, status, attempts }) => [channel, status, attempts])).toEqual([
      ['in-app', 'sent', 1],
      ['mail', 'pending', 1],
      ['in-app', 'sent', 1],
      ['mail', 'pending', 1],
    ]);
    expect(mailTo('chen')).toMatchObject({ error: 'mail: 451', version: 1, finishedAt: null });
  });

  it('once, with the id of its digest, however often it is asked for', async () => {
    await untaken();
    works();
    await deliver('chen', 'one');
    const { rows } = town;
    await deliver('chen', 'one');
    expect(town.rows).toEqual(rows);
    await deliver('chen', 'another');
    expect(town.rows.handled.has(idOf('another'))).toBe(true);
    const { source, ...sent } = mailTo('chen');
    expect(sent).toMatchObject({ status: 'sent', attempts: 2, error: null, version: 2 });
    expect(town.mailer.sent.map(({ to, messageId }) => [to, messageId])).toEqual([
      ['chen@town.test', `<${source.id}@pifu>`],
    ]);
  });

  it.each([
    ['a passing refusal', new ChannelError('mail: 451', false), false, 'pending', false],
    ['a passing refusal at the last attempt', new ChannelError('mail: 451', false), true, 'failed', false],
    ['a refusal for good', new ChannelError('mail: 550', true), false, 'failed', true],
    ['something that nobody foresaw', new TypeError('chen@town.test'), false, 'pending', false],
  ] as const)('in vain with %s: the queue hears of it', async (_, error, last, status, final) => {
    await untaken();
    fails(error);
    const failure = deliver('chen', 'errand', last);
    await expect(failure).rejects.toMatchObject({ final });
    const row = mailTo('chen');
    expect([row.status, row.attempts, row.finishedAt !== null]).toEqual([status, 2, status === 'failed']);
    expect(row.error).not.toContain('@');
    expect(town.rows.handled.has(idOf('errand'))).toBe(false);
  });

  it('at once again: a failed attempt gives its claim back', async () => {
    await untaken();
    await expect(deliver('chen')).rejects.toThrow('451');
    works();
    await deliver('chen');
    expect(mailTo('chen')).toMatchObject({ status: 'sent', attempts: 3 });
  });

  it('when its dead letter is retried: what has failed is not given up', async () => {
    await untaken(new ChannelError('mail: 550', true));
    expect(mailTo('chen')).toMatchObject({ status: 'failed', attempts: 1 });
    expect(town.worker.waiting().filter(({ name }) => name === 'delivery.send')).toEqual([]);
    works();
    await deliver('chen');
    expect(mailTo('chen')).toMatchObject({ status: 'sent', error: null, version: 2 });
  });

  it('not at all when the task was done meanwhile', async () => {
    await untaken();
    await passedBy('liang');
    works();
    await deliver('chen');
    expect(mailTo('chen')).toMatchObject({ status: 'dropped', error: 'nothing left to say' });
    expect([town.mailer.sent.length, town.rows.handled.has(idOf('errand'))]).toEqual([0, true]);
  });

  it.each([
    ['has left', { active: false }],
    ['has no address any more', { email: null }],
  ])('not to somebody who %s', async (_, change) => {
    await untaken();
    town.staff({ id: idOf('chen'), ...change });
    works();
    await deliver('chen');
    expect([town.mailer.sent.length, mailTo('chen').status]).toEqual([0, 'dropped']);
  });

  it('by one of two workers that take it at the same moment', async () => {
    await untaken();
    works();
    const both = await Promise.allSettled([deliver('chen', 'one'), deliver('chen', 'one')]);
    const [held] = both.filter((one) => one.status === 'rejected');
    expect(held?.reason).toBeInstanceOf(DeliveryHeldError);
    expect([town.mailer.sent.length, mailTo('chen').status]).toEqual([1, 'sent']);
  });

  it('settled once, though a worker that was away too long comes back', async () => {
    await untaken();
    town.mailer.meanwhile = async () => {
      works();
      town.letLeasesRunOut();
      await deliver('chen', 'another');
    };
    await deliver('chen', 'late');
    expect(mailTo('chen')).toMatchObject({ status: 'sent', version: 2, attempts: 3 });
    expect(new Set(town.mailer.sent.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('in the morning, when its channel takes it again only after offices have closed', async () => {
    await untaken();
    works();
    town.database.now = '2023-12-07T09:31:00.000Z';
    await deliver('chen', 'too late');
    await deliver('chen', 'too late');
    expect([town.mailer.sent.length, mailTo('chen').status, mailTo('chen').attempts]).toEqual([
      0,
      'pending',
      1,
    ]);
    const waiting = () => town.worker.waiting().filter(({ name }) => name === 'delivery.send');
    for (const message of waiting()) await town.worker.deliver(message);
    expect([waiting(), town.mailer.sent]).toEqual([[], []]);
    await town.worker.moveTo('2023-12-08T00:59:59.000Z');
    expect(town.mailer.sent).toEqual([]);
    await town.worker.moveTo('2023-12-08T01:00:00.000Z');
    expect(town.mailer.sent.map(({ to }) => to).sort()).toEqual(['chen@town.test', 'liang@town.test']);
  });

  it('sent in the last minute, it does not come again in the morning though a copy was held meanwhile', async () => {
    await untaken();
    town.mailer.meanwhile = async () => {
      works();
      town.database.now = '2023-12-07T09:30:00.000Z';
      await deliver('chen', 'the same');
    };
    await deliver('chen', 'the same');
    expect(mailTo('chen')).toMatchObject({ status: 'sent', attempts: 2 });
    await town.worker.moveTo('2023-12-08T01:00:00.000Z');
    expect(town.mailer.sent.filter(({ to }) => to === 'chen@town.test')).toHaveLength(1);
  });

  it('that does not exist is settled, so that nobody delivers it again', async () => {
    const errand = { messageId: idOf('lost'), deliveryId: idOf('none'), lastAttempt: false };
    await town.app.get(DeliverUseCase).execute(TENANT, errand);
    expect(town.rows.handled.has(idOf('lost'))).toBe(true);
  });
});
