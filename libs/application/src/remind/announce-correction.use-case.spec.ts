import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CorrectionKind } from '#libs/domain';
import { midYearReports, totalRow } from '#libs/fixtures';
import { idOf, MonitoredTown, TENANT, TOWN_UNITS } from '#libs/testing';
import { IncidentsQuery } from '../incidents/incidents.query.js';
import { CorrectionActs } from '../monitor/correction-acts.js';
import { CorrectionsQuery } from '../monitor/corrections.query.js';
import { OwnChannelsUseCase } from '../notify/own-channels.use-case.js';
import type { Notice } from '../ports/notice.port.js';
import { AnnounceCorrectionUseCase } from './announce-correction.use-case.js';

const [STAFF] = midYearReports();
const PAGE = { limit: 10, cursor: null, withTotal: false };
const ORDER = { proposals: [], opinion: '服装未采购，请整改。' };
const NOTICE = { number: '麻财绩〔2024〕12 号', date: '2024-07-01', actBy: '2024-07-26' };
const UNIT = ['he', 'lin', 'zhou'];

let monitored: MonitoredTown;
let id: string;
beforeAll(async () => {
  monitored = await MonitoredTown.open();
});
/** A red report that finance has verified: its correction is open, and nobody has been told yet. */
beforeEach(async () => {
  await monitored.startAnew();
  const roundId = await monitored.opened();
  await monitored.send(roundId, 0, { ...STAFF!.report, money: [totalRow('872.64', '100')] });
  await monitored.verify(roundId, 0);
  id = (await query().list(TENANT, idOf('su'), null, PAGE)).items[0]!.id;
});
afterAll(() => monitored.close());

const query = () => monitored.town.app.get(CorrectionsQuery);
const acts = () => monitored.town.app.get(CorrectionActs);
const by = async (account: string) =>
  monitored.request(account, (await query().one(TENANT, idOf('su'), id)).state.version);
const notice = async () => acts().notice(await by('chen'), id, { ...ORDER, notice: NOTICE });
const plan = async () =>
  acts().plan(await by('lin'), id, { responsibleId: idOf('zhou'), actBy: '2024-07-26', measures: '加快。' });
const waiting = () =>
  monitored.town.worker
    .waiting()
    .filter(({ name }) => ['correction.announce', 'rectification.announce', 'delivery.send'].includes(name));
const settle = async () => {
  for (let found = waiting(); found.length > 0; found = waiting()) {
    for (const message of found) await monitored.town.worker.deliver(message);
  }
};
const notices = (): readonly Notice[] =>
  [...monitored.town.rows.notices.values()].filter(({ title }) => /纠偏|整改/u.test(title));
const told = () => notices().map(({ personId, title }) => `${nameOf(personId)} ${title}`);
const nameOf = (personId: string) => [...UNIT, 'chen'].find((account) => idOf(account) === personId) ?? '?';
const mailed = () => monitored.town.mailer.sent.filter(({ subject }) => subject.includes('整改'));
const TO_PLAN = '您单位有 1 项纠偏待办';
const TO_MEND = '整改通知：您单位有 1 项整改待办';

describe('a correction that a light has opened', () => {
  it('is told to declarers and head at once, with what is owed by when', async () => {
    await settle();
    expect(told().toSorted()).toEqual(UNIT.map((account) => `${account} ${TO_PLAN}`));
    expect(notices()[0]).toMatchObject({ kind: 'task', body: '提出纠偏措施　办理时限 2024-07-08' });
    expect(monitored.town.mailer.sent).toEqual([]);
  });

  it('is told to nobody any more when the unit has planned already', async () => {
    await plan();
    await settle();
    expect(told()).toEqual([]);
  });

  it('that a notice overtook is told once, as what it has become', async () => {
    await notice();
    await settle();
    expect(told().toSorted()).toEqual(UNIT.map((account) => `${account} ${TO_MEND}`));
  });
});

