import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CalendarDesk,
  idOf,
  INVENTED_2027,
  TENANT,
  TOWN_UNITS,
  WorkingTown,
  MID_YEAR_LEAVE,
  TOWN_PRESET,
} from '#libs/testing';
import { EventStore } from '../ports/event-store.port.js';
import { idOfYear } from './calendar-ids.js';
import { TurnYearUseCase } from './turn-year.use-case.js';
import { WorkingYearQuery } from './working-year.query.js';
import { YearCalendarQuery } from './year-calendar.query.js';

describe('the calendars of a district', () => {
  let town: WorkingTown;
  let desk: CalendarDesk;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
    desk = new CalendarDesk(town.app);
  });
  afterAll(() => town.close());

  const eventsOf = async (streamId: string) =>
    (await town.read(() => town.app.get(EventStore).readStream(streamId))).map(({ type, actorKind }) => [
      type,
      actorKind,
    ]);
  const days = (year: number) => town.app.get(WorkingYearQuery).view(TENANT, year);

  it('begin with nothing: a year that nobody has planned', async () => {
    expect(await desk.year(2024)).toMatchObject({
      version: 0,
      fiscalYear: 2024,
      windows: [],
      congressOn: null,
    });
    expect(town.rows.streams.size).toBe(0);
  });

  it('have a stream for each year, whose id follows from the year', async () => {
    const first = await desk.plan(2024, TOWN_PRESET);
    expect(first).toMatchObject({ version: 1, eventType: 'year-calendar.proposed' });
    await desk.plan(2025, TOWN_PRESET);
    const [a, b] = [(await desk.year(2024)).id, (await desk.year(2025)).id];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(await eventsOf(a)).toEqual([['year-calendar.proposed', 'person']]);
  });

  it('are planned over the version that was seen', async () => {
    await expect(desk.plan(2024, TOWN_PRESET, { ifMatch: null })).rejects.toMatchObject({
      conflict: { code: 'if-match-required' },
    });
    await expect(desk.plan(2024, TOWN_PRESET, { ifMatch: 1 })).rejects.toMatchObject({
      conflict: { code: 'version-stale', current: 0 },
    });
    await desk.plan(2024, TOWN_PRESET);
    const rows = town.rows;
    const congress = { type: 'set-congress', congressOn: '2024-01-25', reason: null } as const;
    await expect(desk.plan(2024, congress, { ifMatch: 0 })).rejects.toMatchObject({
      conflict: { code: 'version-stale', current: 1 },
    });
    expect(town.rows).toBe(rows);
  });

  it.each([
    ['chen', true],
    ['huang', true],
    ['lin', false],
    ['zhou', false],
    ['su', false],
    ['xu', false],
  ])('are planned by finance: %s may, %s', async (account, may) => {
    const view = await town.app.get(YearCalendarQuery).view(TENANT, idOf(account), 2024);
    expect(view.mayPlan).toBe(may);
    const planned = desk.plan(2024, TOWN_PRESET, { actorId: idOf(account) });
    if (may) await expect(planned).resolves.toMatchObject({ version: 1 });
    else await expect(planned).rejects.toMatchObject({ refusal: { code: 'year-planner-missing' } });
  });

  it('not by somebody who has left, nor by one who administers as well', async () => {
    town.staff({ id: idOf('chen'), active: false });
    const both = (role: 'approver' | 'administrator') => ({
      ...{ id: idOf(`also ${role}`), role, unitId: TOWN_UNITS.finance, from: '2023-01-01', until: null },
    });
    town.staff({ id: idOf('huang'), grants: [both('approver'), both('administrator')] });
    for (const account of ['chen', 'huang']) {
      const planned = desk.plan(2024, TOWN_PRESET, { actorId: idOf(account) });
      await expect(planned).rejects.toMatchObject({ refusal: { code: 'year-planner-missing' } });
    }
  });

  it('turn by the clock, each end of a window once', async () => {
    await desk.plan(2024, TOWN_PRESET);
    const { id } = await desk.year(2024);
    const turn = () => town.app.get(TurnYearUseCase).execute(TENANT, id);
    expect(await turn()).toBe(1);
    expect(await turn()).toBe(0);
    town.database.now = '2024-07-12T09:30:00.000Z';
    expect(await turn()).toBe(3);
    expect((await eventsOf(id)).slice(1)).toEqual([
      ['window.opened', 'system'],
      ['window.closed', 'system'],
      ['window.opened', 'system'],
      ['window.closed', 'system'],
    ]);
    expect(await town.app.get(TurnYearUseCase).execute(TENANT, idOf('no calendar'))).toBe(0);
  });

  it('tell what is open today, and what comes next', async () => {
    await desk.plan(2024, TOWN_PRESET);
    const today = (account: string) => town.app.get(YearCalendarQuery).today(TENANT, idOf(account), 2024);
    expect(await today('lin')).toMatchObject({
      today: '2023-12-06',
      open: [{ key: 'second-declaration' }],
      next: { window: { key: 'second-declaration' }, opens: true, at: '2023-10-31T16:00:00.000Z' },
    });
    await town.app.get(TurnYearUseCase).execute(TENANT, (await desk.year(2024)).id);
    expect(await today('lin')).toMatchObject({ next: { opens: false, at: '2023-12-31T09:30:00.000Z' } });
  });

  it('show the leave of a unit to those who see the unit', async () => {
    town.database.now = '2024-05-06T01:00:00.000Z';
    await desk.plan(2024, MID_YEAR_LEAVE);
    const seenBy = async (account: string) =>
      (await town.app.get(YearCalendarQuery).view(TENANT, idOf(account), 2024)).calendar.windows.length;
    expect([await seenBy('lin'), await seenBy('deng'), await seenBy('su')]).toEqual([1, 0, 1]);
  });

  it('know a year once its days have been loaded, and count anew what was provisional', async () => {
    town.database.now = '2026-11-25T02:00:00.000Z';
    await desk.plan(2027, TOWN_PRESET);
    await desk.plan(2025, TOWN_PRESET);
    expect(await days(2027)).toMatchObject({ version: 0, source: null, provisional: true, days: [] });
    expect(await desk.load(INVENTED_2027)).toMatchObject({ year: 2027, version: 1, days: 3 });
    await town.worker.settle();
    expect(await days(2027)).toMatchObject({
      ...{ version: 1, source: INVENTED_2027.source, provisional: false, coverageTo: '2027-12-31' },
      days: INVENTED_2027.days,
    });
    const year = await desk.year(2027);
    expect(year.windows.map((w) => [w.key, w.closesOn, w.provisional]).slice(3, 5)).toEqual([
      ['monitoring-1', '2027-07-15', false],
      ['monitoring-2', '2027-10-13', false],
    ]);
    expect((await eventsOf(year.id)).at(-1)).toEqual(['year-calendar.recounted', 'system']);
    expect((await desk.year(2025)).version).toBe(1);
  });

  it('are counted anew once for one message, however often it comes', async () => {
    town.database.now = '2026-11-25T02:00:00.000Z';
    await desk.plan(2027, TOWN_PRESET);
    await desk.load(INVENTED_2027);
    const [message] = town.worker.waiting();
    if (message === undefined) throw new Error('nobody was told of the days');
    await town.worker.deliver(message);
    await town.worker.deliver(message);
    expect((await desk.year(2027)).version).toBe(2);
  });

  it('take the same days once: again is neither event nor message', async () => {
    await desk.load(INVENTED_2027);
    const rows = town.rows;
    expect(await desk.load(INVENTED_2027)).toMatchObject({ version: 1, eventId: null });
    expect(town.rows.events).toEqual(rows.events);
    expect(town.worker.waiting()).toHaveLength(1);
  });

  it('take other days in their place only when somebody says so', async () => {
    const other = {
      ...INVENTED_2027,
      year: 2026,
      days: [{ date: '2026-10-01', kind: 'rest', label: '国庆节' } as const],
    };
    const refusal = {
      code: 'calendar-year-loaded',
      year: 2026,
      source: '国务院办公厅节假日安排通知 2023–2026',
    };
    await expect(desk.load(other)).rejects.toMatchObject({ refusal });
    expect(await desk.load(other, true)).toMatchObject({ version: 1 });
    expect(await days(2026)).toMatchObject({ source: INVENTED_2027.source, days: other.days });
    expect((await days(2025)).days).toHaveLength(23);
  });

  it('add the days of rest of the district beside the national ones', async () => {
    const eve = { date: '2024-02-09', kind: 'rest', label: '除夕' } as const;
    await desk.load({ year: 2024, scope: 'district', source: '镇府办（假定）', days: [eve] });
    expect(await days(2024)).toMatchObject({
      ...{ version: 1, source: '国务院办公厅节假日安排通知 2023–2026', provisional: false },
      ...{ districtSource: '镇府办（假定）', districtRestDays: [eve] },
    });
    const congress = { type: 'set-congress', congressOn: '2024-01-25', reason: null } as const;
    await desk.plan(2024, congress);
    expect((await desk.year(2024)).windows[0]).toMatchObject({
      closesOn: '2024-02-08',
      legalDueOn: '2024-02-14',
    });
  });

  it('belong to the district: the days and years of another one have other ids', () => {
    const hash = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(-64);
    const ids = [TENANT, idOf('elsewhere')].flatMap((tenantId) =>
      (['year-calendar', 'working-calendar'] as const).map((type) =>
        idOfYear(type, { tenantId, year: 2027 }, hash),
      ),
    );
    expect(new Set(ids).size).toBe(4);
  });
});
