import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxRow, Page, PageRequest } from '#libs/application';
import { ListsQuery } from '#libs/application';
import { figure, sized } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS } from '#libs/testing';
import { BenchTown } from './bench-town.js';
import type { Contestant } from './contestants.js';
import { compete, report } from './contestants.js';
import { firstPage } from './equal-work/inbox.data.js';
import { readByHand } from './equal-work/reading.js';
import { measure } from './measure.js';
import { copyInbox } from './rows/inbox-rows.js';

const SIZE = {
  tasks: sized(20_000, 1_000_000),
  unit: sized(100, 200),
  office: sized(1_900, 25_000),
} as const;
const FIRST: PageRequest = { limit: 50, cursor: null, withTotal: true };
const FAR_PAGE = sized(30, 400);
const READS = sized(20, 400);
const ROUNDS = sized(1, 5);

describe('W3: the first page of an inbox with its total', () => {
  let town: BenchTown;
  let far: string | null;

  beforeAll(async () => {
    town = await BenchTown.open();
    await copyInbox(town.superuser, await town.hall.submitted('模板'), SIZE);
    ({ nextCursor: far } = await inboxOf('chen', { ...FIRST, limit: 50 * (FAR_PAGE - 1) }));
  });

  afterAll(() => town.close());

  function inboxOf(account: string, page: PageRequest): Promise<Page<InboxRow>> {
    return town.app.get(ListsQuery).toDo(TENANT, idOf(account), page);
  }

  function contestant(name: string, read: () => Promise<unknown>): Contestant {
    return { name, round: () => measure({ operations: READS, callers: 1 }, read, town.server) };
  }

  it('of a unit and of an office, beside prepared statements under the same row security', async () => {
    const [office, unit] = [await inboxOf('chen', FIRST), await inboxOf('zhou', FIRST)];
    // the template waits for its reviewer as well
    const capped = SIZE.office + 1 > 1_000;
    expect([office.items.length, office.total?.capped]).toEqual([50, capped]);
    expect([unit.items.length, unit.total]).toEqual([50, { count: SIZE.unit, capped: false }]);
    const hand = {
      office: firstPage('chen', TOWN_UNITS.finance, 'performance-reviewer'),
      unit: firstPage('zhou', TOWN_UNITS.grid, 'unit-head'),
    };
    const [page = [], total = []] = await readByHand(town.pool, hand.unit);
    expect([page.length, total]).toEqual([51, [{ count: SIZE.unit }]]);
    const rivals = [
      contestant('unit by hand', () => readByHand(town.pool, hand.unit)),
      contestant('unit', () => inboxOf('zhou', FIRST)),
      contestant('office by hand', () => readByHand(town.pool, hand.office)),
      contestant('office', () => inboxOf('chen', FIRST)),
      contestant('office, page 1 without total', () => inboxOf('chen', { ...FIRST, withTotal: false })),
      contestant('office, far page', () => inboxOf('chen', { limit: 50, cursor: far, withTotal: false })),
    ];
    for (const { round } of rivals) await round(-1);
    const { ratio } = report('W3', await compete(rivals, ROUNDS));
    const line = (what: string, value: number): void => {
      figure(`W3 ${what}`, value.toFixed(2));
    };
    line('unit, rate ÷ prepared statement (target ≥ 0.75)', ratio('unit', 'unit by hand', 'perSecond'));
    line('office, rate ÷ prepared statement (target ≥ 0.75)', ratio('office', 'office by hand', 'perSecond'));
    line('office p99 ÷ unit p99 (target ≤ 2)', ratio('office', 'unit', 'p99'));
    const distance = ratio('office, far page', 'office, page 1 without total', 'p50');
    line(`page ${String(FAR_PAGE)} p50 ÷ page 1 p50 (target ≤ 1.3)`, distance);
    const there = await inboxOf('chen', { limit: 50, cursor: far, withTotal: false });
    expect(there.items).toHaveLength(50);
  });
});
