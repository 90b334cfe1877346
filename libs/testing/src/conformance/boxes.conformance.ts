import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxRow, Page, PageRequest } from '#libs/application';
import { TaskQueries, UnitOfWork } from '#libs/application';
import { idOf, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const DAY = '2023-12-06';
const ALL: PageRequest = { limit: 50, cursor: null, withTotal: false };

/** What the three boxes of a person promise: his own work and no other, in order, page by page. */
export function boxesConformance(open: OpenTown): void {
  describe('the boxes of a person', () => {
    let town: TownUnderTest;
    let boxes: TaskQueries;
    const tables = { drafted: '', submitted: '', claimed: '', reviewed: '', approved: '' };
    beforeAll(async () => {
      town = await open();
      boxes = town.app.get(TaskQueries);
      tables.drafted = (await town.hall.draft('在填')).goalTableId;
      for (const [way, name] of [
        ['submitted', '在审'],
        ['claimed', '签收'],
        ['reviewed', '待批'],
        ['approved', '待公开'],
      ] as const) {
        tables[way] = await town.hall[way === 'claimed' ? 'submitted' : way](name);
      }
      const { taskId, ifMatch } = await town.hall.openTask(tables.claimed);
      await town.hall.act('liang', { type: 'claim', taskId }, { ifMatch });
      const reviewer = { role: 'performance-reviewer', unitId: TOWN_UNITS.finance } as const;
      const always = { from: '2023-01-01', until: null };
      await town.hire('spring', true, [{ ...reviewer, from: '2023-03-01', until: '2023-05-31' }]);
      await town.hire('admin', true, [
        { ...reviewer, ...always },
        { role: 'administrator', unitId: TOWN_UNITS.grid, ...always },
      ]);
    });
    afterAll(() => town.close());

    const read = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).read({ tenantId: TENANT }, work);
    const toDo = (account: string, page = ALL, onDate = DAY): Promise<Page<InboxRow>> =>
      read(() => boxes.toDo(idOf(account), onDate, page));
    const names = ({ items }: Page<{ projectName: string }>): readonly string[] =>
      items.map(({ projectName }) => projectName).toSorted();

    it.each([
      ['lin', []],
      ['zhou', []],
      ['chen', ['在审']],
      ['liang', ['在审', '签收']],
      ['huang', ['待批']],
      ['guo', ['待批']],
      ['wu', ['待公开']],
      ['su', []],
      ['xu', []],
      ['deng', []],
      ['spring', []],
      ['admin', []],
      ['nobody', []],
    ] as const)('ask %s for %j', async (account, expected) => {
      expect(names(await toDo(account))).toEqual(expected.toSorted());
    });

    it('ask whoever holds the office on that day', async () => {
      expect(names(await toDo('spring', ALL, '2023-05-31'))).toEqual(['在审']);
      expect(names(await toDo('spring', ALL, '2023-06-01'))).toEqual([]);
    });

    it('ask nobody to judge what he wrote, or twice in one round', async () => {
      const approver = { role: 'approver', unitId: TOWN_UNITS.finance } as const;
      const reviewer = { role: 'performance-reviewer', unitId: TOWN_UNITS.finance } as const;
      const always = { from: '2023-01-01', until: null };
      const declarer = { role: 'declarer', unitId: TOWN_UNITS.grid } as const;
      await town.hire(
        'hats',
        true,
        [approver, reviewer, declarer].map((one) => ({ ...one, ...always })),
      );
      expect(names(await toDo('hats'))).toEqual(['在审', '待批'].toSorted());

      const id = await town.hall.submitted('自己审过');
      const review = await town.hall.openTask(id);
      const { taskId, contentHash, ifMatch } = review;
      await town.hall.act('hats', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
      expect(names(await toDo('hats'))).not.toContain('自己审过');
      expect(names(await toDo('huang'))).toContain('自己审过');
    });

    it('tell everything that a list shows', async () => {
      const { items } = await toDo('wu');
      const { task } = await town.hall.openTask(tables.approved);
      expect(items).toEqual([
        {
          taskId: task.taskId,
          taskVersion: 1,
          goalTableId: tables.approved,
          kind: 'publication',
          label: task.label,
          projectName: '待公开',
          fiscalYear: 2024,
          unitId: TOWN_UNITS.grid,
          unitName: '东莞市麻涌镇网格管理中心',
          annualBudget: '8726400.00',
          shownState: '待公开',
          assignee: null,
          openedAt: task.openedAt,
          dueOn: task.dueOn,
          dueAt: task.dueAt,
          legalDueOn: '2023-12-26',
          provisional: false,
          outcome: null,
          closedAt: null,
        },
      ]);
    });

    it('keep what a person closed himself, newest first', async () => {
      const done = await read(() => boxes.done(idOf('zhou'), ALL));
      const closed = done.items.map(({ closedAt }) => closedAt ?? '');
      expect(names(done)).toEqual(['在审', '签收', '待批', '待公开', '自己审过'].toSorted());
      expect(closed).toEqual(closed.toSorted().toReversed());
      expect(new Set(done.items.map(({ outcome }) => outcome))).toEqual(new Set(['submitted']));
      expect(names(await read(() => boxes.done(idOf('lin'), ALL)))).toEqual([]);
    });

    it('keep what a person drafted, newest first, whatever has become of it', async () => {
      const drafted = await read(() => boxes.initiated(idOf('lin'), ALL));
      const created = drafted.items.map(({ createdAt }) => createdAt);
      expect(names(drafted)).toEqual(['在填', '在审', '签收', '待批', '待公开', '自己审过'].toSorted());
      expect(created).toEqual(created.toSorted().toReversed());
      const row = drafted.items.find(({ goalTableId }) => goalTableId === tables.drafted);
      expect(row).toMatchObject({ shownState: '填报中', version: 1, annualBudget: '8726400.00' });
      expect(names(await read(() => boxes.initiated(idOf('he'), ALL)))).toEqual([]);
    });

    it.each([1, 2, 3, 50])('come in pages of %i without a gap and without a double', async (limit) => {
      const whole = await read(() => boxes.initiated(idOf('lin'), ALL));
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<{ goalTableId: string }> = await read(() =>
          boxes.initiated(idOf('lin'), { limit, cursor, withTotal: true }),
        );
        expect(page.total).toEqual({ count: whole.items.length, capped: false });
        seen.push(...page.items.map(({ goalTableId }) => goalTableId));
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(seen).toEqual(whole.items.map(({ goalTableId }) => goalTableId));
    });

    it('go on where a page ended, also when its last row is done meanwhile', async () => {
      const first = await toDo('chen', { limit: 1, cursor: null, withTotal: true });
      expect(first).toMatchObject({ nextCursor: null, total: { count: 1 } });
      await town.hall.submitted('后来');
      const [row] = (await toDo('chen', { ...ALL, limit: 1 })).items;
      const { nextCursor } = await toDo('chen', { ...ALL, limit: 1 });
      const { contentHash } = await town.hall.openTask(row!.goalTableId);
      const pass = { type: 'pass', taskId: row!.taskId, contentHash, opinion: null } as const;
      await town.hall.act('chen', pass, { ifMatch: row!.taskVersion });
      const rest = await toDo('chen', { ...ALL, cursor: nextCursor });
      expect(rest.items).toHaveLength(1);
      expect(rest.items[0]!.taskId).not.toBe(row!.taskId);
    });

    it.each(['', 'nonsense', 'e30', 'WyJhIiwiYiJd'])(
      'begin anew at a cursor "%s" of no list',
      async (cursor) => {
        const begun = await read(() => boxes.initiated(idOf('lin'), { ...ALL, limit: 2 }));
        const again = await read(() => boxes.initiated(idOf('lin'), { ...ALL, limit: 2, cursor }));
        expect(again).toEqual(begun);
        expect(begun.total).toBeNull();
      },
    );
  });
}
