import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_CHECK_POLICY, runChecks, TOWN_DEFINITION } from '#libs/domain';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { NotFoundError } from '../errors/application-errors.js';
import { GoalTableViewQuery } from './goal-table-view.query.js';
import { TaskViewQuery } from './task-view.query.js';
import { TimelineQuery } from './timeline.query.js';

const READERS = ['lin', 'he', 'zhou', 'wu', 'chen', 'liang', 'huang', 'guo', 'xu', 'su'];

describe('one table, looked at', () => {
  let town: WorkingTown;
  let drafted = '';
  let submitted = '';
  let returned = '';
  let taskId = '';
  beforeAll(async () => {
    town = await WorkingTown.open();
    drafted = (await town.hall.draft('在填')).goalTableId;
    submitted = await town.hall.submitted('在审');
    ({ taskId } = await town.hall.openTask(submitted));
    returned = await town.hall.submitted('退回');
    const review = await town.hall.openTask(returned);
    const opinion = '请补充满意度指标';
    await town.hall.act(
      'chen',
      { type: 'return', taskId: review.taskId, contentHash: review.contentHash, opinion },
      { ifMatch: review.ifMatch },
    );
  });
  afterAll(() => town.close());

  const tableView = (account: string, id = submitted) =>
    town.app.get(GoalTableViewQuery).execute(TENANT, idOf(account), id);
  const taskView = (account: string, id = taskId) =>
    town.app.get(TaskViewQuery).execute(TENANT, idOf(account), id);
  const timeline = (account: string, id = submitted) =>
    town.app.get(TimelineQuery).execute(TENANT, idOf(account), id);
  const allowed = ({ allowedActions }: Awaited<ReturnType<typeof tableView>>): readonly string[] =>
    allowedActions.filter((one) => one.allowed).map(({ action }) => action);
  const reason = async (
    view: Promise<{ allowedActions: readonly { action: string; allowed: boolean }[] }>,
    of: string,
  ) => (await view).allowedActions.find(({ action }) => action === of);

  it.each(READERS)('is shown to %s: own unit, finance and audit see it', async (account) => {
    await expect(tableView(account)).resolves.toMatchObject({ unit: { id: TOWN_UNITS.grid } });
    await expect(taskView(account)).resolves.toMatchObject({ task: { taskId } });
    await expect(timeline(account)).resolves.toHaveLength(3);
  });

  it.each([
    ['of another unit', 'deng'],
    ['of nowhere', 'nobody'],
  ])('does not exist for somebody %s', async (_, account) => {
    const views = await Promise.allSettled([tableView(account), timeline(account), taskView(account)]);
    const refusals = views.map((view): unknown => (view.status === 'rejected' ? view.reason : view.value));
    for (const refused of refusals) expect(refused).toBeInstanceOf(NotFoundError);
    const [table, steps, task] = refusals;
    expect(table).toMatchObject({ kind: 'goal-table', id: submitted });
    expect(steps).toMatchObject({ kind: 'goal-table', id: submitted });
    // not even that the task exists
    expect(task).toMatchObject({ kind: 'task', id: taskId });
  });

  it('is looked for in vain when it is not there', async () => {
    const nothing = idOf('no table');
    await expect(tableView('su', nothing)).rejects.toMatchObject({ kind: 'goal-table', id: nothing });
    await expect(timeline('su', nothing)).rejects.toMatchObject({ kind: 'goal-table', id: nothing });
    await expect(taskView('su', nothing)).rejects.toMatchObject({ kind: 'task', id: nothing });
  });

  describe('as a table', () => {
    it('comes with its state in the words of people, and what its reader may do', async () => {
      const view = await tableView('lin', drafted);
      expect(view.shownState).toBe('填报中');
      expect(allowed(view).toSorted()).toEqual(['edit', 'exempt', 'explain', 'present']);
      expect(allowed(await tableView('su', drafted))).toEqual([]);
    });

    it('offers the withdrawal to whoever submitted, and tells others why not', async () => {
      expect(allowed(await tableView('zhou'))).toEqual(['withdraw']);
      expect(await reason(tableView('lin'), 'withdraw')).toMatchObject({
        allowed: false,
        reason: { code: 'only-the-submitter' },
      });
    });

    it('shows the findings of its last version', async () => {
      const rules = (await tableView('lin', drafted)).findings.map(
        ({ rule, verdict }) => `${rule} ${verdict}`,
      );
      const content = (await town.hall.state(drafted)).versions.at(-1)!.content;
      const expected = runChecks(content, DEFAULT_CHECK_POLICY).map(
        ({ rule, verdict }) => `${rule} ${verdict}`,
      );
      expect(rules).toEqual(expected);
      expect(rules).toContain('G01 pass');
    });

    it('changes nothing: looking is free', async () => {
      const before = town.rows;
      await Promise.all([tableView('lin'), taskView('chen'), timeline('su')]);
      expect(town.rows).toBe(before);
    });
  });

  describe('as a task', () => {
    it('shows the frozen content that it is about, and what its handler may do', async () => {
      const view = await taskView('chen');
      expect(view.version).toMatchObject({ id: view.task.versionId, status: 'submitted' });
      expect(view.version.content.projectName).toBe('在审');
      const [stage] = TOWN_DEFINITION.stages;
      expect(view.task.stage).toBe(stage.key);
      const may = view.allowedActions.filter((one) => one.allowed).map(({ action }) => action);
      expect(may.toSorted()).toEqual(['claim', 'pass', 'return']);
    });

    it.each([
      ['lin', 'role-missing'],
      ['huang', 'role-missing'],
      ['su', 'role-missing'],
    ])('tells %s why he may not decide it', async (account, code) => {
      expect(await reason(taskView(account), 'pass')).toMatchObject({ allowed: false, reason: { code } });
    });

    it('shows the words written so far, until they are erased', async () => {
      const [, decided] = (await town.hall.state(returned)).tasks;
      const view = await taskView('lin', decided!.taskId);
      expect([...view.words.values()]).toEqual(['请补充满意度指标']);
      expect(view.task).toMatchObject({ status: 'done', outcome: 'returned', closedBy: idOf('chen') });
      const [commitment] = view.words.keys();
      const words = town.rows.openings.get(commitment!)!;
      town.rows.openings.delete(commitment!);
      expect((await taskView('lin', decided!.taskId)).words.size).toBe(0);
      expect((await timeline('lin', returned)).map(({ opinion }) => opinion)).toEqual([
        null,
        null,
        null,
        null,
      ]);
      town.rows.openings.set(commitment!, words);
    });
  });

  describe('as a timeline', () => {
    it('reads as what people did, with their words', async () => {
      const entries = await timeline('su', returned);
      expect(entries.map(({ envelope, actor, opinion }) => [envelope.type, actor?.account, opinion])).toEqual(
        [
          ['goal-table.drafted', 'lin', null],
          ['goal-table.presented', 'lin', null],
          ['goal-table.submitted', 'zhou', null],
          ['goal-table.returned', 'chen', '请补充满意度指标'],
        ],
      );
      expect(entries.map(({ envelope }) => envelope.version)).toEqual([1, 2, 3, 4]);
    });

    it('still names somebody who has left', async () => {
      town.staff({ id: idOf('chen'), active: false });
      const last = (await timeline('su', returned)).at(-1);
      expect(last?.actor).toMatchObject({ account: 'chen', active: false });
      town.staff({ id: idOf('chen'), active: true });
    });
  });
});