describe('整改通知', () => {
  beforeEach(settle);

  it('is served to each of them, by mail too, with nothing in it but that it is there and by when', async () => {
    await notice();
    await settle();
    const [first] = mailed();
    expect(first).toMatchObject({ subject: TO_MEND });
    expect(first?.text.split('\n')).toEqual([
      `${TO_MEND}：`,
      ...['· 整改期限 2024-07-26', '· 提出整改措施　办理时限 2024-07-08', ''],
      '请登录系统在“待办”中办理。',
    ]);
    // the second declarer has no address, and reads it in the application
    expect(mailed().map(({ to }) => to)).toEqual(['lin@town.test', 'zhou@town.test']);
    expect(notices().filter(({ kind }) => kind === 'legal')).toHaveLength(3);
  });

  it.each(['task', 'reminder'] as const)('comes to whoever wants no mail of kind %s', async (kind) => {
    for (const account of ['lin', 'zhou']) {
      const owner = { tenantId: TENANT, personId: idOf(account) };
      const silence = { addresses: {}, preferences: { [kind]: { mail: false } } };
      await monitored.town.app.get(OwnChannelsUseCase).change(owner, 0, silence);
    }
    await notice();
    await settle();
    expect(mailed()).toHaveLength(2);
  });

  it('is served once, however often its message comes or the act is repeated', async () => {
    const request = { ...(await by('chen')), idempotency: { route: 'n', key: 'one', fingerprint: 'f' } };
    const order = { ...ORDER, notice: NOTICE };
    const [first, again] = [await acts().notice(request, id, order), await acts().notice(request, id, order)];
    expect(again).toEqual(first);
    const [message, ...others] = waiting();
    expect(others).toEqual([]);
    await monitored.town.worker.deliver(message!);
    const { rows } = monitored.town;
    await monitored.town.worker.deliver(message!);
    expect(monitored.town.rows).toEqual(rows);
    await settle();
    expect([mailed().length, notices().filter(({ kind }) => kind === 'legal').length]).toEqual([2, 3]);
  });

  it('is served even when the unit was quicker', async () => {
    await notice();
    await plan();
    await settle();
    expect(mailed()[0]?.text).toContain('· 落实整改措施　办理时限 2024-07-26');
  });

  it('names nothing that the finance desk owes, where the unit has done its part', async () => {
    await plan();
    await acts().complete(await by('lin'), id, '已采购到位。');
    await notice();
    await settle();
    expect(
      mailed()[0]
        ?.text.split('\n')
        .filter((line) => line.startsWith('·')),
    ).toEqual(['· 整改期限 2024-07-26']);
    expect(mailed()[0]?.subject).toBe('整改通知：您单位有 1 项整改事项');
  });

  it('is told to nobody of his own act, and once to who holds two offices', async () => {
    const grant = (role: 'declarer' | 'unit-head') => ({
      ...{ id: idOf(role), role, unitId: TOWN_UNITS.grid, from: '2023-01-01', until: null },
    });
    monitored.town.staff({ id: idOf('chen'), grants: [grant('declarer')] });
    monitored.town.staff({ id: idOf('zhou'), grants: [grant('unit-head'), grant('declarer')] });
    const errand = { messageId: idOf('errand'), correctionId: id, actorId: idOf('chen') };
    await monitored.town.app.get(AnnounceCorrectionUseCase).execute(TENANT, errand, 'rectification');
    expect(told().slice(UNIT.length).toSorted()).toEqual(UNIT.map((account) => `${account} ${TO_PLAN}`));
  });

  it.each<CorrectionKind>(['deviation', 'rectification'])(
    'of a correction that is none is settled as %s, and told to nobody',
    async (as) => {
      const errand = { messageId: idOf('lost'), correctionId: idOf('none'), actorId: idOf('chen') };
      const before = told();
      await monitored.town.app.get(AnnounceCorrectionUseCase).execute(TENANT, errand, as);
      expect([told(), monitored.town.rows.handled.has(idOf('lost'))]).toEqual([before, true]);
    },
  );
});

describe('整改 that is late', () => {
  it('is shown to the finance desk, and becomes an incident, like whatever else a unit owes', async () => {
    await notice();
    await plan();
    await monitored.town.worker.moveTo('2024-08-02T02:00:00.000Z');
    const mails = (account: string) =>
      monitored.town.mailer.sent
        .filter(({ to, text }) => to === `${account}@town.test` && text.includes('落实整改措施　'))
        .map(({ date, subject }) => `${date.slice(0, 10)} ${subject}`);
    expect(mails('zhou').slice(1)).toEqual([
      '2024-07-24 您有 1 项待办（即将到期）',
      '2024-07-26 您有 1 项待办（今日到期）',
      '2024-07-29 您有 1 项待办（已超期）',
    ]);
    expect(mails('chen').map((one) => one.slice(0, 10))).toEqual(['2024-07-30']);
    const incidents = monitored.town.app.get(IncidentsQuery);
    const { items } = await incidents.list(TENANT, idOf('chen'), 'open', PAGE);
    expect(items.filter(({ label }) => label === '落实整改措施')).toHaveLength(1);
  });
});
