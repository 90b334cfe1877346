import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DutyFilter, DutyRow, Page } from '#libs/application';
import {
  DutyQueries,
  DutySchedule,
  IncidentQueries,
  INCIDENT_KIND,
  StreamStore,
  UnitOfWork,
} from '#libs/application';
import type { IncidentEvent } from '#libs/domain';
import { idOf, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import { aDuty, DUTY_STREAM } from '../duties.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const ANY: DutyFilter = { owedBy: null, unitIds: null, kind: null, roundId: null, dueBefore: null };
const PAGE = { limit: 50, cursor: null, withTotal: true };
const SHORT = { limit: 2, withTotal: false };
const due = (date: string) => ({ dueOn: date, dueAt: `${date}T09:30:00.000Z` });

/** Six duties of two units, one of them done; names in the order in which they are due. */
const OWED = [
  aDuty('grid report', due('2024-07-10')),
  aDuty('of he alone', { ...due('2024-07-11'), assignee: idOf('he') }),
  aDuty('done', {
    ...due('2024-07-11'),
    status: 'done',
    closedAt: '2024-07-09T01:00:00.000Z',
    closedBy: idOf('lin'),
  }),
  aDuty('school report', { ...due('2024-07-12'), unitId: TOWN_UNITS.school }),
  aDuty('check', {
    ...due('2024-07-15'),
    kind: 'progress-check',
    role: 'performance-reviewer',
    unitId: TOWN_UNITS.finance,
  }),
  aDuty('correction', { ...due('2024-07-20'), kind: 'correction-plan', role: 'unit-head' }),
];
const NAMES = new Map(
  OWED.map(({ dutyId }, at) => [
    dutyId,
    ['grid report', 'of he alone', 'done', 'school report', 'check', 'correction'][at],
  ]),
);

/** What every list of duties and incidents promises. */
export function dutyListConformance(open: OpenTown): void {
  let town: TownUnderTest;
  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  beforeAll(async () => {
    town = await open();
    const under = { tenantId: TENANT, correlationId: idOf('owed') };
    await run(() => town.app.get(DutySchedule).follow([], OWED, DUTY_STREAM, under));
  });
  afterAll(() => town.close());

  describe('the list of duties', () => {
    const owedBy = (account: string, onDate = '2024-07-01') => ({ personId: idOf(account), onDate });
    it.each<[string, Partial<DutyFilter>, readonly string[]]>([
      ['everything that is open', {}, ['grid report', 'of he alone', 'school report', 'check', 'correction']],
      ['what a declarer owes', { owedBy: owedBy('lin') }, ['grid report']],
      [
        'what his colleague is charged with as well',
        { owedBy: owedBy('he') },
        ['grid report', 'of he alone'],
      ],
      ['what another unit owes', { owedBy: owedBy('deng') }, ['school report']],
      ['what the desk owes', { owedBy: owedBy('chen') }, ['check']],
      ['what the head owes', { owedBy: owedBy('zhou') }, ['correction']],
      ['nothing to somebody before he held the office', { owedBy: owedBy('lin', '2022-12-31') }, []],
      ['nothing to somebody who owes nothing', { owedBy: owedBy('huang') }, []],
      ['a unit', { unitIds: [TOWN_UNITS.grid] }, ['grid report', 'of he alone', 'correction']],
      ['two units', { unitIds: [TOWN_UNITS.school, TOWN_UNITS.finance] }, ['school report', 'check']],
      ['no unit at all', { unitIds: [] }, []],
      ['one kind', { kind: 'progress-report' }, ['grid report', 'of he alone', 'school report']],
      ['what is late', { dueBefore: '2024-07-12T09:30:00.000Z' }, ['grid report', 'of he alone']],
      [
        'a kind of a unit that is late',
        { kind: 'correction-plan', unitIds: [TOWN_UNITS.grid], dueBefore: '2024-07-12T00:00:00.000Z' },
        [],
      ],
    ])('shows %s', async (_, filter, expected) => {
      const page = await run(() => town.app.get(DutyQueries).open({ ...ANY, ...filter }, PAGE));
      expect(page.items.map(({ dutyId }) => NAMES.get(dutyId))).toEqual(expected);
      expect(page.total).toEqual({ count: expected.length, capped: false });
    });

    it('goes on where the page before it ended, and says whose unit it is', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<DutyRow> = await run(() =>
          town.app.get(DutyQueries).open(ANY, { ...SHORT, cursor }),
        );
        seen.push(...page.items.map(({ dutyId, unitName }) => `${NAMES.get(dutyId) ?? ''} ${unitName}`));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual([
        'grid report 东莞市麻涌镇网格管理中心',
        'of he alone 东莞市麻涌镇网格管理中心',
        'school report 麻涌镇教育管理中心',
        'check 财政分局麻涌分局',
        'correction 东莞市麻涌镇网格管理中心',
      ]);
    });
  });

  describe('the list of incidents', () => {
    const happen = (name: string, ...events: readonly IncidentEvent[]): Promise<void> =>
      run(async () => {
        for (const event of events) {
          const before = await town.app.get(StreamStore).load(INCIDENT_KIND, idOf(name));
          await town.app
            .get(StreamStore)
            .save(INCIDENT_KIND, before, INCIDENT_KIND.evolve(before, event, idOf(name)));
        }
      });
    const opened = (name: string, at: string): IncidentEvent => {
      const { dutyId, unitId, dueOn } = OWED.find((duty) => duty.dutyId === idOf(name))!;
      const data = { taskId: null, dutyId, unitId, label: name, dueOn };
      return { type: 'incident.opened', actorId: idOf('system'), occurredAt: at, data };
    };
    const closed = {
      type: 'incident.closed',
      actorId: idOf('lin'),
      occurredAt: '2024-07-25T01:00:00.000Z',
      data: { as: 'done' },
    } as const;

    it('shows the latest first, each with what it is about, and apart what is closed', async () => {
      await happen('one', opened('grid report', '2024-07-16T01:00:00.000Z'));
      await happen('two', opened('school report', '2024-07-18T01:00:00.000Z'));
      await happen('three', opened('of he alone', '2024-07-17T01:00:00.000Z'), closed);
      const list = (status: 'open' | 'closed', limit = 50) =>
        run(() => town.app.get(IncidentQueries).list(status, { ...PAGE, limit }));
      const open = await list('open');
      expect(open.items.map(({ label }) => label)).toEqual(['school report', 'grid report']);
      expect(open.total).toEqual({ count: 2, capped: false });
      expect(open.items[1]).toEqual({
        ...{ incidentId: idOf('one'), taskId: null, dutyId: idOf('grid report'), label: 'grid report' },
        ...{
          unitId: TOWN_UNITS.grid,
          unitName: '东莞市麻涌镇网格管理中心',
          dueOn: '2024-07-10',
          status: 'open',
        },
        ...{ openedAt: '2024-07-16T01:00:00.000Z', closedAt: null },
      });
      expect((await list('closed')).items).toMatchObject([
        { label: 'of he alone', closedAt: closed.occurredAt },
      ]);
      const [first, cursor] = [await list('open', 1), (await list('open', 1)).nextCursor];
      expect(first.items.map(({ label }) => label)).toEqual(['school report']);
      const rest = await run(() =>
        town.app.get(IncidentQueries).list('open', { limit: 1, cursor, withTotal: false }),
      );
      expect(rest.items.map(({ label }) => label)).toEqual(['grid report']);
    });

    it('finds what is open about a task or duty, and nothing that is closed', async () => {
      const about = (...names: readonly string[]) =>
        run(() => town.app.get(IncidentQueries).openAbout(names.map(idOf)));
      expect(await about('grid report', 'of he alone', 'check')).toEqual([idOf('one')]);
      expect(await about()).toEqual([]);
    });
  });
}
