import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { ActionResult, RequestedCommand } from '#libs/application';
import {
  GoalTableViewQuery,
  ListsQuery,
  TakeActionUseCase,
  TaskViewQuery,
  TimelineQuery,
} from '#libs/application';
import type { FreshDatabase } from '#libs/testing';
import { DataSource } from 'typeorm';
import { machongTables } from '#libs/fixtures';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TOWN_UNITS } from '#libs/testing';

const PAGE = { limit: 50, cursor: null, withTotal: true };

describe('one table from declaration to publication, on a real database', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let key = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  function act(
    account: string,
    command: RequestedCommand,
    at: { goalTableId?: string; ifMatch?: number; key?: string } = {},
  ): Promise<ActionResult> {
    key += 1;
    return app.get(TakeActionUseCase).execute({
      tenantId: TENANT,
      actorId: idOf(account),
      goalTableId: at.goalTableId ?? null,
      command,
      ifMatch: at.ifMatch ?? null,
      idempotency: { route: 'test', key: at.key ?? String(key), fingerprint: JSON.stringify(command) },
      correlationId: 'test',
    });
  }

  async function onlyTaskOf(account: string) {
    const inbox = await app.get(ListsQuery).toDo(TENANT, idOf(account), PAGE);
    expect(inbox.items).toHaveLength(1);
    const { taskId } = inbox.items[0]!;
    const view = await app.get(TaskViewQuery).execute(TENANT, idOf(account), taskId);
    return { taskId, contentHash: view.version.contentHash, ifMatch: view.task.version, view };
  }

  it('is declared, signed off, returned, revised, reviewed, approved and published by different people', async () => {
    const content = machongTables()[0]!;
    const drafted = await act('lin', {
      type: 'draft',
      unitId: TOWN_UNITS.grid,
      occasion: 'initial',
      content,
    });
    const { goalTableId } = drafted;
    await act('lin', { type: 'present' }, { goalTableId, ifMatch: drafted.version });

    const signOff = await onlyTaskOf('zhou');
    await act('zhou', { type: 'submit', ...signOff }, signOff);

    const review = await onlyTaskOf('chen');
    expect(review.view.shownState).toBe('审核中');
    await act('chen', { type: 'return', ...review, opinion: '请补充满意度指标' }, review);

    await onlyTaskOf('lin');
    const returned = await app.get(GoalTableViewQuery).execute(TENANT, idOf('lin'), goalTableId);
    expect(returned.shownState).toBe('已退回');
    const revised = await act(
      'lin',
      { type: 'revise', content: { ...content, annualGoal: `${content.annualGoal}（修订）` } },
      { goalTableId, ifMatch: returned.state.version },
    );
    await act('lin', { type: 'present' }, { goalTableId, ifMatch: revised.version });
    const again = await onlyTaskOf('zhou');
    await act('zhou', { type: 'submit', ...again }, again);

    const secondReview = await onlyTaskOf('liang');
    await act('liang', { type: 'pass', ...secondReview, opinion: null }, secondReview);
    const approval = await onlyTaskOf('huang');
    expect(approval.view.shownState).toBe('待批复');
    await act(
      'huang',
      {
        type: 'approve',
        ...approval,
        opinion: '同意',
        approvalNumber: '麻财〔2024〕1号',
        approvalDate: '2024-01-25',
      },
      approval,
    );
    const publication = await onlyTaskOf('wu');
    expect(publication.view.task).toMatchObject({ legalDueOn: '2024-02-14', dueOn: '2024-02-09' });
    const published = await act('wu', { type: 'publish', ...publication, officialUrl: null }, publication);
    expect(published.shownState).toBe('已公开');

    const timeline = await app.get(TimelineQuery).execute(TENANT, idOf('su'), goalTableId);
    expect(timeline.map(({ envelope, actor, opinion }) => [envelope.type, actor?.account, opinion])).toEqual([
      ['goal-table.drafted', 'lin', null],
      ['goal-table.presented', 'lin', null],
      ['goal-table.submitted', 'zhou', null],
      ['goal-table.returned', 'chen', '请补充满意度指标'],
      ['goal-table.drafted', 'lin', null],
      ['goal-table.presented', 'lin', null],
      ['goal-table.submitted', 'zhou', null],
      ['goal-table.passed', 'liang', null],
      ['goal-table.approved', 'huang', '同意'],
      ['publication.published', 'wu', null],
    ]);
  });

  it('gives a repeated request the first answer and records nothing more', async () => {
    const content = machongTables()[1]!;
    const command = { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content } as const;
    const first = await act('he', command, { key: 'same' });
    await expect(act('he', command, { key: 'same' })).resolves.toEqual(first);
    const timeline = await app.get(TimelineQuery).execute(TENANT, idOf('he'), first.goalTableId);
    expect(timeline).toHaveLength(1);
  });

  it('refuses a second declaration of the same project and names the first', async () => {
    const content = machongTables()[1]!;
    const command = { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content } as const;
    await expect(act('lin', command)).rejects.toMatchObject({ conflict: { code: 'already-declared' } });
  });

  it('shows a stranger nothing, not even that the table exists', async () => {
    const [table] = (await app.get(ListsQuery).goalTables(TENANT, idOf('lin'), 2024, PAGE)).items;
    const view = app.get(GoalTableViewQuery).execute(TENANT, idOf('deng'), table!.goalTableId);
    await expect(view).rejects.toMatchObject({ kind: 'goal-table' });
  });

  it('counts and sums what each unit has declared', async () => {
    const rows = await app.get(ListsQuery).progress(TENANT, idOf('su'), 2024);
    const grid = rows.find((row) => row.unitId === TOWN_UNITS.grid);
    expect(grid).toMatchObject({
      tables: 2,
      budget: '9480000.00',
      counts: { 已公开: 1, 填报中: 1 },
      overdue: 0,
    });
  });

  it('leaves no district behind on any connection that it gives back', async () => {
    const source = app.get(DataSource);
    const asked = Array.from({ length: 8 }, () =>
      source.query<{ tenant: string }[]>(
        "SELECT coalesce(current_setting('pifu.tenant', true), '') AS tenant FROM pg_sleep(0.05)",
      ),
    );
    expect((await Promise.all(asked)).flat().filter(({ tenant }) => tenant !== '')).toEqual([]);
    expect(await source.query('SELECT FROM pifu.event')).toEqual([]);
  });
});
