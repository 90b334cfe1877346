import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DeadLetterStatus } from '#libs/application';
import { DeadLetterRepository, Outbox, UnitOfWork } from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

/** What every shelf of dead letters promises. */
export function deadLetterConformance(open: OpenTown): void {
  let town: TownUnderTest;
  let letters: DeadLetterRepository;
  beforeAll(async () => {
    town = await open();
    letters = town.app.get(DeadLetterRepository);
    for (const name of ['first', 'second', 'third']) await fail(name, `${name} failed`);
  });
  afterAll(() => town.close());

  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  const names = (status: DeadLetterStatus, limit = 50, cursor: string | null = null) =>
    run(() => letters.list(status, { limit, cursor, withTotal: true }));
  const ids = async (status: DeadLetterStatus) =>
    (await names(status)).items.map(({ messageId }) => messageId);

  async function fail(name: string, error: string): Promise<void> {
    const message = { id: idOf(name), name: 'digest.send', payload: { digestId: idOf('digest') } } as const;
    await run(() => town.app.get(Outbox).add([message]));
    await town.giveUp(message.id, error);
  }

  it('lists the open ones, the latest failure first, with what each failed of', async () => {
    expect(await ids('open')).toEqual([idOf('third'), idOf('second'), idOf('first')]);
    const [latest] = (await names('open')).items;
    expect(latest).toEqual({
      messageId: idOf('third'),
      name: 'digest.send',
      error: 'third failed',
      failures: 1,
      failedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
      status: 'open',
    });
  });

  it('lists page by page, and counts them all', async () => {
    const page = await names('open', 2);
    expect(page.total).toEqual({ count: 3, capped: false });
    const rest = await names('open', 2, page.nextCursor);
    expect(rest.items.map(({ messageId }) => messageId)).toEqual([idOf('first')]);
    expect(rest.nextCursor).toBeNull();
  });

  it('holds one as it is listed, and none that is not there', async () => {
    expect(await run(() => letters.hold(idOf('second')))).toEqual((await names('open')).items[1]);
    expect(await run(() => letters.hold(idOf('no letter')))).toBeNull();
  });

  it('keeps what was retried or discarded under its own status', async () => {
    await run(() => letters.retry(idOf('first')));
    await run(() => letters.discard(idOf('second')));
    expect([await ids('open'), await ids('retried'), await ids('discarded')]).toEqual([
      [idOf('third')],
      [idOf('first')],
      [idOf('second')],
    ]);
  });

  it('opens a letter again whose retry failed, and counts', async () => {
    await town.giveUp(idOf('first'), 'failed again');
    expect(await run(() => letters.hold(idOf('first')))).toMatchObject({
      error: 'failed again',
      failures: 2,
      status: 'open',
    });
  });

  it('leaves everything as it was when the act fails', async () => {
    const failed = run(async () => {
      await letters.discard(idOf('third'));
      throw new Error('refused');
    });
    await expect(failed).rejects.toThrow('refused');
    expect(await ids('open')).toContain(idOf('third'));
  });
}
