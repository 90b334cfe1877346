import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableRow, Page, PageRequest } from '#libs/application';
import { GoalTableQueries, UnitOfWork } from '#libs/application';
import { tableContent } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const ALL: PageRequest = { limit: 50, cursor: null, withTotal: true };

/** What every list over goal tables promises: the right units, exact sums, and to the public what is published. */
export function tableListsConformance(open: OpenTown): void {
  describe('the lists of goal tables', () => {
    let town: TownUnderTest;
    let lists: GoalTableQueries;
    const published: string[] = [];
    let school = '';
    beforeAll(async () => {
      town = await open();
      lists = town.app.get(GoalTableQueries);
      published.push(await town.hall.published('公开一'), await town.hall.published('公开二'));
      await town.hall.approved('待公开');
      await town.hall.submitted('在审');
      await draft('lin', TOWN_UNITS.grid, { fiscalYear: 2025, periodEndYear: 2099, annualBudget: '不详' });
      school = await draft('deng', TOWN_UNITS.school, {
        unitName: '麻涌镇教育管理中心',
        annualBudget: '0.10',
      });
    });
    afterAll(() => town.close());

    async function draft(
      account: string,
      unitId: string,
      change: Parameters<typeof tableContent>[0],
    ): Promise<string> {
      const content = tableContent({ projectName: '草稿', projectCode: null, ...change });
      const { goalTableId } = await town.hall.act(account, {
        ...{ type: 'draft', unitId, occasion: 'initial' },
        content,
      });
      return goalTableId;
    }
    const read = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).read({ tenantId: TENANT }, work);
    const list = async (unitIds: readonly string[] | null, fiscalYear: number | null) =>
      (await read(() => lists.list({ unitIds, fiscalYear }, ALL))).items;

    it.each([
      ['the whole district', null, null, 6],
      ['one year', null, 2024, 5],
      ['another year', null, 2025, 1],
      ['a year without tables', null, 2019, 0],
      ['one unit', [TOWN_UNITS.school], null, 1],
      ['two units of one year', [TOWN_UNITS.school, TOWN_UNITS.grid], 2024, 5],
      ['a unit without tables', [TOWN_UNITS.finance], null, 0],
      ['no unit', [], null, 0],
    ] as const)('hold the tables of %s', async (_, unitIds, fiscalYear, count) => {
      const page = await read(() => lists.list({ unitIds, fiscalYear }, ALL));
      expect(page.items).toHaveLength(count);
      expect(page.total).toEqual({ count, capped: false });
    });

    it('begin with the newest year, and show no amount where a draft has none', async () => {
      const rows = await list(null, null);
      expect(rows[0]).toMatchObject({ fiscalYear: 2025, annualBudget: '', shownState: '填报中' });
      expect(rows.map(({ fiscalYear }) => fiscalYear)).toEqual([2025, 2024, 2024, 2024, 2024, 2024]);
      expect((await list([TOWN_UNITS.school], 2024))[0]).toEqual({
        goalTableId: school,
        version: 1,
        fiscalYear: 2024,
        projectName: '草稿',
        unitId: TOWN_UNITS.school,
        unitName: '麻涌镇教育管理中心',
        annualBudget: '0.10',
        shownState: '填报中',
      });
    });

    it('come in pages without a gap and without a double', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const request: PageRequest = { limit: 2, cursor, withTotal: false };
        const page: Page<GoalTableRow> = await read(() =>
          lists.list({ unitIds: null, fiscalYear: null }, request),
        );
        seen.push(...page.items.map(({ goalTableId }) => goalTableId));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual((await list(null, null)).map(({ goalTableId }) => goalTableId));
    });

    it('count tables by state and sum their budgets to the cent, unit by unit', async () => {
      const rows = await read(() => lists.progress(2024, null));
      expect(new Set(rows.map(({ unitName }) => unitName))).toEqual(
        new Set(['东莞市麻涌镇网格管理中心', '麻涌镇教育管理中心']),
      );
      expect(rows.find(({ unitId }) => unitId === TOWN_UNITS.grid)).toMatchObject({
        counts: { 已公开: 2, 待公开: 1, 审核中: 1 },
        tables: 4,
        budget: '34905600.00',
        overdue: 0,
      });
      expect(rows.find(({ unitId }) => unitId === TOWN_UNITS.school)).toMatchObject({
        counts: { 填报中: 1 },
        tables: 1,
        budget: '0.10',
      });
    });

    it('count a unit that declares but has not yet, and no amount that cannot be read', async () => {
      const [grid, declaring, ...others] = (await read(() => lists.progress(2025, null))).toSorted(
        (one, other) => other.tables - one.tables,
      );
      expect(grid).toMatchObject({ unitId: TOWN_UNITS.grid, tables: 1, budget: '0.00' });
      expect(declaring).toMatchObject({ unitId: TOWN_UNITS.school, tables: 0, budget: '0.00', counts: {} });
      expect(others).toEqual([]);
      const own = await read(() => lists.progress(2025, [TOWN_UNITS.school]));
      expect(own.map(({ unitId }) => unitId)).toEqual([TOWN_UNITS.school]);
      expect(await read(() => lists.progress(2025, []))).toEqual([]);
    });

    it('show the public what is published, newest first, with number and date of the letter', async () => {
      const page = await read(() => lists.published(null, ALL));
      expect(page.items.map(({ goalTableId }) => goalTableId)).toEqual(published.toReversed());
      expect(page.total).toEqual({ count: 2, capped: false });
      expect(await read(() => lists.published(2025, ALL))).toMatchObject({ items: [], total: { count: 0 } });
      const one = await read(() => lists.publishedOne(published[0]!));
      const state = await town.hall.state(published[0]!);
      expect(one).toEqual({
        goalTableId: published[0],
        unitName: '东莞市麻涌镇网格管理中心',
        content: tableContent({ projectName: '公开一', projectCode: null }),
        contentHash: state.versions[0]!.contentHash,
        approvalNumber: '麻财〔2023〕1号',
        approvalDate: '2023-12-06',
        publishedAt: state.publication.publishedAt,
        officialUrl: null,
      });
    });

    it('page what is published', async () => {
      const first = await read(() => lists.published(null, { ...ALL, limit: 1 }));
      const second = await read(() => lists.published(null, { ...ALL, limit: 1, cursor: first.nextCursor }));
      expect([first, second].flatMap(({ items }) => items.map(({ goalTableId }) => goalTableId))).toEqual(
        published.toReversed(),
      );
      expect(second.nextCursor).toBeNull();
    });

    it('show the public nothing else', async () => {
      const waiting = (await list(null, null)).filter(({ shownState }) => shownState !== '已公开');
      expect(waiting).toHaveLength(4);
      for (const id of [...waiting.map(({ goalTableId }) => goalTableId), idOf('nothing'), 'no id', '']) {
        expect(await read(() => lists.publishedOne(id))).toBeNull();
      }
    });

    it('count what is overdue by business time', async () => {
      await town.moveClockTo('2024-01-31T01:00:00.000Z');
      const [grid] = await read(() => lists.progress(2024, [TOWN_UNITS.grid]));
      expect(grid?.overdue).toBe(2);
    });
  });
}
