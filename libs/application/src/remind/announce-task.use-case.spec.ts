import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import type { Notice } from '../ports/notice.port.js';
import { AnnounceTaskUseCase } from './announce-task.use-case.js';

describe('a new task is announced', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const announce = (taskId: string, message = `announce ${taskId}`): Promise<void> =>
    town.app.get(AnnounceTaskUseCase).execute(TENANT, idOf(message), taskId);
  const notices = (): readonly Notice[] => [...town.rows.notices.values()];
  const told = (): readonly string[] =>
    notices()
      .map(({ personId }) => personId)
      .toSorted();

  it('to everybody of the office, with what it is and until when', async () => {
    const { task } = await town.hall.openTask(await town.hall.submitted('审核'));
    await announce(task.taskId);
    expect(told()).toEqual(['chen', 'liang'].map(idOf).toSorted());
    expect(notices()[0]).toMatchObject({
      kind: 'task',
      title: `新待办：${task.label}`,
      body: `办理时限 ${task.dueOn}`,
      taskId: task.taskId,
      createdAt: town.database.now,
      readAt: null,
    });
    expect(new Set(notices().map(({ id }) => id)).size).toBe(2);
  });

  it('with 暂定 where nobody has published the days until then', async () => {
    town.database.now = '2026-12-30T02:00:00.000Z';
    const { task } = await town.hall.openTask(await town.hall.submitted('跨年'));
    await announce(task.taskId);
    expect(notices()[0]?.body).toBe('办理时限 2027-01-06（暂定）');
  });

  it.each([
    ['submitted', ['chen', 'liang']],
    ['reviewed', ['guo', 'huang']],
    ['approved', ['wu']],
  ] as const)('after a table was %s to %j', async (way, people) => {
    const { taskId } = await town.hall.openTask(await town.hall[way]('流转'));
    await announce(taskId);
    expect(told()).toEqual(people.map(idOf).toSorted());
  });

  it('once, however often the message is delivered', async () => {
    const { taskId } = await town.hall.openTask(await town.hall.submitted('重复'));
    await announce(taskId);
    const { rows } = town;
    await announce(taskId);
    expect(town.rows).toEqual(rows);
  });

  it('only to whoever has claimed it before the announcement came', async () => {
    const { taskId, ifMatch } = await town.hall.openTask(await town.hall.submitted('先签收'));
    await town.hall.act('chen', { type: 'claim', taskId }, { ifMatch });
    await announce(taskId);
    expect(told()).toEqual([idOf('chen')]);
  });

  it('to nobody when it is done already, or was never there; the message is settled', async () => {
    const { tasks } = await town.hall.state(await town.hall.reviewed('已办'));
    const [done] = tasks;
    for (const taskId of [done!.taskId, idOf('no task')]) {
      await announce(taskId);
      expect(town.rows.handled.has(idOf(`announce ${taskId}`))).toBe(true);
    }
    expect(notices()).toEqual([]);
  });

  it('to nobody when the office is empty', async () => {
    const { taskId } = await town.hall.openTask(await town.hall.submitted('无人'));
    for (const account of ['chen', 'liang']) town.staff({ id: idOf(account), grants: [] });
    await announce(taskId);
    expect(notices()).toEqual([]);
  });
});
