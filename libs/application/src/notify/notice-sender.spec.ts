import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { NotFoundError } from '../errors/application-errors.js';
import type { Notice } from '../ports/notice.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { NoticesQuery } from '../read/notices.query.js';
import type { MessageKind } from './message-kinds.data.js';
import { NoticeSender } from './notice-sender.js';
import { OwnChannelsUseCase } from './own-channels.use-case.js';

describe('a notice', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const notice = (account: string): Notice => ({
    id: idOf(`notice to ${account}`),
    personId: idOf(account),
    kind: 'task',
    title: '新待办：绩效审核',
    body: '办理时限 2023-12-13',
    taskId: null,
    createdAt: town.database.now,
    readAt: null,
  });
  const tell = (kind: MessageKind, accounts: readonly string[], by: string | null = null): Promise<void> =>
    town.app
      .get(UnitOfWork)
      .run({ tenantId: TENANT }, () => town.app.get(NoticeSender).tell(kind, accounts.map(notice), by));
  const log = (): readonly (readonly [string, string])[] =>
    [...town.rows.deliveries.values()].map(({ channel, status }) => [channel, status]);
  const wants = (account: string, mail: boolean, version = 0) =>
    town.app.get(OwnChannelsUseCase).change({ tenantId: TENANT, personId: idOf(account) }, version, {
      addresses: {},
      preferences: { task: { mail } },
    });

  it('of a new task stays in the application, and in the log', async () => {
    await tell('task', ['chen', 'liang']);
    await town.worker.settle();
    expect([town.rows.notices.size, town.mailer.sent.length]).toEqual([2, 0]);
    expect(log()).toEqual([
      ['in-app', 'sent'],
      ['in-app', 'sent'],
    ]);
  });

  it('goes over a channel to whoever wants it there, with nothing in it but that something waits', async () => {
    await wants('chen', true);
    await tell('task', ['chen', 'liang']);
    await town.worker.settle();
    expect(town.mailer.sent.map(({ to, text, messageId }) => [to, text.split('\n'), messageId])).toEqual([
      [
        'chen@town.test',
        ['新待办：绩效审核：', '· 办理时限 2023-12-13', '', '请登录系统在“待办”中办理。'],
        `<${idOf('notice to chen')}@pifu>`,
      ],
    ]);
    expect(log().filter(([channel]) => channel === 'mail')).toEqual([['mail', 'sent']]);
  });

  it('that he has read meanwhile is not sent after him', async () => {
    await wants('chen', true);
    await tell('task', ['chen']);
    await town.app.get(NoticesQuery).markAllRead(TENANT, idOf('chen'));
    await town.worker.settle();
    expect([town.mailer.sent.length, log().at(-1)]).toEqual([0, ['mail', 'dropped']]);
  });

  it('of the law goes over every channel, asked for or not', async () => {
    await wants('chen', false);
    await tell('legal', ['chen']);
    await town.worker.settle();
    expect(town.mailer.sent.map(({ to }) => to)).toEqual(['chen@town.test']);
  });

  it('of his own act is told to nobody', async () => {
    await tell('task', ['chen', 'liang'], idOf('chen'));
    expect([...town.rows.notices.values()].map(({ personId }) => personId)).toEqual([idOf('liang')]);
    await tell('task', ['chen'], idOf('chen'));
    expect(town.rows.notices.size).toBe(1);
  });

  it('counts as unread until it is read, one by one or all at once', async () => {
    await tell('task', ['chen', 'liang']);
    const notices = town.app.get(NoticesQuery);
    expect(await notices.unread(TENANT, idOf('chen'))).toBe(1);
    await notices.markAllRead(TENANT, idOf('chen'));
    expect(await notices.unread(TENANT, idOf('chen'))).toBe(0);
    expect(await notices.unread(TENANT, idOf('liang'))).toBe(1);
  });

  describe('settings of one’s own', () => {
    const owner = { tenantId: TENANT, personId: idOf('chen') };
    const own = () => town.app.get(OwnChannelsUseCase);
    const silence = { addresses: {}, preferences: { legal: { mail: false } } };

    it('begin empty, with what the directory knows', async () => {
      expect(await own().read(owner)).toEqual({
        addresses: {},
        preferences: {},
        version: 0,
        email: 'chen@town.test',
      });
    });

    it('are as he has set them, one version after the other', async () => {
      const wanted = { addresses: { wecom: 'chen01' }, preferences: { reminder: { mail: false } } };
      expect(await own().change(owner, 0, wanted)).toMatchObject({ ...wanted, version: 1 });
      expect(await own().read(owner)).toMatchObject({ ...wanted, version: 1 });
    });

    it.each<[string, number | null, object, string]>([
      ['without saying what was seen', null, { addresses: {}, preferences: {} }, 'if-match-required'],
      ['over a version of later', 1, { addresses: {}, preferences: {} }, 'version-stale'],
      ['when they would silence the law', 0, silence, 'legal-notice-cannot-be-refused'],
    ])('stay as they are %s', async (_, ifMatch, wanted, code) => {
      const before = town.rows;
      const change = own().change(owner, ifMatch, wanted as typeof silence);
      await expect(change).rejects.toMatchObject({ conflict: { code } });
      expect(town.rows).toBe(before);
    });

    it('are nobody’s whom the district does not know', async () => {
      const stranger = own().read({ tenantId: TENANT, personId: idOf('stranger') });
      await expect(stranger).rejects.toBeInstanceOf(NotFoundError);
    });
  });
});
