import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Page, PageRequest } from '#libs/application';
import { GoalTableQueries, TaskQueries, UnitOfWork } from '#libs/application';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TOWN_UNITS } from '#libs/testing';
import type pg from 'pg';

const DAY = '2023-12-06';

/** Tables of the grid centre with an open review each; due moments repeat, so that ids must break the tie. */
const TABLES = `INSERT INTO pifu.goal_table (tenant_id, id, unit_id, fiscal_year, project_key, occasion, created_by,
    created_at, version, publication_status, shown_state, project_name, annual_budget)
  SELECT '${TENANT}', gen_random_uuid(), '${TOWN_UNITS.grid}', $2::integer, 'key ' || $2::integer || ' ' || n, 'initial',
    '${idOf('lin')}', timestamptz '2023-12-01' + (n / 7) * interval '1 minute', 3, 'none', '审核中', '项目 ' || n, 1
  FROM generate_series(1, $1::integer) n`;
const VERSIONS = `INSERT INTO pifu.goal_table_version (tenant_id, id, goal_table_id, no, status, content, content_hash,
    presented, authors, explanations) SELECT tenant_id, gen_random_uuid(), id, 1, 'submitted', '{}', 'h', true, '[]', '[]'
  FROM pifu.goal_table g WHERE NOT EXISTS (SELECT FROM pifu.goal_table_version v WHERE v.goal_table_id = g.id)`;
const TASKS = `INSERT INTO pifu.task (tenant_id, id, goal_table_id, position, kind, stage, label, version_id, role, unit_id,
    candidates, status, version, opened_at, due_on, due_at, provisional)
  SELECT g.tenant_id, gen_random_uuid(), g.id, 0, 'decision', 'review', '审核', v.id, 'performance-reviewer',
    '${TOWN_UNITS.finance}', '[]', 'open', 1, g.created_at, '2023-12-08', g.created_at + interval '7 days', false
  FROM pifu.goal_table g JOIN pifu.goal_table_version v ON v.goal_table_id = g.id
  WHERE NOT EXISTS (SELECT FROM pifu.task t WHERE t.goal_table_id = g.id)`;

