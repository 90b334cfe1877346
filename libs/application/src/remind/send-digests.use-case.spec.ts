import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import type { Digest } from '../ports/reminder.repository.port.js';
import { DigestHeldError, SendDigestsUseCase } from './send-digests.use-case.js';
import { SYSTEM_ACTOR } from './system-actor.js';

describe('a digest goes out', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  /** A composed digest to this person, about a table that waits for its reviewer. */
  async function composed(account: string, names: readonly string[] = ['审核']): Promise<Digest> {
    for (const name of names) await town.hall.submitted(name);
    const pending = [...town.rows.reminders.values()].filter(({ status }) => status === 'pending');
    town.database.now = pending.map(({ dueAt }) => dueAt).sort()[0]!;
    await town.worker.queueDueReminders();
    for (const message of town.worker.waiting()) {
      if (message.name === 'reminders.compose') await town.worker.deliver(message);
    }
    return [...town.rows.digests.values()].find(({ personId }) => personId === idOf(account))!;
  }
  const send = (digest: Digest, message = `send ${digest.id}`): Promise<void> =>
    town.app.get(SendDigestsUseCase).execute(TENANT, idOf(message), [digest.id]);
  const status = ({ id }: Digest): string | undefined => town.rows.digests.get(id)?.status;
  const recorded = ({ id }: Digest): readonly unknown[] =>
    [...town.rows.events.values()]
      .filter(({ stream }) => stream === id)
      .map(({ body }) => JSON.parse(body) as unknown);
  const reminded = (account: string): number =>
    [...town.rows.notices.values()].filter(
      ({ personId, kind }) => personId === idOf(account) && kind === 'reminder',
    ).length;
  async function passedBy(account: string): Promise<void> {
    const [state] = [...town.rows.tables.values()];
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(state!.id);
    await town.hall.act(account, { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
  }

  it('by mail and as a notice, with an event of the system in a stream of its own', async () => {
    const digest = await composed('chen');
    await send(digest);
    expect(town.mailer.sent.map(({ to, messageId, date }) => [to, messageId, date])).toEqual([
      ['chen@town.test', `<${digest.id}@pifu>`, digest.dueAt],
    ]);
    expect([status(digest), reminded('chen'), reminded('liang')]).toEqual(['sent', 1, 0]);
    const [reminder] = digest.reminderIds.map((id) => town.rows.reminders.get(id)!);
    expect(recorded(digest)).toMatchObject([
      {
        type: 'reminder.sent',
        streamType: 'reminder',
        version: 1,
        year: 0,
        actor: SYSTEM_ACTOR,
        actorKind: 'system',
        occurredAt: digest.dueAt,
        correlationId: idOf(`send ${digest.id}`),
        data: {
          personId: idOf('chen'),
          dueAt: digest.dueAt,
          items: [
            { reminderId: reminder!.id, kind: 'due-soon', occurrence: 'due-2wd', taskId: reminder!.taskId },
          ],
        },
      },
    ]);
  });

  it('says only that something waits: neither mail nor record names the project', async () => {
    const digest = await composed('chen', ['涉密项目']);
    await send(digest);
    const told = JSON.stringify([town.mailer.sent, [...town.rows.notices.values()], recorded(digest)]);
    expect(told).toContain('待办');
    expect(told).not.toContain('涉密');
    expect(JSON.stringify(recorded(digest))).not.toContain('chen@');
  });

  it('as a notice alone to somebody without an address', async () => {
    town.staff({ id: idOf('chen'), email: null });
    const digest = await composed('chen');
    await send(digest);
    expect(town.mailer.sent).toEqual([]);
    expect([status(digest), reminded('chen'), recorded(digest).length]).toEqual(['sent', 1, 1]);
  });

  it('without what was done since it was composed', async () => {
    const digest = await composed('chen', ['先办', '后办']);
    await passedBy('liang');
    await send(digest);
    expect(town.mailer.sent[0]?.subject).toContain('1 项待办');
    expect(recorded(digest)).toMatchObject([{ data: { items: [{}] } }]);
  });

  it('not at all when everything of it is done', async () => {
    const digest = await composed('chen');
    await passedBy('liang');
    await send(digest);
    expect([town.mailer.sent.length, status(digest), reminded('chen')]).toEqual([0, 'empty', 0]);
    expect(recorded(digest)).toEqual([]);
  });

  it('not to somebody whose colleague has claimed the task meanwhile', async () => {
    const digest = await composed('chen');
    const [state] = [...town.rows.tables.values()];
    const { taskId, ifMatch } = await town.hall.openTask(state!.id);
    await town.hall.act('liang', { type: 'claim', taskId }, { ifMatch });
    await send(digest);
    expect([town.mailer.sent.length, status(digest)]).toEqual([0, 'empty']);
  });

  it.each([
    ['has left the office', { grants: [] }],
    ['has left altogether', { active: false }],
  ])('not to somebody who %s', async (_, change) => {
    const digest = await composed('chen');
    town.staff({ id: idOf('chen'), ...change });
    await send(digest);
    expect([town.mailer.sent.length, status(digest), reminded('chen')]).toEqual([0, 'empty', 0]);
  });

  it('once, though its message is delivered again, or another one names it', async () => {
    const digest = await composed('chen');
    await send(digest, 'one');
    const { rows } = town;
    await send(digest, 'one');
    expect(town.rows).toEqual(rows);
    await send(digest, 'another');
    expect(town.rows.handled.has(idOf('another'))).toBe(true);
    expect([town.mailer.sent.length, reminded('chen'), recorded(digest).length]).toEqual([1, 1, 1]);
  });

  it('by one of two workers that take it at the same moment', async () => {
    const digest = await composed('chen');
    const both = await Promise.allSettled([send(digest, 'one'), send(digest, 'one')]);
    const [held] = both.filter((one) => one.status === 'rejected');
    expect(held?.reason).toBeInstanceOf(DigestHeldError);
    expect([town.mailer.sent.length, reminded('chen'), recorded(digest).length]).toEqual([1, 1, 1]);
  });

  it('in the application at once when the mail channel is down; the mail follows by a message of its own', async () => {
    const digest = await composed('chen');
    town.mailer.meanwhile = () => Promise.reject(new Error('channel down'));
    await send(digest);
    expect([status(digest), reminded('chen'), recorded(digest).length]).toEqual(['sent', 1, 1]);
    const follows = town.worker.waiting().filter(({ name }) => name === 'delivery.send');
    expect([follows.length, town.mailer.sent.length]).toEqual([1, 0]);
    town.mailer.meanwhile = () => Promise.resolve();
    await town.worker.deliver(follows[0]!);
    expect(town.mailer.sent.map(({ messageId }) => messageId)).toEqual([`<${digest.id}@pifu>`]);
  });

  it('recorded once, though a worker that was away too long comes back from sending', async () => {
    const digest = await composed('chen');
    town.mailer.meanwhile = async () => {
      town.mailer.meanwhile = () => Promise.resolve();
      town.letLeasesRunOut();
      await send(digest, 'another');
    };
    await send(digest, 'late');
    expect([status(digest), reminded('chen'), recorded(digest).length]).toEqual(['sent', 1, 1]);
    expect(new Set(town.mailer.sent.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('holds no lock while it is being sent: people go on working', async () => {
    const digest = await composed('chen');
    town.mailer.meanwhile = () => passedBy('liang');
    await send(digest);
    const [state] = [...town.rows.tables.values()];
    expect(state?.decisions.map(({ personId }) => personId)).toEqual([idOf('liang')]);
    expect([status(digest), recorded(digest).length]).toEqual(['sent', 1]);
  });

  it('together with others in one message: each has its own end, and who is held by another worker comes again', async () => {
    const toChen = await composed('chen');
    const toLiang = [...town.rows.digests.values()].find(({ id }) => id !== toChen.id)!;
    const both = [toChen.id, toLiang.id];
    const sendBoth = (name: string): Promise<void> =>
      town.app.get(SendDigestsUseCase).execute(TENANT, idOf(name), both);
    town.mailer.meanwhile = async () => {
      town.mailer.meanwhile = () => Promise.resolve();
      // while the digest to one is on its way, a message comes that names both
      await expect(sendBoth('both')).rejects.toThrow(DigestHeldError);
      expect(status(toLiang)).toBe('sent');
      expect(town.rows.handled.has(idOf('both'))).toBe(false);
    };
    await send(toChen);
    await sendBoth('both');
    expect(town.rows.handled.has(idOf('both'))).toBe(true);
    expect(
      both.map((id) => town.mailer.sent.filter(({ messageId }) => messageId === `<${id}@pifu>`).length),
    ).toEqual([1, 1]);
    expect([toChen, toLiang].map((digest) => [status(digest), recorded(digest).length])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
  });

  it('beside one that has nothing left to say', async () => {
    const toChen = await composed('chen');
    const toLiang = [...town.rows.digests.values()].find(({ id }) => id !== toChen.id)!;
    town.staff({ id: idOf('liang'), active: false });
    await town.app.get(SendDigestsUseCase).execute(TENANT, idOf('m'), [toChen.id, toLiang.id]);
    expect([status(toChen), status(toLiang)]).toEqual(['sent', 'empty']);
    expect([town.mailer.sent.length, town.rows.handled.has(idOf('m'))]).toEqual([1, true]);
  });

  it('that does not exist is settled, so that nobody delivers it again', async () => {
    await town.app.get(SendDigestsUseCase).execute(TENANT, idOf('lost'), [idOf('no digest')]);
    expect(town.rows.handled.has(idOf('lost'))).toBe(true);
    expect(town.mailer.sent).toEqual([]);
  });
});