describe('lists longer than anybody reads', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    superuser = await database.connect('superuser');
    await grow(999, 2024);
  });

  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  async function grow(count: number, year: number): Promise<void> {
    await superuser.query(TABLES, [count, year]);
    await superuser.query(VERSIONS);
    await superuser.query(TASKS);
  }

  function read<T>(work: () => Promise<T>): Promise<T> {
    return app.get(UnitOfWork).read({ tenantId: TENANT }, work);
  }

  type Read<T> = (page: PageRequest) => Promise<Page<T>>;
  const inbox: Read<{ taskId: string; dueAt: string }> = (page) =>
    read(() => app.get(TaskQueries).toDo(idOf('chen'), DAY, page));
  const tables: Read<{ goalTableId: string }> = (page) =>
    read(() => app.get(GoalTableQueries).list({ unitIds: null, fiscalYear: null }, page));
  const initiated: Read<{ goalTableId: string }> = (page) =>
    read(() => app.get(TaskQueries).initiated(idOf('lin'), page));
  const published: Read<{ goalTableId: string }> = (page) =>
    read(() => app.get(GoalTableQueries).published(null, page));

  /** All rows page by page; something may happen between two pages. */
  async function turned<T>(
    list: Read<T>,
    limit: number,
    between = () => Promise.resolve(),
  ): Promise<readonly T[]> {
    const all: T[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<T> = await list({ limit, cursor, withTotal: false });
      expect(page.total).toBeNull();
      all.push(...page.items);
      cursor = page.nextCursor;
      await between();
    } while (cursor !== null);
    return all;
  }

  const totalOf = async (list: Read<unknown>) =>
    (await list({ limit: 1, cursor: null, withTotal: true })).total;

  it('are counted exactly up to a thousand', async () => {
    for (const list of [inbox, tables, initiated]) {
      expect(await totalOf(list)).toEqual({ count: 999, capped: false });
    }
    await grow(1, 2023);
    for (const list of [inbox, tables, initiated]) {
      expect(await totalOf(list)).toEqual({ count: 1000, capped: false });
    }
  });

  it('and no further: beyond that a list says only that there are more', async () => {
    await grow(5, 2022);
    for (const list of [inbox, tables, initiated]) {
      expect(await totalOf(list)).toEqual({ count: 1000, capped: true });
    }
  });

  it('turn over without a gap and without a double, whatever the size of the page', async () => {
    for (const limit of [33, 100, 1004, 1005, 2000]) {
      const rows = await turned(inbox, limit);
      expect(rows).toHaveLength(1005);
      expect(new Set(rows.map(({ taskId }) => taskId)).size).toBe(1005);
      const order = rows.map(({ dueAt, taskId }) => `${dueAt} ${taskId}`);
      expect(order).toEqual([...order].sort());
    }
    for (const list of [tables, initiated]) {
      const rows = await turned(list, 100);
      expect(new Set(rows.map(({ goalTableId }) => goalTableId)).size).toBe(1005);
    }
  });

  it('show everything once that was there all the time, while rows come and go between two pages', async () => {
    const before = (await turned(inbox, 2000)).map(({ taskId }) => taskId);
    const gone = before.filter((_, index) => index % 10 === 9);
    let round = 0;
    const rows = await turned(inbox, 50, async () => {
      round += 1;
      const closing = gone.slice((round - 1) * 5, round * 5);
      await superuser.query(
        "UPDATE pifu.task SET status = 'done', closed_at = now(), closed_by = $1 WHERE id = ANY($2)",
        [idOf('chen'), closing],
      );
      await superuser.query(TABLES.replace("'key '", `'new ${String(round)} '`), [1, 2024]);
      await superuser.query(VERSIONS);
      await superuser.query(TASKS);
    });
    const seen = rows.map(({ taskId }) => taskId);
    expect(new Set(seen).size).toBe(seen.length);
    const stayed = before.filter((taskId) => !gone.includes(taskId));
    expect(stayed.filter((taskId) => !seen.includes(taskId))).toEqual([]);
    const done = await read(() =>
      app.get(TaskQueries).done(idOf('chen'), { limit: 100, cursor: null, withTotal: true }),
    );
    expect(done.total?.count).toBe(Math.min(gone.length, round * 5));
  });

  it('do not take the cursor of another list for their own', async () => {
    const { nextCursor } = await tables({ limit: 2, cursor: null, withTotal: false });
    const [first] = (await inbox({ limit: 1, cursor: null, withTotal: false })).items;
    const [anew] = (await inbox({ limit: 1, cursor: nextCursor, withTotal: false })).items;
    expect(anew).toEqual(first);
  });

  it('show the public only what is published, never what is exempt, requested or not yet', async () => {
    for (const status of ['exempt', 'requested', 'none', 'published']) {
      await superuser.query(
        `UPDATE pifu.goal_table g SET publication_status = $1, shown_state = '已公开',
           published_at = CASE WHEN $1 = 'published' THEN timestamptz '2024-01-25' END,
           publication_version_id = (SELECT id FROM pifu.goal_table_version v WHERE v.goal_table_id = g.id)
         WHERE id = (SELECT id FROM pifu.goal_table WHERE publication_status = 'none' ORDER BY id LIMIT 1)`,
        [status],
      );
    }
    await superuser.query(
      "UPDATE pifu.goal_table_version SET approval_number = '1号', approval_date = '2024-01-25'",
    );
    const { rows } = await superuser.query<{ id: string; publication_status: string }>(
      "SELECT id, publication_status FROM pifu.goal_table WHERE shown_state = '已公开'",
    );
    const visible = rows.filter((row) => row.publication_status === 'published').map(({ id }) => id);
    expect(visible).toHaveLength(1);
    expect((await turned(published, 10)).map(({ goalTableId }) => goalTableId)).toEqual(visible);
    expect(await totalOf(published)).toEqual({ count: 1, capped: false });
    for (const { id, publication_status: status } of rows) {
      const one = await read(() => app.get(GoalTableQueries).publishedOne(id));
      expect({ status, shown: one !== null }).toEqual({ status, shown: status === 'published' });
    }
    expect(await read(() => app.get(GoalTableQueries).publishedOne('not an id'))).toBeNull();
  });

  it('sum to the cent whatever the amounts: a sum may be longer than any amount', async () => {
    await superuser.query('UPDATE pifu.goal_table SET annual_budget = NULL WHERE fiscal_year = 2022');
    await superuser.query(
      `UPDATE pifu.goal_table SET annual_budget = 9999999999999999.99
       WHERE id IN (SELECT id FROM pifu.goal_table WHERE fiscal_year = 2022 ORDER BY id LIMIT 3)`,
    );
    const rows = await read(() => app.get(GoalTableQueries).progress(2022, [TOWN_UNITS.grid]));
    expect(rows).toMatchObject([{ tables: 5, budget: '29999999999999999.97', counts: { 审核中: 5 } }]);
  });
});
